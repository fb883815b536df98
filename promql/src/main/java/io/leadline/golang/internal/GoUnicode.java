package io.leadline.golang.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Go's package {@code unicode} (Unicode 15.0.0, Go 1.26): categories, scripts and simple case folding. Java's own
 * tables belong to another version of Unicode. The data is read on first use; ASCII never needs it. Thread-safe.
 */
public final class GoUnicode {
    private GoUnicode() {}

    /**
     * A table by the key that it has in Go.
     *
     * @param kind {@code category}, {@code script}, {@code fold-category} or {@code fold-script}
     * @param name the key, case-sensitive
     * @return first and last code point of each range, ascending, not to be changed; or empty if there is no such table
     */
    public static Optional<int[]> table(String kind, String name) {
        String key = kind + ' ' + name;
        int[] known = Data.TABLES.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        return Optional.ofNullable(Data.LINES.get(key))
                .map(data -> Data.TABLES.computeIfAbsent(key, k -> Data.ranges(data)));
    }

    /**
     * The long names of categories.
     *
     * @return the key of the table {@code category} for each alias, such as {@code Lu} for {@code Uppercase_Letter}
     */
    public static Map<String, String> categoryAliases() {
        return Data.ALIASES;
    }

    /**
     * The next code point that is the same but for case, round and round, as Go's {@code unicode.SimpleFold}.
     *
     * @param rune a code point
     * @return the next larger equivalent one, or else the smallest; the code point itself if there is no other
     */
    public static int simpleFold(int rune) {
        if (rune < 0x80) {
            boolean upper = rune >= 'A' && rune <= 'Z';
            boolean lower = rune >= 'a' && rune <= 'z';
            return upper ? rune + 32 : rune == 'k' ? 0x212A : rune == 's' ? 0x17F : lower ? rune - 32 : rune;
        }
        int index = Arrays.binarySearch(Data.FOLDING, rune);
        return index < 0 ? rune : Data.NEXT[index];
    }

    /**
     * The code points outside of a range that are equivalent to one in it but for case.
     *
     * @param from the first code point of the range
     * @param to the last one
     * @return those outside, some perhaps more than once
     */
    public static int[] foldingOutside(int from, int to) {
        int[] outside = new int[16];
        int count = 0;
        for (int i = insertion(from); i < Data.FOLDING.length && Data.FOLDING[i] <= to; i++) {
            // Others of the orbit that lie in the range are looked at in their turn.
            for (int fold = Data.NEXT[i]; fold < from || fold > to; fold = simpleFold(fold)) {
                if (count == outside.length) {
                    outside = Arrays.copyOf(outside, 2 * count);
                }
                outside[count++] = fold;
            }
        }
        return Arrays.copyOf(outside, count);
    }

    private static int insertion(int rune) {
        int index = Arrays.binarySearch(Data.FOLDING, rune);
        return index < 0 ? -index - 1 : index;
    }

    /**
     * Whether Go prints a code point as it is in quoted strings ({@code strconv.IsPrint}).
     *
     * @param rune a code point
     * @return true for letters, marks, numbers, punctuation, symbols and the ASCII space
     */
    public static boolean isPrint(int rune) {
        if (rune < 0x7F) {
            return rune >= ' ';
        }
        return contains(Data.PRINT, rune);
    }

    /**
     * Whether a code point is a letter ({@code unicode.IsLetter}).
     *
     * @param rune a code point
     * @return true for category L
     */
    public static boolean isLetter(int rune) {
        if (rune < 0x80) {
            return (rune >= 'A' && rune <= 'Z') || (rune >= 'a' && rune <= 'z');
        }
        return contains(Data.LETTER, rune);
    }

    /**
     * Whether a code point is a decimal digit ({@code unicode.IsDigit}).
     *
     * @param rune a code point
     * @return true for category Nd
     */
    public static boolean isDigit(int rune) {
        if (rune < 0x80) {
            return rune >= '0' && rune <= '9';
        }
        return contains(Data.DIGIT, rune);
    }

    private static boolean contains(int[] ranges, int rune) {
        int index = Arrays.binarySearch(ranges, rune);
        // An insertion point at an odd index lies between the first and the last code point of a range.
        return index >= 0 || (-index - 1) % 2 == 1;
    }

    /** Loaded with the first code point outside of ASCII. */
    private static final class Data {
        static final Map<String, String> LINES = new HashMap<>();
        static final Map<String, String> ALIASES = new HashMap<>();
        static final Map<String, int[]> TABLES = new ConcurrentHashMap<>();
        static final int[] FOLDING;
        static final int[] NEXT;
        static final int[] LETTER;
        static final int[] DIGIT;
        static final int[] PRINT;

        static {
            String orbit = "";
            for (String line : read().split("\n", -1)) {
                String[] part = line.split(" ", 3);
                switch (part[0]) {
                    case "" -> {}
                    case "alias" -> ALIASES.put(part[1], part[2]);
                    case "orbit" -> orbit = part[2];
                    default -> LINES.put(part[0] + ' ' + part[1], part.length > 2 ? part[2] : "");
                }
            }
            String[] steps = orbit.split(" ", -1);
            FOLDING = new int[steps.length];
            NEXT = new int[steps.length];
            int rune = 0;
            for (int i = 0; i < steps.length; i++) {
                int comma = steps[i].indexOf(',');
                rune += Integer.parseInt(steps[i].substring(0, comma), 36);
                FOLDING[i] = rune;
                NEXT[i] = rune + Integer.parseInt(steps[i].substring(comma + 1), 36);
            }
            LETTER = category("L");
            DIGIT = category("Nd");
            PRINT = union(LETTER, category("M"), category("N"), category("P"), category("S"));
        }

        private Data() {}

        private static int[] category(String name) {
            return ranges(Objects.requireNonNull(LINES.get("category " + name)));
        }

        private static String read() {
            try (InputStream in = Objects.requireNonNull(GoUnicode.class.getResourceAsStream("unicode.txt"))) {
                return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static int[] ranges(String data) {
            String[] parts = data.isEmpty() ? new String[0] : data.split(" ", -1);
            int[] ranges = new int[2 * parts.length];
            int last = -1;
            for (int i = 0; i < parts.length; i++) {
                int comma = parts[i].indexOf(',');
                int low = last + Integer.parseInt(comma < 0 ? parts[i] : parts[i].substring(0, comma), 36);
                last = comma < 0 ? low : low + Integer.parseInt(parts[i].substring(comma + 1), 36) - 1;
                ranges[2 * i] = low;
                ranges[2 * i + 1] = last;
            }
            return ranges;
        }

        /** Sorts the ranges of disjoint tables into one. */
        private static int[] union(int[]... tables) {
            long[] pairs = Arrays.stream(tables)
                    .flatMapToLong(t ->
                            IntStream.range(0, t.length / 2).mapToLong(i -> ((long) t[2 * i] << 32) | t[2 * i + 1]))
                    .sorted()
                    .toArray();
            int[] ranges = new int[2 * pairs.length];
            for (int i = 0; i < pairs.length; i++) {
                ranges[2 * i] = (int) (pairs[i] >> 32);
                ranges[2 * i + 1] = (int) pairs[i];
            }
            return ranges;
        }
    }
}
