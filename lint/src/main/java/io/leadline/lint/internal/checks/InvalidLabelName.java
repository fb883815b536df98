package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedMapping.MappedLabel;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedResourceRule;
import io.leadline.lint.LintedTemplate;
import io.leadline.query.QueryMatcher;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PA306: labels are written into queries as they are (pkg/naming/metrics_query.go of v0.12.0), so they have to be names
 * that PromQL can read without quotes.
 */
final class InvalidLabelName extends BuiltInCheck {
    InvalidLabelName() {
        super(Code.of("PA306", "invalid-label-name", Impact.REQUEST), Severity.ERROR, Applicability.MAYBE_INCORRECT);
    }

    @Override
    public Set<String> mutes() {
        return Set.of("PA504");
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        for (LintedTemplate template : config.templates()) {
            Map<String, LintedQuery> broken = new LinkedHashMap<>();
            for (LintedQuery query : template.queries()) {
                labels(query)
                        .filter(label -> !isName(label) && query.expr().isEmpty())
                        .forEach(label -> broken.putIfAbsent(label, query));
            }
            Set<String> places = new HashSet<>();
            broken.forEach((label, query) -> {
                Field place = place(template, label);
                if (places.add(place.pointer())) {
                    findings.report(claim(template, place, label, query));
                }
            });
        }
    }

    private static Stream<String> labels(LintedQuery query) {
        return Stream.concat(
                query.rendered().groupBy().stream(),
                query.rendered().matchers().stream().map(QueryMatcher::label));
    }

    /** Whether PromQL reads it as a label without quotes. */
    private static boolean isName(String label) {
        return label.isEmpty() || label.equals(asName(label));
    }

    /** What Prometheus makes of the name of a Kubernetes label. */
    private static String asName(String label) {
        StringBuilder name = new StringBuilder(label.length());
        label.codePoints().forEach(c -> {
            boolean isLetter = c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean isDigit = c >= '0' && c <= '9' && !name.isEmpty();
            name.append(isLetter || isDigit ? (char) c : '_');
        });
        return name.toString();
    }

    private static Claim claim(LintedTemplate template, Field place, String label, LintedQuery query) {
        boolean isWritten = place.text().equals(label);
        Claim claim = Claim.proven("`" + label + "` cannot be a label in a query")
                .at(place, isWritten ? "" : "gives `" + label + "`")
                .note("such a request is rejected: " + query.rendered().promql())
                .help("labels of Prometheus consist of letters, digits and `_`: a Kubernetes label becomes `"
                        + asName(label) + "`, in kube-state-metrics `label_" + asName(label) + "`");
        boolean isFree = template.resources().overrides().stream()
                .noneMatch(override -> override.label().text().equals(asName(label)));
        if (isWritten && isFree) {
            claim.fix(
                    "name the label `" + asName(label) + "`",
                    Applicability.MAYBE_INCORRECT,
                    place.edit(0, label.length(), asName(label)));
        }
        template.resourceRule().stream()
                .flatMap(rule -> Stream.of(rule.containerQuery(), rule.nodeQuery()))
                .forEach(other -> claim.explains(other.field()));
        return claim.explains(template.field());
    }

    private static Field place(LintedTemplate template, String label) {
        Optional<Field> override = template.resources().overrides().stream()
                .map(MappedLabel::label)
                .filter(key -> key.text().equals(label))
                .findFirst();
        Optional<Field> container = template.resourceRule()
                .map(LintedResourceRule::containerLabel)
                .filter(written -> written.text().equals(label));
        return Stream.of(override, container)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(template.resources()::template);
    }
}
