package io.leadline.lint.report;

/** Text of files made fit for formats that are Unicode throughout. */
final class MachineText {
    private static final char REPLACEMENT = '\uFFFD';

    private MachineText() {}

    /** The text with U+FFFD for each byte that was no UTF-8, and for every other surrogate that stands alone. */
    static String of(String text) {
        StringBuilder changed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                changed.append(c).append(text.charAt(++i));
            } else {
                changed.append(Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return changed.toString();
    }
}
