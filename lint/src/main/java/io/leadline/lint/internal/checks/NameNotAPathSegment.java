package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;
import io.leadline.regex.GoExpand;
import io.leadline.regex.GoExpand.Reference;
import java.util.Optional;
import java.util.Set;

/**
 * PA404: the name of a metric is one segment of the API's path. The API server takes no empty segment, no {@code .} and
 * {@code ..}, and neither {@code /} nor {@code %} in one (pkg/api/validate/content/path.go of k8s.io/apimachinery).
 */
final class NameNotAPathSegment extends RuleCheck {
    private static final Set<String> NO_SEGMENTS = Set.of("", ".", "..");
    private static final String NOT_IN_SEGMENTS = "/%";
    /** What is left of a reference or a template that does not do what was meant, or has to be escaped in a path. */
    private static final String ODD = "{}<>$()[]|^*?#\\\"'`";

    NameNotAPathSegment() {
        super(Code.of("PA404", "name-not-a-path-segment", Impact.REQUEST), Severity.ERROR);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        MetricNames.of(rule).filter(names -> !names.series().isSurelyEmpty()).ifPresent(names -> {
            Field field = rule.as().isEmpty() ? rule.seriesQuery() : rule.as();
            Optional<String> only = names.only();
            if (only.isPresent() && isNoSegment(only.get())) {
                findings.report(Claim.proven(
                                only.get().isEmpty()
                                        ? "the name of the metric is empty"
                                        : "`" + only.get() + "` cannot be the name of a metric")
                        .at(field, "")
                        .note("the name is one segment of the request's path, and requests with this one are rejected")
                        .help("give the metric a name of letters, digits, `_`, `.`, `:` or `-`"));
            } else if (!rule.as().isEmpty()) {
                checkTexts(rule.as(), findings);
            }
        });
    }

    private static boolean isNoSegment(String name) {
        return NO_SEGMENTS.contains(name) || name.chars().anyMatch(c -> NOT_IN_SEGMENTS.indexOf(c) >= 0);
    }

    /** Checks what every name has: the text between references. */
    private static void checkTexts(Field as, Findings findings) {
        String text = as.text();
        int from = 0;
        for (Reference reference : GoExpand.references(text)) {
            checkText(as, from, reference.start(), findings);
            from = reference.end();
        }
        checkText(as, from, text.length(), findings);
    }

    private static void checkText(Field as, int start, int end, Findings findings) {
        for (int i = start; i < end; i++) {
            char c = as.text().charAt(i);
            if (NOT_IN_SEGMENTS.indexOf(c) >= 0) {
                findings.report(Claim.proven("the name of a metric cannot have a `" + c + "`")
                        .at(as, i, i + 1, "")
                        .note("the name is one segment of the request's path, and requests with this one are rejected")
                        .help("write `_` instead"));
                return;
            }
        }
        int odd = start;
        while (odd < end && !isOdd(as.text().charAt(odd))) {
            odd++;
        }
        if (odd < end && !as.text().startsWith("$$", odd)) {
            int behind = odd;
            while (behind < end && isOdd(as.text().charAt(behind))) {
                behind++;
            }
            findings.report(
                    Claim.likely("`" + as.text().substring(odd, behind) + "` stays in the name of the metric as it is")
                            .at(as, odd, behind, "")
                            .note("such a name has to be escaped in requests, and is hardly what is meant")
                            .help("refer to a group as `$1` or `${1}`, and write `_` for blanks"));
        }
    }

    private static boolean isOdd(char c) {
        return ODD.indexOf(c) >= 0
                || Character.isWhitespace(c)
                || Character.isISOControl(c)
                || Character.isSpaceChar(c);
    }
}
