package io.leadline.benchmarks.compare;

import java.util.Collection;
import java.util.Objects;
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

/** Runs JMH, each work in a virtual machine of its own. */
final class LeadlineSide {
    private LeadlineSide() {}

    static Figures measure(Work work, Pace pace) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(work.benchmark().getName() + "." + work.method()) + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(pace.warmups())
                .warmupTime(TimeValue.milliseconds(pace.warmupMillis()))
                .measurementIterations(pace.iterations())
                .measurementTime(TimeValue.milliseconds(pace.iterationMillis()))
                .addProfiler(GCProfiler.class)
                // As GOMAXPROCS=1 for the peer: neither side gets help from a second core while it is measured.
                .jvmArgsPrepend("-XX:ActiveProcessorCount=1", "-Xms512m")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        work.parameters().forEach(options::param);
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            if (results.size() != 1) {
                throw new IllegalStateException(work.id() + " is " + results.size() + " benchmarks instead of one");
            }
            RunResult result = results.iterator().next();
            return new Figures(
                    result.getPrimaryResult().getScore(),
                    Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                            .getScore());
        } catch (RunnerException e) {
            throw new IllegalStateException(work.id() + ": " + e.getMessage(), e);
        }
    }
}
