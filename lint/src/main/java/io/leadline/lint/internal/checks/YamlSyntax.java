package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Label;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Edit;
import io.leadline.lint.Field;
import io.leadline.lint.Fix;
import io.leadline.lint.Reported;
import io.leadline.source.Span;
import io.leadline.yaml.BrokenQuotes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * PA101: the file is no YAML. What people most often mean to be one text are double quotes in double quotes, and a
 * backslash of a pattern in double quotes; single quotes keep both as they are.
 */
final class YamlSyntax extends FoundBefore {
    /** Every inner quote that opens stands where a text begins in PromQL, and has one that closes it. */
    private static final Pattern QUOTED_VALUES = Pattern.compile("([^\"]*[=~(,]\\s*\"[^\"]*\")+[^\"]*");

    YamlSyntax() {
        super(Code.PA101, Severity.ERROR, Applicability.MACHINE_APPLICABLE);
    }

    @Override
    public List<Fix> fixes(Reported found) {
        Optional<Span> place = found.diagnostic().primary().map(Label::span);
        Optional<Span> quoted = place.flatMap(at -> BrokenQuotes.near(at.source(), at.start()))
                .flatMap(BrokenQuotes::whole)
                .or(() -> place.flatMap(at -> escaped(at, found)));
        return quoted.stream().flatMap(scalar -> requoted(scalar).stream()).toList();
    }

    /** The text around an escape that YAML does not know, which is told with the place where the text starts. */
    private static Optional<Span> escaped(Span escape, Reported found) {
        return found.diagnostic().related().stream()
                .map(Label::span)
                .filter(start ->
                        start.source() == escape.source() && start.text().equals("\""))
                .findFirst()
                .flatMap(YamlSyntax::toClosingQuote);
    }

    private static Optional<Span> toClosingQuote(Span open) {
        String text = open.source().text();
        for (int i = open.end(); i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return Optional.of(open.source().span(open.start(), i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Fix> requoted(Span scalar) {
        String inside = scalar.text().substring(1, scalar.text().length() - 1);
        if (inside.contains("\\\"") || inside.contains("\\\\")) {
            // Some escapes were meant for YAML, and it is not known which.
            return Optional.empty();
        }
        boolean isSure = !inside.contains("\"") || QUOTED_VALUES.matcher(inside).matches();
        Optional<Edit> edit = Field.notation(scalar, "'" + inside.replace("'", "''") + "'");
        return edit.map(change -> new Fix(
                "use single quotes",
                isSure ? Applicability.MACHINE_APPLICABLE : Applicability.MAYBE_INCORRECT,
                List.of(change)));
    }
}
