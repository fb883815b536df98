package io.leadline.template.internal.fmt;

import io.leadline.golang.GoText;
import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Nothing;
import io.leadline.template.internal.value.Text;
import java.util.List;
import java.util.Locale;

/** The escaping builtins; a port of Go 1.26 text/template/funcs.go and of url.QueryEscape. */
public final class Escapes {
    private static final String URL_SAFE = "-_.~";

    private Escapes() {}

    /**
     * The text that is escaped: the arguments as {@code print} joins them, with nil as {@code <no value>}.
     *
     * @param arguments the arguments
     * @param limit length that the text may reach
     * @return the text
     */
    public static String joined(List<GoValue> arguments, int limit) {
        if (arguments.size() == 1 && arguments.get(0) instanceof Text text) {
            return text.value();
        }
        return GoPrinter.sprint(
                arguments.stream()
                        .map(value -> value == Nothing.NOTHING ? new Text("<no value>") : value)
                        .toList(),
                limit);
    }

    /**
     * Escapes for HTML.
     *
     * @param text the text
     * @param limit length that the result may reach
     * @return the escaped text
     */
    public static String html(String text, int limit) {
        TextBuffer out = new TextBuffer(limit);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\0' -> out.add('\uFFFD');
                case '"' -> out.add("&#34;");
                case '\'' -> out.add("&#39;");
                case '&' -> out.add("&amp;");
                case '<' -> out.add("&lt;");
                case '>' -> out.add("&gt;");
                default -> out.add(c);
            }
        }
        return out.text();
    }

    /**
     * Escapes for JavaScript strings.
     *
     * @param text the text
     * @param limit length that the result may reach
     * @return the escaped text
     */
    public static String js(String text, int limit) {
        TextBuffer out = new TextBuffer(limit);
        text.codePoints().forEach(rune -> {
            if (rune == '\\' || rune == '\'' || rune == '"') {
                out.add('\\').add((char) rune);
            } else if (rune < ' ' || rune == '<' || rune == '>' || rune == '&' || rune == '=') {
                out.add(String.format(Locale.ROOT, "\\u%04X", rune));
            } else if (rune < 0x80 || isEscapedByte(rune) || Quotes.isPrint(rune)) {
                out.add(Character.toString(rune));
            } else {
                out.add(String.format(Locale.ROOT, "\\u%04X", rune));
            }
        });
        return out.text();
    }

    /**
     * Escapes for the query of a URL.
     *
     * @param text the text
     * @param limit length that the result may reach
     * @return the escaped text
     */
    public static String urlQuery(String text, int limit) {
        TextBuffer out = new TextBuffer(limit);
        for (byte b : GoText.toBytes(text)) {
            int c = b & 0xFF;
            boolean alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (alphanumeric || URL_SAFE.indexOf(c) >= 0) {
                out.add((char) c);
            } else {
                out.add(c == ' ' ? "+" : String.format(Locale.ROOT, "%%%02X", c));
            }
        }
        return out.text();
    }

    private static boolean isEscapedByte(int rune) {
        return Character.isBmpCodePoint(rune) && GoText.isByte((char) rune);
    }
}
