package io.leadline.source;

import java.util.Arrays;

/**
 * Maps the UTF-16 offsets of a value to those of the text it was written in, as runs of characters that were written as
 * they are. Immutable.
 */
public final class OffsetMap {
    /** Numbers of a run: where it starts in the value, where it was written from and to, and whether as it is. */
    private static final int RUN = 4;

    /** The runs in the order of the value; the last one may stand for its end. */
    private final int[] runs;

    private OffsetMap(int[] runs) {
        this.runs = runs;
    }

    /**
     * A map that sends every offset to one region.
     *
     * @param start source offset of the region
     * @param end source offset behind the region
     * @return the map
     */
    public static OffsetMap whole(int start, int end) {
        return new OffsetMap(new int[] {0, start, end, 0});
    }

    /**
     * Starts a map.
     *
     * @return a builder to which runs are added in the order of the value
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where the character at an offset was written.
     *
     * @param offset UTF-16 offset in the value, clamped to it
     * @return the source offset at which its writing starts
     */
    int start(int offset) {
        int run = run(offset);
        return runs[run + 3] == 1
                ? Math.min(runs[run + 1] + (Math.max(offset, 0) - runs[run]), runs[run + 2])
                : runs[run + 1];
    }

    /**
     * Where the character before an offset ends in the source.
     *
     * @param offset UTF-16 offset in the value behind a character
     * @return the source offset behind its writing
     */
    int end(int offset) {
        int run = run(offset - 1);
        return runs[run + 3] == 1 ? Math.min(start(offset - 1) + 1, runs[run + 2]) : runs[run + 2];
    }

    /** The place of the last run that starts at an offset or before it. */
    private int run(int offset) {
        int low = 0;
        int high = runs.length / RUN - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle * RUN] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * RUN;
    }

    /** Collects the runs of an {@link OffsetMap}. Not thread-safe. */
    public static final class Builder {
        private int[] runs = new int[RUN];
        private int count;
        private int valueLength;

        private Builder() {}

        /**
         * Adds characters that were written as they are.
         *
         * @param length how many, in UTF-16 units; none adds nothing
         * @param sourceStart source offset of the first one
         * @return this builder
         */
        public Builder verbatim(int length, int sourceStart) {
            boolean continues = count > 0
                    && runs[count - 1] == 1
                    && runs[count - 2] == sourceStart
                    && valueLength - runs[count - 4] == sourceStart - runs[count - 3];
            if (continues) {
                runs[count - 2] += length;
                valueLength += length;
                return this;
            }
            return add(length, sourceStart, sourceStart + length, 1);
        }

        /**
         * Adds characters that were written another way: an escape, a folded line break.
         *
         * @param length how many the value has of them, in UTF-16 units; none adds nothing
         * @param sourceStart source offset at which their writing starts
         * @param sourceEnd source offset behind their writing
         * @return this builder
         */
        public Builder replaced(int length, int sourceStart, int sourceEnd) {
            return add(length, sourceStart, sourceEnd, 0);
        }

        private Builder add(int length, int sourceStart, int sourceEnd, int kind) {
            if (length > 0) {
                if (count + RUN > runs.length) {
                    runs = Arrays.copyOf(runs, runs.length * 2);
                }
                runs[count++] = valueLength;
                runs[count++] = sourceStart;
                runs[count++] = sourceEnd;
                runs[count++] = kind;
                valueLength += length;
            }
            return this;
        }

        /**
         * Ends the map.
         *
         * @param sourceEnd the source offset that the end of the value maps to
         * @return the map
         */
        public OffsetMap build(int sourceEnd) {
            int[] all = Arrays.copyOf(runs, count + RUN);
            all[count] = valueLength;
            all[count + 1] = sourceEnd;
            all[count + 2] = sourceEnd;
            all[count + 3] = 0;
            return new OffsetMap(all);
        }
    }
}
