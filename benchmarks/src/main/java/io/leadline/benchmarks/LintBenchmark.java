package io.leadline.benchmarks;

import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the text of a configuration to findings: the time for each rule, in a virtual machine as the command starts it.
 * The second compiler is not through with all the checks after a minute, and would be what is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class LintBenchmark {
    private static final int FEW = 10;
    private static final int MANY = 600;

    private final Linter linter = Linter.standard();
    private final ChangingConfigs<SourceText> few = new ChangingConfigs<>(FEW, text -> text);
    private final ChangingConfigs<SourceText> many = new ChangingConfigs<>(MANY, text -> text);

    /**
     * A rule of a small configuration.
     *
     * @return the findings
     */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public LintResult ruleOfTen() {
        return linter.lint(few.next());
    }

    /**
     * A rule of a large configuration, which has to be compared with many others.
     *
     * @return the findings
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public LintResult ruleOfSixHundred() {
        return linter.lint(many.next());
    }
}
