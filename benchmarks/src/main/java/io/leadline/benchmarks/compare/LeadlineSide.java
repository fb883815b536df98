package io.leadline.benchmarks.compare;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs JMH, each work in a virtual machine of its own. What is compared is compiled code, as the peer's is: a round in
 * which the virtual machine still compiled is repeated with a warm-up of twice the length (docs/adr/0090).
 */
final class LeadlineSide {
    private static final double MOST_LOAD = 3;

    /** The part of the measured time that compiling may take. */
    private static final double MOST_COMPILING = 0.02;

    /** How long the warm-up of a benchmark had to be in an earlier round. */
    private static final Map<JmhBenchmark, Integer> WARMUP_MILLIS = new ConcurrentHashMap<>();

    private LeadlineSide() {}

    static Figures measure(JmhBenchmark benchmark, Pace pace) {
        Pace warm = pace.withWarmupMillis(WARMUP_MILLIS.getOrDefault(benchmark, pace.warmupMillis()));
        RunResult result = run(benchmark, warm);
        while (secondary(result, CpuTimeProfiler.COMPILING) > MOST_COMPILING
                && warm.warmupMillis() < warm.mostWarmupMillis()) {
            warm = warm.withWarmupMillis(2 * warm.warmupMillis());
            result = run(benchmark, warm);
        }
        WARMUP_MILLIS.put(benchmark, warm.warmupMillis());
        return new Figures(secondary(result, CpuTimeProfiler.RESULT), secondary(result, "gc.alloc.rate.norm"));
    }

    private static RunResult run(JmhBenchmark benchmark, Pace pace) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark.type().getName() + "." + benchmark.method()) + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(pace.warmups())
                .warmupTime(TimeValue.milliseconds(Math.round(pace.warmupMillis() * load())))
                .measurementIterations(pace.iterations())
                .measurementTime(TimeValue.milliseconds(pace.iterationMillis()))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                // As GOMAXPROCS=1 for the peer: neither side gets help from a second core while it is measured. Code
                // waits for being compiled, so that how much is compiled does not depend on what else runs.
                .jvmArgsPrepend("-XX:ActiveProcessorCount=1", "-XX:-BackgroundCompilation", "-Xms512m")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        benchmark.parameters().forEach(options::param);
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            if (results.size() != 1) {
                throw new IllegalStateException(benchmark + " is " + results.size() + " benchmarks instead of one");
            }
            return results.iterator().next();
        } catch (RunnerException e) {
            throw new IllegalStateException(benchmark + ": " + e.getMessage(), e);
        }
    }

    /** How many programs share a core: so much longer it takes until everything is compiled. */
    private static double load() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        double programs = system.getSystemLoadAverage() / system.getAvailableProcessors();
        return Math.max(1, Math.min(programs, MOST_LOAD));
    }

    private static double secondary(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name)).getScore();
    }
}
