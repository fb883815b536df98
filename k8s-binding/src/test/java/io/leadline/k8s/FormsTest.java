package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.DiscoveryRule;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.vectors.Golden;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file in each form, folders {@code golden/forms/CASE}: what was found, where each rule stands in the file, and what
 * is said about it.
 */
class FormsTest {
    static List<Golden> cases() {
        return Golden.all("forms");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatAFileHolds(Golden form) {
        ConfigFiles files = ConfigFileReader.readAll(SourceText.of("input.yaml", form.read("input.yaml")));
        StringBuilder text = new StringBuilder();
        for (Validated<ConfigFile> read : files.each()) {
            text.append(read.value().map(FormsTest::describe).orElse("unreadable\n"));
            read.diagnostics().forEach(found -> text.append("  ").append(line(found)));
        }
        text.append("around\n");
        files.around().forEach(found -> text.append("  ").append(line(found)));
        form.verify(text.toString());
    }

    @Test
    void hasACaseForEveryForm() {
        Set<Class<?>> forms = new HashSet<>(Set.of(ConfigFile.class.getPermittedSubclasses()));
        forms.remove(ConfigFile.OfChart.class);
        forms.addAll(Set.of(ConfigFile.OfChart.class.getPermittedSubclasses()));

        assertThat(cases().stream()
                        .map(form -> SourceText.of("input.yaml", form.read("input.yaml")))
                        .flatMap(source -> ConfigFileReader.readAll(source).each().stream())
                        .flatMap(read -> read.value().stream())
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(forms);
    }

    private static String describe(ConfigFile file) {
        StringBuilder text = new StringBuilder(file.description()).append('\n');
        rules(text, "rules", file.config().rules());
        rules(text, "externalRules", file.config().externalRules());
        file.config().resourceRules().ifPresent(found -> text.append("  resourceRules\n"));
        return text.toString();
    }

    private static void rules(StringBuilder text, String section, List<DiscoveryRule> rules) {
        for (DiscoveryRule rule : rules) {
            Span place = rule.seriesQuery()
                    .part(0, 1)
                    .or(() -> rule.origin().map(origin -> origin.span()))
                    .orElseThrow()
                    .outermost();
            text.append("  ")
                    .append(section)
                    .append(' ')
                    .append(place.source().name())
                    .append(':')
                    .append(place.position())
                    .append(' ')
                    .append(rule.seriesQuery().value())
                    .append('\n');
        }
    }

    private static String line(Diagnostic found) {
        return found.span().map(span -> span.position().toString()).orElse("nowhere") + " "
                + found.severity().label() + " " + found.code() + " " + found.message() + "\n";
    }
}
