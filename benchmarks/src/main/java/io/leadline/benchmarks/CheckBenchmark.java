package io.leadline.benchmarks;

import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import io.leadline.lint.Finding;
import io.leadline.lint.Level;
import io.leadline.lint.LintOptions;
import io.leadline.lint.Linter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Single checks by themselves. What several checks need is computed by the first that asks, so the times of all do not
 * add up to that of {@link LintBenchmark}, in whose way they are measured. {@link #main} measures all checks and prints
 * the slowest first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class CheckBenchmark {
    private static final String NONE = "none";
    private static final int RULES = 100;

    /** The id of a code, or {@code none} for what compiling takes, which is in all the other times. */
    @Param({NONE, "PA403", "PA503", "PA901"})
    public String check = NONE;

    private Linter linter = Linter.standard();
    private final ChangingConfigs<AdapterConfig> configs =
            new ChangingConfigs<>(RULES, text -> ConfigReader.read(text).orThrow());

    /** Switches the other checks off. */
    @Setup
    public void choose() {
        LintOptions.Builder options = LintOptions.builder();
        ids().filter(id -> !id.equals(check)).forEach(id -> options.putLevels(id, Level.OFF));
        linter = Linter.with(options.build());
    }

    private static Stream<String> ids() {
        return Catalogue.standard().checks().stream().map(Check::code).map(code -> code.id());
    }

    /**
     * Compiles the rules and runs the check.
     *
     * @return the findings
     */
    @Benchmark
    public List<Finding> check() {
        return linter.lint(configs.next());
    }

    /**
     * Measures all checks.
     *
     * @param arguments patterns of codes such as {@code PA2.*}; all if there are none
     * @throws RunnerException if JMH fails
     */
    public static void main(String[] arguments) throws RunnerException {
        List<String> patterns = arguments.length == 0 ? List.of(".*") : List.of(arguments);
        String[] chosen = Stream.concat(
                        Stream.of(NONE), ids().filter(id -> patterns.stream().anyMatch(id::matches)))
                .toArray(String[]::new);
        OptionsBuilder options = new OptionsBuilder();
        options.include(CheckBenchmark.class.getName()).param("check", chosen);
        new Runner(options)
                .run().stream()
                        .sorted(Comparator.comparingDouble(CheckBenchmark::time).reversed())
                        .forEach(result -> System.out.printf(
                                Locale.ROOT,
                                "%-6s %9.1f us for %d rules%n",
                                result.getParams().getParam("check"),
                                time(result),
                                RULES));
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }
}
