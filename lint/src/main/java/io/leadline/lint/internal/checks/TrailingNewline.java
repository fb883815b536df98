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
import io.leadline.source.Span;
import java.util.Optional;
import java.util.Set;

/** PA105: a block scalar ends with a line feed unless its header says otherwise, and no name does. */
final class TrailingNewline extends BuiltInCheck {
    TrailingNewline() {
        super(Code.of("PA105", "trailing-newline", Impact.HIDDEN), Severity.ERROR, Applicability.MACHINE_APPLICABLE);
    }

    @Override
    public Set<String> mutes() {
        return Set.of("PA206", "PA207", "PA403", "PA404");
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        for (Field field : NameFields.of(config)) {
            String written = field.span().map(Span::text).orElse("");
            boolean isBlock = written.startsWith("|") || written.startsWith(">");
            if (isBlock && field.text().endsWith("\n")) {
                findings.report(claim(field, written));
            }
        }
    }

    private static Claim claim(Field field, String written) {
        int header = headerEnd(written);
        boolean isName = field.pointer().endsWith("/as");
        String strip = written.substring(0, header).replace("+", "") + "-";
        Optional<Span> place = field.span().map(span -> span.source().span(span.start(), span.start() + header));
        Optional<Edit> edit = field.editNotation(0, header, strip);
        Claim claim = isName
                ? Claim.proven("the name of the metric ends with a line feed").impact(Impact.REQUEST)
                : Claim.proven("the pattern ends with a line feed, which no name has");
        return claim.at(field, place, "keeps the line feed at the end")
                .help("strip it: `" + strip + "`, or write the value in one line")
                .fix("strip the line feed", Applicability.MACHINE_APPLICABLE, edit);
    }

    /** The length of the header's indicators: {@code |}, {@code >}, a digit, {@code +}. */
    private static int headerEnd(String written) {
        int end = 1;
        while (end < written.length() && "+-0123456789".indexOf(written.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
