package io.leadline.lint;

/** Fields of a baseline's lines: what would end a field or a line is written as a percent sign and two digits. */
final class BaselineText {
    private static final int LONGEST = 100;
    private static final String ENCODED = "%\t\n\r";
    private static final int HEX = 16;

    private BaselineText() {}

    /** A file name in a field that a line starts with. */
    static String encodedFile(String file) {
        String field = encoded(file);
        return field.startsWith("#") ? "%23" + field.substring(1) : field;
    }

    static String encoded(String text) {
        StringBuilder field = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ENCODED.indexOf(c) < 0) {
                field.append(c);
            } else {
                field.append('%').append(Character.forDigit(c / HEX, HEX)).append(Character.forDigit(c % HEX, HEX));
            }
        }
        return field.toString();
    }

    /** A percent sign without two digits behind it stands for itself. */
    static String decoded(String field) {
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            int high = i + 2 < field.length() ? Character.digit(field.charAt(i + 1), HEX) : -1;
            int low = i + 2 < field.length() ? Character.digit(field.charAt(i + 2), HEX) : -1;
            if (field.charAt(i) == '%' && high >= 0 && low >= 0) {
                text.append((char) (high * HEX + low));
                i += 2;
            } else {
                text.append(field.charAt(i));
            }
        }
        return text.toString();
    }

    /** A message that fits into a line. */
    static String shortened(String message) {
        return message.codePointCount(0, message.length()) <= LONGEST
                ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
