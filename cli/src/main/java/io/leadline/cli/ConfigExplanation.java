package io.leadline.cli;

import io.leadline.diagnostic.Severity;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import io.leadline.lint.settings.EffectiveSettings;
import io.leadline.lint.settings.LevelDecision;
import java.util.ArrayList;
import java.util.List;

/** Why checks are on or off for a configuration, in a table. */
final class ConfigExplanation {
    private ConfigExplanation() {}

    /**
     * The table.
     *
     * @param path the configuration
     * @param names checks by code or title; all if there are none
     * @throws UsageException if there is no check of a name
     */
    static String of(String path, List<String> names, EffectiveSettings settings, Catalogue catalogue) {
        List<Check> wanted = new ArrayList<>();
        for (String name : names) {
            wanted.add(catalogue
                    .find(name)
                    .orElseThrow(() ->
                            new UsageException("there is no check `" + name + "`: " + catalogue.inPlaceOf(name))));
        }
        List<LevelDecision> decisions = settings.decisions().stream()
                .filter(decision -> wanted.isEmpty() || wanted.contains(decision.check()))
                .toList();
        String file = settings.settings().name();
        StringBuilder text = new StringBuilder();
        text.append(path)
                .append(": ")
                .append(file.isEmpty() ? "no settings file" : "settings in " + file)
                .append('\n');
        Severity most = settings.options().maxSeverity();
        if (most != Severity.ERROR) {
            text.append("no finding is worse than ").append(most.label()).append('\n');
        }
        int width = decisions.stream()
                .mapToInt(decision -> decision.check().code().title().length())
                .max()
                .orElse(0);
        decisions.forEach(decision -> text.append(line(decision, width)));
        text.append(
                "the strongest comes last: default, settings, overrides in their order, command line, highest level\n");
        return text.toString();
    }

    private static String line(LevelDecision decision, int width) {
        String level = decision.severity().map(Severity::label).orElse("off");
        String place = decision.place()
                .map(span -> " " + span.source().name() + ":" + span.position())
                .orElse("");
        String silent = decision.severity().isEmpty()
                ? ""
                : decision.waitsFor()
                        .map(what -> "; finds nothing without " + what)
                        .orElse("");
        String title = decision.check().code().title();
        return "  " + decision.check().code() + " " + title + " ".repeat(width - title.length()) + "  " + level
                + " ".repeat(Severity.WARNING.label().length() - level.length()) + "  " + decision.reason() + place
                + silent + "\n";
    }
}
