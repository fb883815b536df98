package io.leadline.discovery;

import org.jspecify.annotations.Nullable;

/**
 * Finds the String of a text in a buffer by its hash and its characters, so that a String is made only for a text that
 * was not seen before. Holds so many and forgets none of them; what comes later is not kept. Not thread-safe.
 */
final class TextTable {
    private static final int MOST = 1 << 14;
    /** How many texts with other hashes, or with the same by intent, are passed over before a search is given up. */
    private static final int PROBES = 16;

    private @Nullable String[] slots = new @Nullable String[256];
    private int size;

    String get(char[] text, int from, int length) {
        int hash = hash(text, from, length);
        int mask = slots.length - 1;
        int first = spread(hash);
        for (int i = 0; i < PROBES; i++) {
            int slot = (first + i) & mask;
            String known = slots[slot];
            if (known == null) {
                return add(new String(text, from, length), slot);
            }
            // The hash of a String is kept in it.
            if (known.hashCode() == hash && isEqual(known, text, from, length)) {
                return known;
            }
        }
        return new String(text, from, length);
    }

    private static boolean isEqual(String known, char[] text, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** As {@link String#hashCode()}. */
    private static int hash(char[] text, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }

    private String add(String text, int slot) {
        if (size < MOST) {
            slots[slot] = text;
            size++;
            if (2 * size > slots.length) {
                grow();
            }
        }
        return text;
    }

    private void grow() {
        @Nullable String[] old = slots;
        slots = new @Nullable String[2 * old.length];
        int mask = slots.length - 1;
        for (String known : old) {
            if (known != null) {
                int slot = spread(known.hashCode()) & mask;
                while (slots[slot] != null) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = known;
            }
        }
    }
}
