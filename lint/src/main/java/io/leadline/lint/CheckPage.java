package io.leadline.lint;

import io.leadline.diagnostic.Severity;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What there is to say about a check, as one page: what it is called, how bad it is, and its explanation. Immutable.
 *
 * @param check the check
 * @param catalogue the checks that it may be related to
 */
public record CheckPage(Check check, Catalogue catalogue) {
    /**
     * The page.
     *
     * @return Markdown with the check's code and title as its heading; other checks are links to {@code CODE.md} beside
     *     it
     */
    public String markdown() {
        StringBuilder page =
                new StringBuilder("# " + check.code() + " " + check.code().title() + "\n\n");
        fact(page, "Severity", severity());
        check.code().impact().ifPresent(impact -> fact(page, "Impact", impact + ", " + impact.effect()));
        fact(page, "Runs", check.isOnByDefault() ? "unless it is switched off" : "only if it is switched on");
        fact(page, "Fixes", fixes());
        fact(
                page,
                "Silences",
                links(other -> check.mutes().contains(other.code().id())));
        fact(
                page,
                "Silenced by",
                links(other -> other.mutes().contains(check.code().id())));
        return page.append('\n').append(check.explanation()).toString();
    }

    private String severity() {
        return check.severity() == Severity.ERROR
                ? "error; a warning where it is likely, not certain"
                : check.severity().label();
    }

    private String fixes() {
        return check.fixability().stream()
                .sorted()
                .map(applicability -> applicability.label() + " (" + applicability.use() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void fact(StringBuilder page, String name, String value) {
        if (!value.isEmpty()) {
            page.append("- **").append(name).append(":** ").append(value).append('\n');
        }
    }

    private String links(Predicate<Check> isRelated) {
        return catalogue.checks().stream()
                .filter(isRelated)
                .map(Check::code)
                .map(code -> "[" + code + " " + code.title() + "](" + code + ".md)")
                .collect(Collectors.joining(", "));
    }
}
