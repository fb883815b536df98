package io.leadline.yaml;

import io.leadline.golang.GoText;
import java.util.ArrayList;
import java.util.List;

/**
 * The text under the scanner's hand: look ahead, step on, count lines. Port of go-yaml v2.4.0, {@code readerc.go} and
 * the first functions of {@code scannerc.go}.
 *
 * <p>The original decodes its input in pieces of 512 bytes and fails when it decodes a character that is not allowed,
 * which may stand behind the end of the document or never be reached. Which piece is decoded when is followed here, so
 * that the same texts fail.
 */
final class YamlInput {
    private static final int PIECE = 512;
    private static final char BOM = '\uFEFF';

    private final String text;
    private final List<Comment> comments = new ArrayList<>();
    private int offset;
    private int index;
    private int line;
    private int column;

    /** Offset behind the last decoded character, its offset in UTF-8 bytes, and where the decoded buffer starts. */
    private int decoded;

    private int decodedBytes;
    private int bufferStart;
    private int unread;

    /** A comment from its {@code #} to the end of the line, in UTF-16 offsets. */
    record Comment(int start, int end) {}

    YamlInput(String text) {
        this.text = text;
        if (!text.isEmpty() && text.charAt(0) == BOM) {
            offset = 1;
            decoded = 1;
            decodedBytes = 3;
        }
    }

    String text() {
        return text;
    }

    Mark mark() {
        return new Mark(offset, index, line, column);
    }

    int offset() {
        return offset;
    }

    int index() {
        return index;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** Makes sure that so many characters are decoded; behind the end stand NULs. */
    void ensure(int characters) {
        if (unread >= characters) {
            return;
        }
        bufferStart = offset;
        while (unread < characters) {
            if (!decodePiece()) {
                unread++;
                return;
            }
        }
    }

    private boolean decodePiece() {
        if (decoded == text.length()) {
            return false;
        }
        int limit = (decodedBytes <= 3 && decoded <= 1 ? 0 : decodedBytes) + PIECE;
        int start = decoded;
        while (decoded < text.length()) {
            char first = text.charAt(decoded);
            if (AsciiSet.LINE.contains(first) && decodedBytes < limit) {
                decoded++;
                decodedBytes++;
                unread++;
                continue;
            }
            int rune = text.codePointAt(decoded);
            int bytes = width(rune);
            if (rune >= 0xD800 && rune <= 0xDFFF) {
                String problem = problemOfByte(decoded);
                if (problem.startsWith("incomplete") && decoded > start) {
                    return true;
                }
                throw YamlFailure.reader(problem, decoded);
            }
            if (decodedBytes + bytes > limit) {
                return true;
            }
            if (!allowed(rune)) {
                throw YamlFailure.reader("control characters are not allowed", decoded);
            }
            decoded += Character.charCount(rune);
            decodedBytes += bytes;
            unread++;
        }
        return true;
    }

    private static int width(int rune) {
        return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    }

    private static boolean allowed(int rune) {
        return rune == '\t'
                || rune == '\n'
                || rune == '\r'
                || (rune >= 0x20 && rune <= 0x7E)
                || rune == 0x85
                || (rune >= 0xA0 && rune <= 0xFFFD)
                || rune >= 0x10000;
    }

    /** What go-yaml says to bytes that are not UTF-8. */
    private String problemOfByte(int at) {
        byte[] bytes = GoText.toBytes(text.substring(at, Math.min(text.length(), at + 4)));
        int lead = bytes[0] & 0xFF;
        if (!GoText.isByte(text.charAt(at))) {
            return "invalid Unicode character";
        }
        int width = (lead & 0xE0) == 0xC0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : (lead & 0xF8) == 0xF0 ? 4 : 0;
        if (width == 0) {
            return "invalid leading UTF-8 octet";
        }
        if (width > bytes.length) {
            return "incomplete UTF-8 octet sequence";
        }
        int rune = lead & (0x7F >> width);
        for (int i = 1; i < width; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return "invalid trailing UTF-8 octet";
            }
            rune = (rune << 6) + (bytes[i] & 0x3F);
        }
        boolean tooLong = width == 2 ? rune < 0x80 : width == 3 ? rune < 0x800 : rune < 0x10000;
        return tooLong ? "invalid length of a UTF-8 sequence" : "invalid Unicode character";
    }

    /** The char at a distance, or NUL behind the end. */
    char at(int distance) {
        int i = offset + distance;
        return i < text.length() ? text.charAt(i) : 0;
    }

    char at() {
        return at(0);
    }

    int rune() {
        return offset < text.length() ? text.codePointAt(offset) : 0;
    }

    void skip() {
        offset += offset < text.length() ? Character.charCount(text.codePointAt(offset)) : 1;
        index++;
        column++;
        unread--;
    }

    /**
     * Steps over the characters of a set, as far as stepping over them one by one would not decode any more; two are
     * always left, which is as far as scanners of scalars look ahead.
     *
     * @return how many
     */
    int skipRun(AsciiSet set) {
        int limit = Math.min(offset + unread - 2, text.length());
        int end = offset;
        while (end < limit && set.contains(text.charAt(end))) {
            end++;
        }
        int count = end - offset;
        offset = end;
        index += count;
        column += count;
        unread -= count;
        return count;
    }

    void skip(int characters) {
        for (int i = 0; i < characters; i++) {
            skip();
        }
    }

    /** Steps over one line break; CR LF is one. */
    void skipLine() {
        int characters = at() == '\r' && at(1) == '\n' ? 2 : isBreak(0) ? 1 : 0;
        if (characters > 0) {
            offset += characters;
            index += characters;
            unread -= characters;
            column = 0;
            line++;
        }
    }

    /** Steps over a comment, if one starts here. */
    void skipComment() {
        if (at() != '#') {
            return;
        }
        int start = offset;
        while (!isBreakOrEnd(0)) {
            if (skipRun(AsciiSet.LINE) == 0) {
                skip();
            }
            ensure(1);
        }
        comments.add(new Comment(start, offset));
    }

    /** The comments that were stepped over so far. */
    List<Comment> comments() {
        return comments;
    }

    /** Steps over blanks, a comment and the line break behind them; nothing else may stand there. */
    void skipToNextLine(Mark start) {
        skipBlanks();
        skipComment();
        if (!isBreakOrEnd(0)) {
            throw YamlFailure.scanner("did not find expected comment or line break", mark(), start);
        }
        if (isBreak(0)) {
            ensure(2);
            skipLine();
        }
    }

    /** Steps over spaces and tabs. */
    void skipBlanks() {
        ensure(1);
        while (isBlank(0)) {
            skip();
            ensure(1);
        }
    }

    /** The scanner forces a new line at the end of the stream. */
    void forceNewLine() {
        if (column != 0) {
            column = 0;
            line++;
        }
    }

    /**
     * Whether a byte order mark may be skipped here. The original looks at the start of its buffer, not at the current
     * character.
     */
    boolean bufferStartsWithBom() {
        return bufferStart < text.length() && text.charAt(bufferStart) == BOM;
    }

    boolean isEnd() {
        return at() == 0;
    }

    boolean isBlank(int distance) {
        char c = at(distance);
        return c == ' ' || c == '\t';
    }

    boolean isBreak(int distance) {
        char c = at(distance);
        return c == '\r' || c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    boolean isBreakOrEnd(int distance) {
        return at(distance) == 0 || isBreak(distance);
    }

    boolean isBlankOrEnd(int distance) {
        return isBlank(distance) || isBreakOrEnd(distance);
    }

    boolean isDigit() {
        return at() >= '0' && at() <= '9';
    }

    /** A letter, a digit, a hyphen or an underscore of ASCII: what anchors and handles are made of. */
    boolean isWord() {
        char c = at();
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
    }

    /** The value of a hexadecimal digit, or -1. */
    int hex(int distance) {
        char c = at(distance);
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    /** Whether a document indicator stands here, which ends or breaks any scalar. */
    boolean isDocumentIndicator() {
        char c = at();
        return column == 0 && (c == '-' || c == '.') && at(1) == c && at(2) == c && isBlankOrEnd(3);
    }
}
