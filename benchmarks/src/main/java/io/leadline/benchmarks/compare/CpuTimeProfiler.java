package io.leadline.benchmarks.compare;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of an operation, with all that the virtual machine does meanwhile: collecting garbage, compiling.
 * Other programs on the machine disturb it less than they disturb the time of the clock. JMH makes one by reflection.
 */
public final class CpuTimeProfiler implements InternalProfiler {
    /** What the result is called. */
    static final String RESULT = "cpu.norm";

    /** What the part of the processor time is called in which the virtual machine compiled. */
    static final String COMPILING = "cpu.compiling";

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final CompilationMXBean compilation = ManagementFactory.getCompilationMXBean();
    private long start;
    private long compilingAtStart;

    /** A profiler that has not started. */
    public CpuTimeProfiler() {}

    @Override
    public String getDescription() {
        return "processor time per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        compilingAtStart = compilation.getTotalCompilationTime();
        start = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double spent = system.getProcessCpuTime() - start;
        double compiling = 1e6 * (compilation.getTotalCompilationTime() - compilingAtStart);
        return List.of(
                new ScalarResult(RESULT, spent / result.getMetadata().getAllOps(), "ns/op", AggregationPolicy.AVG),
                new ScalarResult(COMPILING, compiling / spent, "of the time", AggregationPolicy.AVG));
    }
}
