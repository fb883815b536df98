package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Edit;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedRule;
import io.leadline.lint.LintedTemplate;
import io.leadline.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * PA104: between double quotes YAML reads a backslash before the regular expression does, and some escapes are known to
 * both with another meaning: {@code \_} is a no-break space, {@code \b} a backspace (YAML 1.1, section 5.7).
 */
final class YamlEscapeChangesText extends BuiltInCheck {
    /** Between the parts of a selector or a query these are as good as blanks. */
    private static final String WHITE_SPACE = "\t\n\r";

    YamlEscapeChangesText() {
        super(
                Code.of("PA104", "yaml-escape-changes-text", Impact.HIDDEN),
                Severity.ERROR,
                Applicability.MACHINE_APPLICABLE);
    }

    @Override
    public Set<String> mutes() {
        return Set.of("PA201", "PA206", "PA207", "PA401", "PA403", "PA404");
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        NameFields.of(config).forEach(field -> check(field, "", findings));
        config.discoveryRules().stream()
                .map(LintedRule::seriesQuery)
                .forEach(field -> check(field, WHITE_SPACE, findings));
        config.templates().stream().map(LintedTemplate::field).forEach(field -> check(field, WHITE_SPACE, findings));
    }

    private static void check(Field field, String harmless, Findings findings) {
        String text = field.text();
        boolean isQuoted = field.isGiven()
                && field.span().filter(span -> span.text().startsWith("\"")).isPresent();
        OptionalInt first = IntStream.range(0, isQuoted ? text.length() : 0)
                .filter(i -> isSpecial(text.charAt(i)) && harmless.indexOf(text.charAt(i)) < 0)
                .filter(i -> written(field, i).startsWith("\\"))
                .findFirst();
        first.ifPresent(i -> findings.report(claim(field, i)));
    }

    private static String written(Field field, int index) {
        return field.part(index, index + 1).map(Span::text).orElse("");
    }

    /** Characters that no name has, and that people do not mean when they write a backslash and a letter. */
    private static boolean isSpecial(char c) {
        return Character.isISOControl(c) || c == '\u00A0' || c == '\u2028' || c == '\u2029';
    }

    private static Claim claim(Field field, int index) {
        String escape = written(field, index);
        char c = field.text().charAt(index);
        boolean isName = field.pointer().endsWith("/as");
        Claim claim = Claim.proven("`" + escape + "` between double quotes is " + name(c))
                .at(field, index, index + 1, "read by YAML, not as a part of the text")
                .note(
                        isName
                                ? "the character gets into the name of the metric"
                                : "names have no such character, so that nothing matches");
        return isName
                ? claim.help("leave the escape out")
                : claim.help("write the value between single quotes, where a backslash is a backslash")
                        .fix("use single quotes", Applicability.MACHINE_APPLICABLE, requoted(field));
    }

    private static String name(char c) {
        return switch (c) {
            case '\b' -> "a backspace";
            case '\t' -> "a tab";
            case '\n' -> "a line feed";
            case '\r' -> "a carriage return";
            case '\u001B' -> "an escape character";
            case '\u00A0' -> "a no-break space";
            case '\u2028', '\u2029', '\u0085' -> "a line or paragraph separator";
            default -> String.format(Locale.ROOT, "the control character U+%04X", (int) c);
        };
    }

    /** The value between single quotes: what YAML was not meant to read stays as it was written. */
    private static Optional<Edit> requoted(Field field) {
        String text = field.text();
        StringBuilder meant = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String written = written(field, i);
            boolean isKept = isSpecial(text.charAt(i)) && written.startsWith("\\");
            meant.append(isKept ? written : text.substring(i, i + 1));
        }
        return field.rewrite("'" + meant.toString().replace("'", "''") + "'");
    }
}
