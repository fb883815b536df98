package io.leadline.promql;

/**
 * One error in a PromQL text, in Prometheus' words and at Prometheus' position.
 *
 * @param kind which part of the parser found it
 * @param message what is wrong, without a position
 * @param range where, in chars of the text as Java counts them
 * @param startByte where it begins, as Prometheus counts: bytes of the UTF-8 text from 0
 * @param endByte where it ends, in bytes, exclusive; some follow-up errors have neither and stand at 0 to 0
 * @param line line of the begin, from 1; 0 if the text is empty
 * @param column byte of the begin in its line, from 1; 0 if the text is empty
 */
public record PromqlError(
        Kind kind, String message, TextRange range, int startByte, int endByte, int line, int column) {
    /** Which part of the parser found an error. */
    public enum Kind {
        /** The text has something that is no token: a bad character, string, number, or bracket. */
        LEXICAL,
        /** A token that cannot stand where it stands. */
        SYNTAX,
        /** A rule on names, types or values. */
        SEMANTIC,
        /** More text or nesting than the options allow; Prometheus has no such limit. */
        LIMIT
    }

    /**
     * The whole text as Prometheus returns it to a client.
     *
     * @return for instance {@code 1:5: parse error: unexpected end of input}
     */
    public String text() {
        String position = line == 0 ? "unknown position" : line + ":" + column;
        return position + ": parse error: " + message;
    }

    @Override
    public String toString() {
        return text();
    }
}
