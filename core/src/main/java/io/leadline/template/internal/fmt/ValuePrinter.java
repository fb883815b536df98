package io.leadline.template.internal.fmt;

import io.leadline.golang.GoText;
import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Nothing;
import io.leadline.template.internal.value.Struct;
import io.leadline.template.internal.value.Text;
import io.leadline.template.internal.value.TextList;
import io.leadline.template.internal.value.TextMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prints one value under a verb; a port of printArg, printValue and what they call in Go 1.26 fmt/print.go. {@code %p}
 * of a map or slice prints an address in Go; here it is always the same one.
 */
final class ValuePrinter {
    private static final String SOME_ADDRESS = "c000012345";

    private final TextBuffer out;
    private final Flags flags;
    /** While a verb is reported as wrong, methods are not called. */
    private boolean reporting;

    ValuePrinter(TextBuffer out, Flags flags) {
        this.out = out;
        this.flags = flags;
    }

    void printArgument(GoValue value, int verb) {
        if (value == Nothing.NOTHING) {
            if (verb == 'v' || verb == 'T') {
                flags.pad("<nil>");
            } else {
                badVerb(value, verb);
            }
        } else if (verb == 'T') {
            flags.pad(flags.truncate(value.typeName()));
        } else if (verb == 'p') {
            printAddress(value);
        } else {
            printValue(value, verb);
        }
    }

    private void printValue(GoValue value, int verb) {
        if (value instanceof Text text) {
            printText(text, verb);
        } else if (value instanceof GoValue.Int number) {
            printInteger(number, number.value(), verb);
        } else if (value instanceof GoValue.Uint8 number) {
            printByte(number, verb);
        } else if (value instanceof GoValue.Bool bool) {
            if (verb == 't' || verb == 'v') {
                flags.pad(Boolean.toString(bool.value()));
            } else {
                badVerb(value, verb);
            }
        } else if (value instanceof GoValue.Float64 number && FloatFormat.takes(verb)) {
            FloatFormat.print(out, flags, number.value(), verb);
        } else if (value instanceof GoValue.Complex128 number && FloatFormat.takes(verb)) {
            printComplex(number, verb);
        } else if (value instanceof TextList || value instanceof TextMap || value instanceof Struct) {
            printComposite(value, verb);
        } else {
            badVerb(value, verb);
        }
    }

    private void printText(Text text, int verb) {
        String value = text.value();
        switch (verb) {
            case 's' -> flags.pad(flags.truncate(value));
            case 'v' -> {
                if (flags.sharpV) {
                    printQuoted(value);
                } else {
                    flags.pad(flags.truncate(value));
                }
            }
            case 'q' -> printQuoted(value);
            case 'x' -> printHex(value, false);
            case 'X' -> printHex(value, true);
            default -> badVerb(text, verb);
        }
    }

    private void printQuoted(String value) {
        if (flags.areClear()) {
            out.addQuoted(value);
            return;
        }
        String text = flags.truncate(value);
        flags.pad(flags.sharp && Quotes.canBackquote(text) ? "`" + text + "`" : Quotes.quoted(text, flags.plus));
    }

    /** The bytes in hexadecimal; precision counts bytes, the space flag separates them. */
    private void printHex(String value, boolean upper) {
        byte[] bytes = GoText.toBytes(value);
        int length = flags.hasPrecision ? Math.min(flags.precision, bytes.length) : bytes.length;
        if (length == 0) {
            flags.padding(flags.hasWidth ? flags.width : 0);
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (i > 0 && flags.space) {
                text.append(' ');
            }
            if (flags.sharp && (i == 0 || flags.space)) {
                text.append("0x");
            }
            text.append(Character.forDigit((bytes[i] >> 4) & 0xF, 16)).append(Character.forDigit(bytes[i] & 0xF, 16));
        }
        flags.pad(upper ? text.toString().toUpperCase(Locale.ROOT) : text.toString());
    }

    private void printInteger(GoValue number, long value, int verb) {
        int base = IntegerFormat.base(verb);
        if (base > 0) {
            IntegerFormat.print(out, flags, value, base, verb);
        } else if (verb == 'c') {
            IntegerFormat.printCharacter(flags, value);
        } else if (verb == 'q') {
            flags.pad(Quotes.quotedRune(value, flags.plus));
        } else if (verb == 'U') {
            IntegerFormat.printUnicode(flags, value);
        } else {
            badVerb(number, verb);
        }
    }

    private void printByte(GoValue.Uint8 number, int verb) {
        if (verb == 'v' && flags.sharpV) {
            boolean oldSharp = flags.sharp;
            flags.sharp = true;
            IntegerFormat.print(out, flags, number.value(), 16, 'v');
            flags.sharp = oldSharp;
        } else {
            printInteger(number, number.value(), verb);
        }
    }

    private void printComplex(GoValue.Complex128 number, int verb) {
        boolean oldPlus = flags.plus;
        out.add('(');
        FloatFormat.print(out, flags, number.real(), verb);
        flags.plus = true;
        FloatFormat.print(out, flags, number.imaginary(), verb);
        out.add("i)");
        flags.plus = oldPlus;
    }

    private void printComposite(GoValue value, int verb) {
        if (value instanceof Struct struct) {
            if (!printByMethod(struct, verb)) {
                printStruct(struct, verb);
            }
        } else if (value instanceof TextMap map) {
            printMap(map, verb);
        } else if (value instanceof TextList list) {
            printList(list, verb);
        }
    }

    /** Prints a struct through its method String, where it has one and the verb is for text. */
    private boolean printByMethod(Struct struct, int verb) {
        if (reporting) {
            return false;
        }
        if (verb == 'w') {
            badVerb(struct, verb);
            return true;
        }
        Optional<String> text = struct.stringer();
        if (flags.sharpV || text.isEmpty() || verb > 0x7F || "vsxXq".indexOf(verb) < 0) {
            return false;
        }
        printText(new Text(text.get()), verb);
        return true;
    }

    private void printStruct(Struct struct, int verb) {
        out.add(flags.sharpV ? struct.typeName() : "").add('{');
        List<String> names = struct.type().fields();
        for (int i = 0; i < names.size(); i++) {
            separate(i);
            if (flags.plusV || flags.sharpV) {
                out.add(names.get(i)).add(':');
            }
            printElement(struct.values().get(i), verb);
        }
        out.add('}');
    }

    private void printMap(TextMap map, int verb) {
        if (wrongForElements(map, verb)) {
            return;
        }
        if (flags.sharpV && map.isNil()) {
            out.add(map.typeName()).add("(nil)");
            return;
        }
        out.add(flags.sharpV ? map.typeName() + "{" : "map[");
        int printed = 0;
        for (Map.Entry<String, String> entry : map.entries().entrySet()) {
            separate(printed++);
            printElement(new Text(entry.getKey()), verb);
            out.add(':');
            printElement(new Text(entry.getValue()), verb);
        }
        out.add(flags.sharpV ? '}' : ']');
    }

    private void printList(TextList list, int verb) {
        if (wrongForElements(list, verb)) {
            return;
        }
        if (flags.sharpV && list.isNil()) {
            out.add(list.typeName()).add("(nil)");
            return;
        }
        out.add(flags.sharpV ? list.typeName() + "{" : "[");
        for (int i = 0; i < list.length(); i++) {
            separate(i);
            printElement(list.get(i), verb);
        }
        out.add(flags.sharpV ? '}' : ']');
    }

    /** The verb w is for errors only, and is refused before Go looks into a value. */
    private boolean wrongForElements(GoValue value, int verb) {
        if (verb == 'w' && !reporting) {
            badVerb(value, verb);
            return true;
        }
        return false;
    }

    private void printElement(GoValue value, int verb) {
        printValue(value, verb);
    }

    private void separate(int index) {
        if (index > 0) {
            out.add(flags.sharpV ? ", " : " ");
        }
    }

    private void printAddress(GoValue value) {
        boolean isNil;
        if (value instanceof TextMap map) {
            isNil = map.isNil();
        } else if (value instanceof TextList list) {
            isNil = list.isNil();
        } else {
            badVerb(value, 'p');
            return;
        }
        if (isNil) {
            boolean oldSharp = flags.sharp;
            flags.sharp = !oldSharp;
            IntegerFormat.print(out, flags, 0, 16, 'v');
            flags.sharp = oldSharp;
        } else {
            flags.pad((flags.sharp ? "" : "0x") + SOME_ADDRESS);
        }
    }

    private void badVerb(GoValue value, int verb) {
        boolean before = reporting;
        reporting = true;
        out.add("%!").add(Character.toString(verb)).add('(');
        if (value != Nothing.NOTHING) {
            out.add(value.typeName()).add('=');
        }
        if (value == Nothing.NOTHING) {
            out.add("<nil>");
        } else {
            printArgument(value, 'v');
        }
        out.add(')');
        reporting = before;
    }
}
