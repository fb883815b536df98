package io.leadline.template.internal.fmt;

import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Nothing;
import io.leadline.template.internal.value.Text;
import java.util.List;

/** Go's printing functions over the closed world of template values (Go 1.26 fmt/print.go). */
public final class GoPrinter {
    private GoPrinter() {}

    /**
     * The text of one value, as {@code %v} prints it.
     *
     * @param value the value
     * @return the text
     */
    public static String string(GoValue value) {
        return sprint(List.of(value), Integer.MAX_VALUE);
    }

    /**
     * What a template writes for a value.
     *
     * @param value the value
     * @param limit length that the text may reach
     * @return the text; {@code <no value>} for none
     */
    public static String output(GoValue value, int limit) {
        if (value instanceof Text text) {
            return text.value();
        }
        return value == Nothing.NOTHING ? "<no value>" : sprint(List.of(value), limit);
    }

    /**
     * fmt.Sprint: values side by side, with a space between two of them if neither is a string.
     *
     * @param values the values
     * @param limit length that the text may reach
     * @return the text
     */
    public static String sprint(List<GoValue> values, int limit) {
        TextBuffer out = new TextBuffer(limit);
        ValuePrinter printer = new ValuePrinter(out, new Flags(out));
        boolean afterText = true;
        for (GoValue value : values) {
            boolean text = value instanceof Text;
            if (!text && !afterText) {
                out.add(' ');
            }
            printer.printArgument(value, 'v');
            afterText = text;
        }
        return out.text();
    }

    /**
     * fmt.Sprintln: values with spaces between all of them, and a newline.
     *
     * @param values the values
     * @param limit length that the text may reach
     * @return the text
     */
    public static String sprintln(List<GoValue> values, int limit) {
        TextBuffer out = new TextBuffer(limit);
        ValuePrinter printer = new ValuePrinter(out, new Flags(out));
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.add(' ');
            }
            printer.printArgument(values.get(i), 'v');
        }
        return out.add('\n').text();
    }

    /**
     * fmt.Sprintf.
     *
     * @param arguments the format, which is a {@link Text}, and the values
     * @param limit length that the text may reach
     * @return the text
     */
    public static String sprintf(List<GoValue> arguments, int limit) {
        TextBuffer out = new TextBuffer(limit);
        new FormatReader(out, arguments).run();
        return out.text();
    }
}
