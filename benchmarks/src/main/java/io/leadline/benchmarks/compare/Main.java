package io.leadline.benchmarks.compare;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Leadline and the Go programs in turns, after it has made sure that they do the same. */
@Command(
        name = "benchmarks/compare",
        mixinStandardHelpOptions = true,
        description = "Measures Leadline and the Go programs in turns, after it has made sure that they do the same.")
public final class Main implements Callable<Integer> {
    private static final Path TARGET = Path.of("benchmarks", "target");

    @Option(names = "--quick", description = "fewer works and short rounds: about two minutes, rough figures")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "only works whose name contains this text; growth/ stands before how they grow")
    private Optional<String> only = Optional.empty();

    @Option(names = "--rounds", paramLabel = "N", description = "how often the two sides take turns")
    private Optional<Integer> rounds = Optional.empty();

    @Option(names = "--update", description = "show the result in README.md and in the guide")
    private boolean update;

    private Main() {}

    /**
     * Runs the command in the root of the project.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        List<Work> works = Works.all().stream()
                .filter(work -> !quick || work.quick())
                .filter(work -> work.id().contains(only.orElse("")))
                .toList();
        List<GrowthPath> growing = GrowthPath.ALL.stream()
                .filter(path -> !quick && path.id().contains(only.orElse("")))
                .toList();
        if (update && (quick || only.isPresent())) {
            System.err.println("pages show whole comparisons: no --update with --quick or --only");
            return 2;
        }
        if (rounds.filter(number -> number < 1).isPresent()) {
            System.err.println("--rounds is at least 1, not " + rounds.get());
            return 2;
        }
        if (works.isEmpty() && growing.isEmpty()) {
            System.err.println("no work's name contains `" + only.orElse("") + "`");
            return 2;
        }
        Path inputs = Inputs.write(TARGET.resolve("inputs"), works);
        List<String> differences = differences(works, inputs);
        if (!differences.isEmpty()) {
            differences.forEach(System.err::println);
            return 1;
        }
        System.err.println("same output: " + works.size() + " works");
        Pace pace = quick ? Pace.QUICK : Pace.FULL;
        Pace rounded = rounds.map(pace::withRounds).orElse(pace);
        List<Row> rows = measure(works, inputs, rounded);
        List<Absolute> absolutes = only.isPresent() ? List.of() : Absolutes.measure(inputs, rows, rounded);
        List<Growth> growths =
                growing.stream().map(path -> path.measure(rounded)).toList();
        Report report = new Report(
                LocalDate.now(ZoneOffset.UTC).toString(), Machine.here(), rounded.rounds(), rows, absolutes, growths);
        report.write(TARGET.resolve("results.json"));
        System.out.print(Tables.all(report));
        if (update) {
            report.write(Pages.REPORT);
            Pages.write(Path.of("."), report);
        }
        return 0;
    }

    private static List<String> differences(List<Work> works, Path inputs) {
        List<String> differences = new ArrayList<>();
        for (GoPeer peer : GoPeer.values()) {
            List<Work> shared =
                    works.stream().filter(work -> work.peer() == peer).toList();
            if (!shared.isEmpty()) {
                peer.build();
                differences.addAll(differences(shared, peer.outputs(inputs, shared)));
            }
        }
        return differences;
    }

    private static List<String> differences(List<Work> works, Map<String, String> outputs) {
        List<String> differences = new ArrayList<>();
        for (Work work : works) {
            String expected = outputs.getOrDefault(work.id(), "");
            String actual = work.output().get();
            if (!actual.equals(expected)) {
                differences.add(work.id() + ": Go produces\n" + expected + "\nand Leadline\n" + actual);
            }
        }
        return differences;
    }

    private static List<Row> measure(List<Work> works, Path inputs, Pace pace) {
        List<Row> rows = new ArrayList<>();
        for (Work work : works) {
            List<Figures> leadline = new ArrayList<>();
            List<Figures> peer = new ArrayList<>();
            for (int round = 0; round < pace.rounds(); round++) {
                leadline.add(LeadlineSide.measure(work.benchmark(), pace));
                peer.add(work.peer().measure(inputs, work, pace));
            }
            Row row = new Row(work.id(), work.target(), leadline, peer);
            rows.add(row);
            System.err.printf("%d/%d %s: %.3f%n", rows.size(), works.size(), work.id(), row.ratio());
        }
        return rows;
    }
}
