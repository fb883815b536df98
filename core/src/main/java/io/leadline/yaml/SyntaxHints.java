package io.leadline.yaml;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.golang.GoText;
import io.leadline.source.SourceText;
import io.leadline.source.Span;

/** Recognises the common mistakes behind the terse errors of the scanner. */
final class SyntaxHints {
    private SyntaxHints() {}

    static Diagnostic explain(YamlFailure failure, SourceText source, Span at) {
        String text = source.text();
        boolean notUtf8 = failure.offset() < text.length()
                && GoText.isByte(text.charAt(failure.offset()))
                && failure.problem().contains("UTF-8");
        Diagnostic.Builder diagnostic = Diagnostic.error(notUtf8 ? Code.PA003 : Code.PA101, failure.problem())
                .at(at)
                .note("the adapter says: yaml: " + failure.goText());
        if (failure.context() != failure.offset() && failure.context() < text.length()) {
            diagnostic.related(source.span(failure.context(), failure.context() + 1), "in what starts here");
        }
        String line = lineUpTo(text, failure.offset());
        if (notUtf8) {
            diagnostic.help("save the file as UTF-8");
        } else if (failure.problem().startsWith("control characters")) {
            diagnostic.help("remove the character, or write it as an escape in double quotes");
        } else if (line.contains("\t") && line.isBlank()) {
            diagnostic.help("indent with spaces; a tab cannot indent");
        } else if (BrokenQuotes.near(source, failure.offset()).isPresent()) {
            diagnostic.help("a `\"` inside double quotes ends the text; put the whole text in single quotes");
        } else if (isTemplate(text, failure)) {
            diagnostic.help("`{{ }}` is a template of Helm or another tool; render it first and read the result");
        } else if (failure.problem().equals("found character that cannot start any token")) {
            diagnostic.help("put the text in single quotes");
        } else if (failure.problem().equals("mapping values are not allowed in this context")) {
            diagnostic.help("a text with `: ` in it needs quotes; otherwise check the indentation of this line");
        } else if (failure.problem().equals("found unknown escape character")) {
            diagnostic.help("in double quotes a backslash starts an escape; single quotes keep it as it is");
        }
        return diagnostic.build();
    }

    private static boolean isTemplate(String text, YamlFailure failure) {
        int end = Math.min(text.length(), failure.offset() + 2);
        int start = lineStart(text, Math.min(failure.context(), failure.offset()));
        return text.substring(Math.min(start, end), end).contains("{{");
    }

    private static String lineUpTo(String text, int offset) {
        int end = Math.min(offset + 1, text.length());
        return text.substring(lineStart(text, Math.min(offset, text.length())), end);
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }
}
