package io.leadline.source;

/**
 * A place in a text as people and editors name it.
 *
 * @param line 1-based line; lines end at LF, CR or CR LF
 * @param column 1-based column, counted in Unicode code points
 */
public record Position(int line, int column) implements Comparable<Position> {
    /**
     * Checks that both numbers count from 1.
     *
     * @param line the line
     * @param column the column
     */
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1, got " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
