package io.leadline.docs;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.Impact;
import io.leadline.golang.PrometheusDuration;
import io.leadline.lint.Applicability;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import io.leadline.lint.CheckPage;
import io.leadline.lint.Finding;
import io.leadline.lint.LintOptions;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages about checks as they have to be: what the check says about itself, and what the linter says about a case.
 */
final class CheckPages {
    static final Path FOLDER = Path.of("docs/checks");
    static final Path SYMPTOMS = FOLDER.resolve("symptoms.md");
    private static final Path CASES = Path.of("lint/src/test/resources/golden/checks");
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final String FOOTER = """

            [Another level, or none](../guide/lint.md#levels) · [All checks](README.md)
            """;
    private static final String INTERVAL = "30s";
    private static final Linter PLAIN = Linter.standard();
    private static final Linter TOLD = Linter.with(LintOptions.builder()
            .scrapeInterval(PrometheusDuration.parse(INTERVAL).orThrow())
            .build());

    private CheckPages() {}

    static List<Check> checks() {
        return CATALOGUE.checks();
    }

    static Path path(Check check) {
        return FOLDER.resolve(check.code() + ".md");
    }

    static String page(Check check) {
        return new CheckPage(check, CATALOGUE).markdown() + example(check) + symptoms(check) + FOOTER;
    }

    static String index() {
        StringBuilder page = new StringBuilder("""
                # Checks

                What `leadline lint` looks for. [What people see](symptoms.md) leads from a symptom to the checks that explain it. A code never changes its meaning.
                The impact is what it does to a running adapter:

                """);
        for (Impact impact : Impact.values()) {
            page.append("- **")
                    .append(impact)
                    .append("**: ")
                    .append(impact.effect())
                    .append('\n');
        }
        page.append("\n| check | title | severity | impact | fixes |\n|---|---|---|---|---|\n");
        for (Check check : checks()) {
            Code code = check.code();
            page.append("| [" + code + "](" + code + ".md) | " + code.title() + " | "
                    + check.severity().label() + (check.isOnByDefault() ? "" : ", off unless it is switched on") + " | "
                    + code.impact().map(Impact::name).orElse("") + " | "
                    + check.fixability().stream()
                            .sorted()
                            .map(Applicability::label)
                            .collect(Collectors.joining(", "))
                    + " |\n");
        }
        return page.toString();
    }

    /** The first case that is reviewed for the check, with what the linter says about it. */
    private static String example(Check check) {
        Path folder = CASES.resolve(check.code().id());
        if (!Files.isDirectory(folder)) {
            return "";
        }
        String yaml = read(first(folder));
        SourceText source = SourceText.of("adapter.yaml", yaml);
        String output = output(check, PLAIN, source);
        String intro = "`leadline lint adapter.yaml` says:";
        if (output.isEmpty()) {
            output = output(check, TOLD, source);
            intro = "If it is told that Prometheus scrapes every " + INTERVAL + ", `leadline lint adapter.yaml` says:";
        }
        return "\n## Example\n\n```yaml\n" + yaml.stripTrailing() + "\n```\n\n" + intro + "\n\n```text\n" + output
                + "\n```\n";
    }

    private static String output(Check check, Linter linter, SourceText source) {
        return DiagnosticRenderer.plain()
                .render(linter.lint(source).stream()
                        .filter(finding -> finding.code().equals(check.code()))
                        .map(Finding::diagnostic)
                        .toList())
                .stripTrailing();
    }

    private static Path first(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("fires-.*\\.yaml"))
                    .min(Path::compareTo)
                    .orElseThrow(() -> new AssertionError("no case that fires in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String symptoms(Check check) {
        String links = symptomsOf(check)
                .map(heading -> "- [" + heading + "](symptoms.md#" + Anchors.anchor(heading) + ")\n")
                .collect(Collectors.joining());
        return links.isEmpty() ? "" : "\n## What people see\n\n" + links;
    }

    /** The headings of the symptoms under which a check is linked. */
    static Stream<String> symptomsOf(Check check) {
        String link = "](" + check.code() + ".md)";
        return Stream.of(read(SYMPTOMS).split("\n(?=## )", -1))
                .filter(section -> section.startsWith("## ") && section.contains(link))
                .map(section -> section.substring(3, section.indexOf('\n')));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Path> stray(Path file) {
        boolean isPage = checks().stream().map(CheckPages::path).anyMatch(file::equals);
        boolean isKnown = isPage || file.equals(SYMPTOMS) || file.equals(FOLDER.resolve("README.md"));
        return isKnown ? Optional.empty() : Optional.of(file);
    }
}
