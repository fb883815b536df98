package io.leadline.config.yaml;

import io.leadline.golang.GoText;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Texts in the YAML notation that suits them best, such that go-yaml v2 and YAML 1.2 readers give back the same text:
 * plain for simple words, single quotes for a line, a literal block for several lines, double quotes for what cannot be
 * seen, and {@code !!binary} for what is not UTF-8.
 */
final class YamlText {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    private YamlText() {}

    /** A text within a line. */
    static String inline(String text) {
        if (!GoText.isValidUtf8(text)) {
            return "!!binary \"" + Base64.getEncoder().encodeToString(GoText.toBytes(text)) + "\"";
        }
        if (WORD.matcher(text).matches() && ScalarType.untagged("", text).tag().equals(ScalarType.STR)) {
            return text;
        }
        return text.codePoints().allMatch(YamlText::isVisible) ? "'" + text.replace("'", "''") + "'" : quoted(text);
    }

    /** A text as the value of a key in block notation, with the indentation of what stands below the key. */
    static String block(String text, String indent) {
        if (!isLiteral(text)) {
            return inline(text);
        }
        int end = text.length();
        while (text.charAt(end - 1) == '\n') {
            end--;
        }
        int breaks = text.length() - end;
        StringBuilder out = new StringBuilder(breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+");
        text.substring(0, end).lines().forEach(line -> {
            out.append('\n');
            if (!line.isEmpty()) {
                out.append(indent).append(line);
            }
        });
        return out.append("\n".repeat(Math.max(0, breaks - 1))).toString();
    }

    /** Whether a literal block shows the text as it is: several lines, the first of which gives the indentation. */
    private static boolean isLiteral(String text) {
        int lineBreak = text.indexOf('\n');
        return lineBreak > 0
                && text.charAt(0) != ' '
                && text.charAt(0) != '\t'
                && GoText.isValidUtf8(text)
                && text.codePoints().allMatch(c -> c == '\n' || isVisible(c));
    }

    private static boolean isVisible(int c) {
        return (c >= 0x20 && c <= 0x7E)
                || (c >= 0xA0 && c <= 0xFFFD && c != 0x2028 && c != 0x2029 && c != 0xFEFF)
                || c >= 0x10000;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isVisible(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(String.format("\\u%04x", c));
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
