package io.leadline.k8s;

/** Go's {@code strings.ToLower}: letter by letter, without the context rules of Java; a stray byte becomes U+FFFD. */
final class GoLowerCase {
    private GoLowerCase() {}

    /** The text in lower case; the same object if nothing changes. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return convert(text);
            }
        }
        return text;
    }

    private static String convert(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        text.codePoints().forEach(rune -> {
            boolean stray = !ascii && Character.charCount(rune) == 1 && Character.isSurrogate((char) rune);
            lower.appendCodePoint(stray ? 0xFFFD : Character.toLowerCase(rune));
        });
        return lower.toString();
    }
}
