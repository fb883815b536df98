package io.leadline.source;

import java.util.Arrays;

/**
 * Maps the UTF-16 offsets of a value to those of the text it was written in, as runs of characters that were written as
 * they are. Immutable.
 */
public final class OffsetMap {
    /** Offsets in the value at which a run starts, ascending; the source offset and source length per run follow. */
    private final int[] valueStarts;

    private final int[] sourceStarts;
    private final int[] sourceEnds;
    private final boolean[] verbatim;

    private OffsetMap(int[] valueStarts, int[] sourceStarts, int[] sourceEnds, boolean[] verbatim) {
        this.valueStarts = valueStarts;
        this.sourceStarts = sourceStarts;
        this.sourceEnds = sourceEnds;
        this.verbatim = verbatim;
    }

    /**
     * A map that sends every offset to one region.
     *
     * @param start source offset of the region
     * @param end source offset behind the region
     * @return the map
     */
    public static OffsetMap whole(int start, int end) {
        return new OffsetMap(new int[] {0}, new int[] {start}, new int[] {end}, new boolean[] {false});
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
        return verbatim[run]
                ? Math.min(sourceStarts[run] + (Math.max(offset, 0) - valueStarts[run]), sourceEnds[run])
                : sourceStarts[run];
    }

    /**
     * Where the character before an offset ends in the source.
     *
     * @param offset UTF-16 offset in the value behind a character
     * @return the source offset behind its writing
     */
    int end(int offset) {
        int run = run(offset - 1);
        return verbatim[run] ? Math.min(start(offset - 1) + 1, sourceEnds[run]) : sourceEnds[run];
    }

    private int run(int offset) {
        int found = Arrays.binarySearch(valueStarts, Math.max(offset, 0));
        return found >= 0 ? found : -found - 2;
    }

    /** Collects the runs of an {@link OffsetMap}. Not thread-safe. */
    public static final class Builder {
        private int[] runs = new int[4];
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
                if (count + 4 > runs.length) {
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
            int size = count / 4;
            int[] values = new int[size + 1];
            int[] starts = new int[size + 1];
            int[] ends = new int[size + 1];
            boolean[] plain = new boolean[size + 1];
            for (int i = 0; i < size; i++) {
                values[i] = runs[4 * i];
                starts[i] = runs[4 * i + 1];
                ends[i] = runs[4 * i + 2];
                plain[i] = runs[4 * i + 3] == 1;
            }
            values[size] = valueLength;
            starts[size] = sourceEnd;
            ends[size] = sourceEnd;
            return new OffsetMap(values, starts, ends, plain);
        }
    }
}
