package io.leadline.lint.internal.checks;

import io.leadline.lint.LintedRule;
import io.leadline.lint.NameSet;
import io.leadline.naming.MetricNaming;
import io.leadline.regex.GoExpand;
import io.leadline.regex.GoExpand.Reference;
import io.leadline.regex.GoMatch;
import io.leadline.regex.GoRegex;
import io.leadline.regex.RegexSyntax;
import io.leadline.regex.RegexSyntax.Assertion.Kind;
import io.leadline.rule.MetricRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names that a rule gives to the metrics of its series. */
final class MetricNames {
    /** What stands for a pattern that is not given. */
    private static final String ANYTHING = ".*";

    private final MetricNaming naming;
    private final NameSet taken;
    private final GoRegex matches;
    private final List<Reference> references;

    private MetricNames(MetricNaming naming, NameSet taken) {
        this.naming = naming;
        this.taken = taken;
        this.matches = GoRegex.compile(naming.matches()).orThrow();
        this.references = GoExpand.references(naming.as());
    }

    /** Those of a rule, or empty if it does not compile. */
    static Optional<MetricNames> of(LintedRule rule) {
        return rule.compiled().map(MetricRule::naming).map(naming -> new MetricNames(naming, rule.names()));
    }

    /** The names of the series that the rule takes. */
    NameSet series() {
        return taken;
    }

    /** The metric's name for a series that the rule takes. */
    Optional<String> nameOf(String series) {
        return naming.nameOf(series).value();
    }

    /** The match that the metric's name is made of. */
    Optional<GoMatch> match(String series) {
        return matches.match(series);
    }

    /** Whether no part of the series' name gets into the metric's. */
    boolean isConstant() {
        return references.stream().noneMatch(reference -> reference.isIn(matches));
    }

    /** The metrics' name if all have the same. */
    Optional<String> only() {
        return isConstant() ? Optional.of(constant()) : taken.onlyName().flatMap(this::nameOf);
    }

    private String constant() {
        String as = naming.as();
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Reference reference : references) {
            text.append(as, from, reference.start());
            from = reference.end();
        }
        return text.append(as, from, as.length()).toString().replace("$$", "$");
    }

    /** What the names of all metrics start with. */
    String start() {
        String as = naming.as();
        int end = references.isEmpty() ? as.length() : references.get(0).start();
        return as.substring(0, end).replace("$$", "$");
    }

    /** What the names of all metrics end with. */
    String end() {
        String as = naming.as();
        int start =
                references.isEmpty() ? 0 : references.get(references.size() - 1).end();
        return as.substring(start).replace("$$", "$");
    }

    /** Whether only one series has the groups that a name is made of: the rest of its name is always the same. */
    boolean tellsAllApart() {
        Set<Integer> groups = groups();
        if (groups.contains(0) && naming.matches().equals(ANYTHING)) {
            return true;
        }
        if (!(matches.syntax() instanceof RegexSyntax.Sequence sequence)
                || sequence.parts().size() < 2) {
            return false;
        }
        List<RegexSyntax> parts = sequence.parts();
        return isAssertion(parts.get(0), Kind.TEXT_START)
                && isAssertion(parts.get(parts.size() - 1), Kind.TEXT_END)
                && parts.subList(1, parts.size() - 1).stream().allMatch(part -> isKept(part, groups));
    }

    private static boolean isAssertion(RegexSyntax part, Kind kind) {
        return part instanceof RegexSyntax.Assertion assertion && assertion.kind() == kind;
    }

    /** Whether a part of the series' name is in the metric's, or always the same. */
    private static boolean isKept(RegexSyntax part, Set<Integer> groups) {
        if (part instanceof RegexSyntax.OneOf set) {
            return set.ranges().size() == 2
                    && set.ranges().get(0).equals(set.ranges().get(1));
        }
        return groups.contains(0)
                || (part instanceof RegexSyntax.Group group && groups.contains(group.number()))
                || (part instanceof RegexSyntax.Sequence sequence
                        && sequence.parts().stream().allMatch(inner -> isKept(inner, groups)));
    }

    /**
     * Other series that may get the same name as one, and all that do unless groups are repeated: those in which the
     * groups that the name is made of have the same text.
     */
    NameSet likelyNamedAs(String series) {
        return matches.match(series)
                .map(match -> NameSet.matching(fixed(match)).and(taken).without(NameSet.only(series)))
                .orElseGet(NameSet::undecided);
    }

    private RegexSyntax fixed(GoMatch match) {
        Set<Integer> groups = groups();
        return groups.contains(0) ? text(match, 0) : fixed(matches.syntax(), match, groups);
    }

    /** The numbers of the groups that names are made of. */
    private Set<Integer> groups() {
        Set<Integer> groups = new TreeSet<>();
        for (Reference reference : references) {
            if (reference.isIn(matches)) {
                groups.add(
                        reference.number() >= 0
                                ? reference.number()
                                : matches.groupNames().indexOf(reference.name()));
            }
        }
        return groups;
    }

    private static RegexSyntax fixed(RegexSyntax node, GoMatch match, Set<Integer> groups) {
        if (node instanceof RegexSyntax.Group group) {
            return groups.contains(group.number())
                    ? text(match, group.number())
                    : new RegexSyntax.Group(group.number(), group.name(), fixed(group.part(), match, groups));
        } else if (node instanceof RegexSyntax.Sequence sequence) {
            return new RegexSyntax.Sequence(fixed(sequence.parts(), match, groups));
        } else if (node instanceof RegexSyntax.Choice choice) {
            return new RegexSyntax.Choice(fixed(choice.parts(), match, groups));
        } else if (node instanceof RegexSyntax.Repeat repeat) {
            return new RegexSyntax.Repeat(fixed(repeat.part(), match, groups), repeat.least(), repeat.most());
        }
        return node;
    }

    private static List<RegexSyntax> fixed(List<RegexSyntax> parts, GoMatch match, Set<Integer> groups) {
        return parts.stream().map(part -> fixed(part, match, groups)).toList();
    }

    /** The text of a group as a pattern, or a part that never takes part. */
    private static RegexSyntax text(GoMatch match, int group) {
        return match.group(group)
                .<RegexSyntax>map(text -> new RegexSyntax.Sequence(text.codePoints()
                        .<RegexSyntax>mapToObj(c -> new RegexSyntax.OneOf(List.of(c, c)))
                        .toList()))
                .orElseGet(RegexSyntax.Nothing::new);
    }
}
