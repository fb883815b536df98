package io.leadline.k8s.internal.document;

/** Translates offsets in code points to offsets in UTF-16. */
final class CodePointOffsets {
    private final int length;
    private final int[] offsets;

    CodePointOffsets(String text) {
        int count = text.codePointCount(0, text.length());
        this.length = text.length();
        this.offsets = count == text.length() ? new int[0] : new int[count];
        int utf16 = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = utf16;
            utf16 = text.offsetByCodePoints(utf16, 1);
        }
    }

    int utf16(int codePoints) {
        if (offsets.length == 0) {
            return Math.min(codePoints, length);
        }
        return codePoints < offsets.length ? offsets[codePoints] : length;
    }
}
