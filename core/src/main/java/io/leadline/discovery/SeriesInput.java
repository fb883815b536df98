package io.leadline.discovery;

import io.leadline.golang.GoText;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 to Go strings while it streams, without a byte order mark, and remembers the last characters, so that a
 * problem can be shown. Not thread-safe.
 */
final class SeriesInput extends Reader {
    private static final int CHUNK = 8192;
    /** A reader behind this one is never further ahead than its own buffer. */
    private static final int REMEMBERED = 4 * CHUNK;
    /** How much of a line is shown on each side of a problem. */
    private static final int SHOWN = 400;

    private final String name;
    private final InputStream bytes;
    private final byte[] chunk = new byte[CHUNK];
    private int undecoded;
    private boolean started;
    private boolean ended;
    private String decoded = "";
    private int next;
    private long decodedChars;
    private long doubtfulUntil;

    private final StringBuilder recent = new StringBuilder(2 * REMEMBERED);
    private long recentStart;

    SeriesInput(String name, InputStream bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (next == decoded.length() && !fill()) {
            return -1;
        }
        int count = Math.min(length, decoded.length() - next);
        decoded.getChars(next, next + count, target, offset);
        next += count;
        return count;
    }

    /**
     * Looks at the next characters without taking them.
     *
     * @return at least one character unless the input has ended
     */
    String peek() throws IOException {
        return next < decoded.length() || fill() ? decoded.substring(next) : "";
    }

    private boolean fill() throws IOException {
        while (!ended) {
            int read = bytes.read(chunk, undecoded, CHUNK - undecoded);
            ended = read < 0;
            int size = undecoded + Math.max(read, 0);
            int whole = ended ? size : size - incompleteTail(size);
            String text = decode(whole);
            undecoded = size - whole;
            System.arraycopy(chunk, whole, chunk, 0, undecoded);
            if (!started && !text.isEmpty()) {
                if (text.charAt(0) == '\uFEFF') {
                    text = text.substring(1);
                    decodedChars--;
                }
                started = true;
            }
            if (!text.isEmpty()) {
                remember(text);
                decoded = text;
                next = 0;
                return true;
            }
        }
        return false;
    }

    /** Decodes the start of the chunk; what is plain ASCII, or at least valid, takes the short way. */
    private String decode(int size) {
        String text = new String(chunk, 0, size, StandardCharsets.UTF_8);
        boolean isValid = text.indexOf('\uFFFD') < 0;
        if (!isValid) {
            text = GoText.fromBytes(chunk, 0, size);
        }
        decodedChars += text.length();
        if (!isValid || text.indexOf('\\') >= 0) {
            doubtfulUntil = decodedChars;
        }
        return text;
    }

    /**
     * Up to where texts have to be checked: neither a byte that is not UTF-8 nor a backslash, which may begin the
     * escape of such a thing, has been read behind this place.
     *
     * @return UTF-16 offset in the whole input
     */
    long doubtfulUntil() {
        return doubtfulUntil;
    }

    /** How many bytes at the end may be the start of a character that goes on in the next chunk. */
    private int incompleteTail(int size) {
        for (int back = 1; back <= Math.min(3, size); back++) {
            int b = chunk[size - back] & 0xFF;
            if (b >= 0xC0) {
                int length = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
                return back < length ? back : 0;
            }
            if (b < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    private void remember(String text) {
        recent.append(text);
        if (recent.length() > 2 * REMEMBERED) {
            int dropped = recent.length() - REMEMBERED;
            recent.delete(0, dropped);
            recentStart += dropped;
        }
    }

    /**
     * A place in what was read.
     *
     * @param line 1-based line
     * @param column 1-based column
     * @param offset UTF-16 offset in the whole input
     * @return a span of one character; its text is the part of its line around it that is still known
     */
    Span place(int line, int column, long offset) {
        int at = (int) Math.max(0, Math.min(offset - recentStart, recent.length()));
        int from = at;
        while (from > 0 && at - from < SHOWN && column - (at - from) > 1 && !isBreak(recent.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < recent.length() && to - at < SHOWN && !isBreak(recent.charAt(to))) {
            to++;
        }
        int before = recent.codePointCount(from, at);
        SourceText part = SourceText.part(name, line, Math.max(1, column - before), recent.substring(from, to));
        return part.span(at - from, Math.min(at - from + 1, part.text().length()));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
