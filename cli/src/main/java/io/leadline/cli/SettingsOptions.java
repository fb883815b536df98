package io.leadline.cli;

import io.leadline.diagnostic.Severity;
import io.leadline.golang.PrometheusDuration;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import io.leadline.lint.Level;
import io.leadline.lint.settings.Choices;
import io.leadline.lint.settings.ProjectSettings;
import io.leadline.source.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command is told about how to judge, by a settings file and by itself, which wins. */
final class SettingsOptions {
    @Option(
            names = {"--settings", "--config-file"},
            paramLabel = "FILE",
            description = "The settings, instead of the nearest .leadline.yaml beside or above each FILE.")
    private Optional<String> file = Optional.empty();

    @Option(
            names = "--level",
            paramLabel = "CHECK=LEVEL",
            description = "Level of a check, by code or title: off, info, warning or error. Repeatable.")
    private List<String> levels = List.of();

    @Option(
            names = "--max-level",
            paramLabel = "LEVEL",
            description = "error (default), warning or info: what is worse is shown as this, to take the command up "
                    + "step by step.")
    private Optional<Severity> maxLevel = Optional.empty();

    @Option(
            names = "--scrape-interval",
            paramLabel = "TIME",
            description = "How often Prometheus scrapes, such as 30s; ranges are compared with it.")
    private Optional<String> scrapeInterval = Optional.empty();

    @Option(names = "--relist-interval", paramLabel = "TIME", description = "The adapter's --metrics-relist-interval.")
    private Optional<String> relistInterval = Optional.empty();

    @Option(names = "--metrics-max-age", paramLabel = "TIME", description = "The adapter's --metrics-max-age.")
    private Optional<String> metricsMaxAge = Optional.empty();

    @Mixin
    private ResourceOptions resources = new ResourceOptions();

    @Option(names = "--chart-defaults", description = "Also show what is found in the default rules of the Helm chart.")
    private boolean chartDefaults;

    /** Whether findings in the default rules of the Helm chart are shown. */
    boolean chartDefaults() {
        return chartDefaults;
    }

    /**
     * The settings of a run.
     *
     * @throws UsageException if an option has a value that it cannot have
     */
    ProjectSettings project(Catalogue catalogue) {
        ProjectSettings project = ProjectSettings.of(catalogue, choices(catalogue));
        return file.map(name -> project.only(FileArguments.path(name))).orElse(project);
    }

    private Choices choices(Catalogue catalogue) {
        Choices.Builder choices = Choices.builder();
        levels.forEach(level -> addLevel(level, catalogue, choices));
        maxLevel.map(Located::nowhere).ifPresent(choices::maxLevel);
        duration("--scrape-interval", scrapeInterval).ifPresent(choices::scrapeInterval);
        duration("--relist-interval", relistInterval).ifPresent(choices::relistInterval);
        duration("--metrics-max-age", metricsMaxAge).ifPresent(choices::metricsMaxAge);
        resources.files().forEach(path -> choices.addApiResources(Located.nowhere(path)));
        if (resources.areStrict()) {
            choices.strictResources(Located.nowhere(true));
        }
        if (chartDefaults) {
            choices.chartDefaults(Located.nowhere(true));
        }
        return choices.build();
    }

    private static void addLevel(String word, Catalogue catalogue, Choices.Builder choices) {
        int equals = word.indexOf('=');
        if (equals < 0) {
            throw new UsageException("--level needs a check and a level, such as `PA206=off`, not `" + word + "`");
        }
        String name = word.substring(0, equals);
        Check check = catalogue
                .find(name)
                .orElseThrow(
                        () -> new UsageException("there is no check `" + name + "`: " + catalogue.inPlaceOf(name)));
        choices.putLevels(check.code().id(), Located.nowhere(level(word.substring(equals + 1))));
    }

    private static Level level(String word) {
        try {
            return Level.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("there is no level `" + word + "`: it is off, info, warning or error");
        }
    }

    private static Optional<Located<PrometheusDuration>> duration(String option, Optional<String> text) {
        return text.map(word -> PrometheusDuration.parse(word)
                .value()
                .filter(duration -> duration.nanos() > 0)
                .map(Located::nowhere)
                .orElseThrow(() ->
                        new UsageException(option + " needs a number and a unit, such as `30s`, not `" + word + "`")));
    }
}
