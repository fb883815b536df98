package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;
import io.leadline.naming.MetricNaming;
import io.leadline.regex.GoExpand;
import io.leadline.regex.GoExpand.Reference;
import io.leadline.regex.GoRegex;
import io.leadline.rule.MetricRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PA401: a reference to a group that the pattern does not have gives nothing. The usual case is a name that begins
 * behind a group's number: {@code $1_rps} refers to the group {@code 1_rps} (Go's {@code Regexp.Expand}).
 */
final class NameExpandsToEmpty extends RuleCheck {
    private static final Pattern NUMBER_AND_MORE = Pattern.compile("([0-9]+)(\\D.*)");

    NameExpandsToEmpty() {
        super(
                Code.of("PA401", "name-expands-to-empty", Impact.HIDDEN),
                Severity.ERROR,
                Applicability.MACHINE_APPLICABLE);
    }

    @Override
    public Set<String> mutes() {
        return Set.of("PA403", "PA404", "PA901");
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        if (rule.as().isEmpty() || rule.compiled().isEmpty()) {
            return;
        }
        MetricNaming naming = rule.compiled().map(MetricRule::naming).orElseThrow();
        GoRegex regex = GoRegex.compile(naming.matches()).orThrow();
        List<Reference> references = GoExpand.references(rule.as().text());
        boolean isAll = references.stream().noneMatch(reference -> reference.isIn(regex))
                && lengthOf(references) == rule.as().text().length();
        for (Reference reference : references) {
            if (!reference.isIn(regex)) {
                findings.report(claim(rule, naming, regex, reference, isAll));
            }
        }
    }

    private static int lengthOf(List<Reference> references) {
        return references.stream()
                .mapToInt(reference -> reference.end() - reference.start())
                .sum();
    }

    private static Claim claim(
            LintedRule rule, MetricNaming naming, GoRegex regex, Reference reference, boolean isAll) {
        Field as = rule.as();
        String written = as.text().substring(reference.start(), reference.end());
        String group =
                reference.number() < 0 ? "a group named `" + reference.name() + "`" : "group " + reference.name();
        Claim claim = Claim.proven(
                        isAll
                                ? "metric name is empty for every series"
                                : "a part of the metric name is empty for every series")
                .at(as, reference.start(), reference.end(), "refers to " + group + ", which does not exist")
                .related(rule.matches().isGiven() ? rule.matches().span() : Optional.empty(), groups(regex));
        String series = rule.sampleSeries();
        naming.nameOf(series).value().ifPresent(name -> claim.note("example: " + series + " -> `" + name + "`"));
        if (isAll) {
            claim.note("the API lists a bare `pods/`, no request can reach it, nothing is logged");
        } else {
            claim.impact(Impact.REQUEST).note("the metric is listed under another name than is meant");
        }
        Matcher number = NUMBER_AND_MORE.matcher(reference.name());
        boolean isGlued = number.matches()
                && number.group(1).length() < 4
                && Integer.parseInt(number.group(1)) <= regex.groupCount()
                && !written.startsWith("${");
        if (isGlued) {
            String delimited = "${" + Integer.parseInt(number.group(1)) + "}" + number.group(2);
            return claim.help("delimit the group number: `" + delimited + "`")
                    .fix(
                            "delimit the group number",
                            Applicability.MACHINE_APPLICABLE,
                            as.edit(reference.start(), reference.end(), delimited));
        }
        return claim.help("refer to a group of `matches`, or to the whole match: `$0`");
    }

    private static String groups(GoRegex regex) {
        return switch (regex.groupCount()) {
            case 0 -> "has no capture group";
            case 1 -> "the only capture group is 1";
            default -> "has the capture groups 1 to " + regex.groupCount();
        };
    }
}
