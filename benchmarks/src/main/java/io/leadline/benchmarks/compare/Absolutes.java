package io.leadline.benchmarks.compare;

import io.leadline.benchmarks.DiscoverOnce;
import io.leadline.benchmarks.Expressions;
import io.leadline.benchmarks.FirstParse;
import io.leadline.benchmarks.RegistryLookupBenchmark;
import io.leadline.benchmarks.RenderBenchmark;
import io.leadline.benchmarks.TemplateText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Measures what has no peer: whole processes, memory, the first call. */
final class Absolutes {
    private static final String JAR = "benchmarks/target/benchmarks.jar";
    /** A String and its array in a virtual machine with compressed pointers: two headers, two fields, a length. */
    private static final int STRING_OVERHEAD = 40;

    private final List<Absolute> all = new ArrayList<>();
    private final int times;

    private Absolutes(int times) {
        this.times = times;
    }

    static List<Absolute> measure(Path inputs, List<Row> rows, Pace pace) {
        Absolutes absolutes = new Absolutes(pace.rounds());
        absolutes.addQuery(
                rows, "render", "allocated for a rendered query, besides the text", RenderBenchmark::oneObject);
        absolutes.addQuery(rows, "render-fifty", "the same for 50 objects", RenderBenchmark::fiftyObjects);
        absolutes.addLookup(pace);
        absolutes.addFirstParse("first parse in a fresh virtual machine", Expressions.get("tutorial"));
        absolutes.addFirstParse("the same of a text with a syntax error", "sum by (rate(");
        absolutes.addValidate();
        if (rows.stream().anyMatch(row -> row.work().equals("discover-json/1000000"))) {
            absolutes.addMemory(inputs);
        }
        return absolutes.all;
    }

    private void add(String what, List<Double> values, String unit, @Nullable Double most) {
        all.add(new Absolute(what, values, unit, most));
    }

    /** The template of which a query costs the most. */
    private void addQuery(List<Row> rows, String family, String what, Function<RenderBenchmark, String> query) {
        QueryWorks.RULES.stream()
                .flatMap(template -> rows.stream()
                        .filter(row -> row.work().equals(family + "/" + QueryWorks.name(template)))
                        .map(row -> besides(row, size(template, query))))
                .max(Comparator.comparingDouble(values ->
                        Medians.of(values.stream().mapToDouble(value -> value).toArray())))
                .ifPresent(values -> add(what, values, "B", 64.0));
    }

    private static int size(TemplateText template, Function<RenderBenchmark, String> query) {
        RenderBenchmark rendering = new RenderBenchmark();
        rendering.template = template;
        rendering.prepare();
        // The array's length is rounded up to a multiple of eight.
        return STRING_OVERHEAD + (query.apply(rendering).length() + 7) / 8 * 8;
    }

    private static List<Double> besides(Row row, int result) {
        return row.leadline().stream()
                // Allocation is counted for the whole process: a fraction of a byte is not of the rendering.
                .map(figures -> (double) Math.round(figures.bytes() - result))
                .toList();
    }

    private void addLookup(Pace pace) {
        JmhBenchmark lookup = new JmhBenchmark(RegistryLookupBenchmark.class, "byListedResource", Map.of());
        Figures figures = LeadlineSide.measure(lookup, pace);
        add("look-up of a metric", List.of(figures.nanoseconds()), "ns", 100.0);
        add("allocated by a look-up", List.of((double) Math.round(figures.bytes())), "B", 0.0);
    }

    private void addFirstParse(String what, String expression) {
        List<Double> milliseconds = IntStream.range(0, times)
                .mapToObj(time -> Double.valueOf(
                        Processes.output(Path.of("."), "java", "-cp", JAR, FirstParse.class.getName(), expression)
                                .strip()))
                .toList();
        add(what, milliseconds, "ms", null);
    }

    private void addValidate() {
        String[] command = {"./leadline", "validate", "examples/seldon-core-2/prometheus-adapter.config.yaml"};
        // The first call may have to build the command.
        Processes.watch(command);
        List<Processes.Use> uses = IntStream.range(0, times)
                .mapToObj(time -> Processes.watch(command))
                .toList();
        String what = "`leadline validate` of the tutorial's configuration, whole process";
        add(what, uses.stream().map(Processes.Use::milliseconds).toList(), "ms", 400.0);
        add(what + ", most memory", uses.stream().map(Processes.Use::megabytes).toList(), "MB", 120.0);
    }

    private void addMemory(Path inputs) {
        String answers = inputs.resolve("series-1000000").toString();
        String archive = archive(inputs, DiscoverOnce.class, answers);
        double leadline = Processes.watch(
                        "java",
                        "-Xmx6m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:SharedArchiveFile=" + archive,
                        "-cp",
                        JAR,
                        DiscoverOnce.class.getName(),
                        answers)
                .megabytes();
        double go = GoPeer.ADAPTER.watch(inputs, "discover-json/1000000").megabytes();
        add("1 million series from JSON, whole process, most memory", List.of(leadline), "MB", go / 20);
        add("the same of Go", List.of(go), "MB", null);
    }

    /** An archive of the classes that a program loads, as the command has one: without it, their copies take memory. */
    private static String archive(Path folder, Class<?> program, String argument) {
        String list = folder.resolve(program.getSimpleName() + ".classes").toString();
        String archive = folder.resolve(program.getSimpleName() + ".jsa").toString();
        Processes.watch("java", "-XX:DumpLoadedClassList=" + list, "-cp", JAR, program.getName(), argument);
        Processes.watch(
                "java",
                "-Xshare:dump",
                "-XX:+UseSerialGC",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                JAR);
        return archive;
    }
}
