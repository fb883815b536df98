package io.leadline.benchmarks;

import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.k8s.ApiResources;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the text of a configuration to compiled rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConfigLoadBenchmark {
    /** The number of rules. */
    @Param({"10", "100", "600"})
    public int rules;

    private SourceText text = SourceText.of("config.yaml", "");
    private AdapterConfig config = AdapterConfig.builder().build();

    /** Makes the text. */
    @Setup
    public void write() {
        text = SourceText.of("config.yaml", GeneratedInputs.config(rules));
        config = load();
    }

    /**
     * Reading alone.
     *
     * @return the configuration
     */
    @Benchmark
    public AdapterConfig load() {
        return ConfigReader.read(SourceText.of("config.yaml", text.text())).orThrow();
    }

    /**
     * Compiling alone.
     *
     * @return the rules
     */
    @Benchmark
    public AdapterRules compile() {
        return RuleCompiler.compile(config, ApiResources.builtIn()).orThrow();
    }

    /**
     * Both.
     *
     * @return the rules
     */
    @Benchmark
    public AdapterRules loadAndCompile() {
        return RuleCompiler.compile(load(), ApiResources.builtIn()).orThrow();
    }
}
