package io.leadline.yaml;

/**
 * Scalars in their four notations. Port of go-yaml v2.4.0, {@code scannerc.go}, {@code yaml_parser_scan_block_scalar},
 * {@code ..._flow_scalar} and {@code ..._plain_scalar}; the place of each character is kept besides. Not thread-safe.
 */
final class ScalarScanner {
    private final YamlInput input;
    private final Gap gap = new Gap();
    private boolean endedBehindLineBreak;

    ScalarScanner(YamlInput input) {
        this.input = input;
    }

    /** Whether the last plain scalar was followed by a line break: a key may start then. */
    boolean endedBehindLineBreak() {
        return endedBehindLineBreak;
    }

    Token plain(int parentIndent, boolean inFlow) {
        int indent = parentIndent + 1;
        Mark start = input.mark();
        Mark end = start;
        ScalarText text = new ScalarText();
        gap.clear();
        while (true) {
            input.ensure(4);
            if (input.isDocumentIndicator() || input.at() == '#') {
                break;
            }
            int from = input.offset();
            while (!input.isBlankOrEnd(0) && !endsPlain(inFlow)) {
                gap.close(text);
                text.readRun(input, inFlow ? AsciiSet.PLAIN_IN_FLOW : AsciiSet.PLAIN);
                input.ensure(2);
            }
            if (input.offset() > from) {
                end = input.mark();
            }
            if (!(input.isBlank(0) || input.isBreak(0))) {
                break;
            }
            input.ensure(1);
            while (input.isBlank(0) || input.isBreak(0)) {
                if (gap.hasBreak && input.column() < indent && input.at() == '\t') {
                    throw YamlFailure.scanner("found a tab character that violates indentation", input.mark(), start);
                }
                gap.read();
                input.ensure(1);
            }
            if (!inFlow && input.column() < indent) {
                break;
            }
        }
        endedBehindLineBreak = gap.hasBreak;
        return Token.scalar(start, end, text, true);
    }

    private boolean endsPlain(boolean inFlow) {
        char c = input.at();
        return (c == ':' && input.isBlankOrEnd(1)) || (inFlow && ",?[]{}".indexOf(c) >= 0);
    }

    Token quoted(boolean single) {
        Mark start = input.mark();
        input.skip();
        ScalarText text = new ScalarText();
        char quote = single ? '\'' : '"';
        while (true) {
            input.ensure(4);
            if (input.isDocumentIndicator()) {
                throw YamlFailure.scanner("found unexpected document indicator", input.mark(), start);
            }
            if (input.isEnd()) {
                throw YamlFailure.scanner("found unexpected end of stream", input.mark(), start);
            }
            gap.clear();
            readQuotedWord(text, single, start);
            input.ensure(1);
            if (input.at() == quote) {
                break;
            }
            while (input.isBlank(0) || input.isBreak(0)) {
                gap.read();
                input.ensure(1);
            }
            gap.close(text);
        }
        input.skip();
        return Token.scalar(start, input.mark(), text, false);
    }

    private void readQuotedWord(ScalarText text, boolean single, Mark start) {
        while (!input.isBlankOrEnd(0)) {
            char c = input.at();
            if (single && c == '\'' && input.at(1) == '\'') {
                int from = input.offset();
                input.skip(2);
                text.append('\'', from, from + 2);
            } else if (c == (single ? '\'' : '"')) {
                return;
            } else if (!single && c == '\\' && input.isBreak(1)) {
                input.ensure(3);
                input.skip();
                input.skipLine();
                gap.hasBreak = true;
                return;
            } else if (!single && c == '\\') {
                readEscape(text, start);
            } else {
                text.readRun(input, single ? AsciiSet.SINGLE_QUOTED : AsciiSet.DOUBLE_QUOTED);
            }
            input.ensure(2);
        }
    }

    private void readEscape(ScalarText text, Mark start) {
        int from = input.offset();
        int length = 0;
        int rune = 0;
        switch (input.at(1)) {
            case '0' -> rune = 0;
            case 'a' -> rune = 7;
            case 'b' -> rune = '\b';
            case 't', '\t' -> rune = '\t';
            case 'n' -> rune = '\n';
            case 'v' -> rune = 0xB;
            case 'f' -> rune = '\f';
            case 'r' -> rune = '\r';
            case 'e' -> rune = 0x1B;
            case ' ' -> rune = ' ';
            case '"' -> rune = '"';
            case '\'' -> rune = '\'';
            case '\\' -> rune = '\\';
            case 'N' -> rune = 0x85;
            case '_' -> rune = 0xA0;
            case 'L' -> rune = 0x2028;
            case 'P' -> rune = 0x2029;
            case 'x' -> length = 2;
            case 'u' -> length = 4;
            case 'U' -> length = 8;
            default -> throw YamlFailure.scanner("found unknown escape character", input.mark(), start);
        }
        input.skip(2);
        if (length > 0) {
            rune = readHex(length, start);
        }
        text.append(rune, from, input.offset());
    }

    private int readHex(int length, Mark start) {
        input.ensure(length);
        long rune = 0;
        for (int i = 0; i < length; i++) {
            int digit = input.hex(i);
            if (digit < 0) {
                throw YamlFailure.scanner("did not find expected hexdecimal number", input.mark(), start);
            }
            rune = (rune << 4) + digit;
        }
        if ((rune >= 0xD800 && rune <= 0xDFFF) || rune > 0x10FFFF) {
            throw YamlFailure.scanner("found invalid Unicode character escape code", input.mark(), start);
        }
        input.skip(length);
        return (int) rune;
    }

    Token block(boolean literal, int parentIndent) {
        Mark start = input.mark();
        input.skip();
        input.ensure(1);
        BlockHeader header = blockHeader(start);
        int indent = header.increment() == 0 ? 0 : Math.max(parentIndent, 0) + header.increment();
        BlockBreaks breaks = new BlockBreaks(indent, parentIndent, start);
        breaks.read();
        input.ensure(1);
        ScalarText text = new ScalarText();
        ScalarText leading = new ScalarText();
        boolean leadingBlank = false;
        while (input.column() == breaks.indent && !input.isEnd()) {
            boolean trailingBlank = input.isBlank(0);
            if (!literal && !leadingBlank && !trailingBlank && leading.startsWithLineFeed()) {
                if (breaks.text.isEmpty()) {
                    text.appendFolded(leading);
                }
            } else {
                text.append(leading);
            }
            leading.clear();
            text.append(breaks.text);
            breaks.text.clear();
            leadingBlank = input.isBlank(0);
            while (!input.isBreakOrEnd(0)) {
                text.readRun(input, AsciiSet.LINE);
                input.ensure(1);
            }
            input.ensure(2);
            leading.readLine(input);
            breaks.read();
        }
        if (header.chomping() != -1) {
            text.append(leading);
        }
        if (header.chomping() == 1) {
            text.append(breaks.text);
        }
        return Token.scalar(start, breaks.end, text, false);
    }

    /** What stands behind {@code |} or {@code >}: -1 drops, 0 clips, 1 keeps line breaks at the end; 0 is no indent. */
    private record BlockHeader(int chomping, int increment) {}

    private BlockHeader blockHeader(Mark start) {
        int chomping = 0;
        int increment = 0;
        if (input.at() == '+' || input.at() == '-') {
            chomping = readChomping();
            if (input.isDigit()) {
                increment = readIncrement(start);
            }
        } else if (input.isDigit()) {
            increment = readIncrement(start);
            if (input.at() == '+' || input.at() == '-') {
                chomping = readChomping();
            }
        }
        input.ensure(1);
        input.skipToNextLine(start);
        return new BlockHeader(chomping, increment);
    }

    private int readChomping() {
        int chomping = input.at() == '+' ? 1 : -1;
        input.skip();
        input.ensure(1);
        return chomping;
    }

    private int readIncrement(Mark start) {
        if (input.at() == '0') {
            throw YamlFailure.scanner("found an indentation indicator equal to 0", input.mark(), start);
        }
        int increment = input.at() - '0';
        input.skip();
        input.ensure(1);
        return increment;
    }

    /** Empty lines inside a block scalar, and its indentation once it is known. */
    private final class BlockBreaks {
        private final int parentIndent;
        private final Mark start;
        private final ScalarText text = new ScalarText();
        private int indent;
        private Mark end;

        BlockBreaks(int indent, int parentIndent, Mark start) {
            this.indent = indent;
            this.parentIndent = parentIndent;
            this.start = start;
            this.end = input.mark();
        }

        void read() {
            end = input.mark();
            int deepest = 0;
            while (true) {
                input.ensure(1);
                while ((indent == 0 || input.column() < indent) && input.at() == ' ') {
                    input.skip();
                    input.ensure(1);
                }
                deepest = Math.max(deepest, input.column());
                if ((indent == 0 || input.column() < indent) && input.at() == '\t') {
                    throw YamlFailure.scanner(
                            "found a tab character where an indentation space is expected", input.mark(), start);
                }
                if (!input.isBreak(0)) {
                    break;
                }
                input.ensure(2);
                text.readLine(input);
                end = input.mark();
            }
            if (indent == 0) {
                indent = Math.max(Math.max(deepest, parentIndent + 1), 1);
            }
        }
    }

    /** Blanks and line breaks between the words of a plain or quoted scalar; breaks are folded. */
    private final class Gap {
        private final ScalarText blanks = new ScalarText();
        private final ScalarText first = new ScalarText();
        private final ScalarText further = new ScalarText();
        private boolean hasBreak;

        void clear() {
            blanks.clear();
            first.clear();
            further.clear();
            hasBreak = false;
        }

        void read() {
            if (input.isBlank(0)) {
                if (hasBreak) {
                    input.skip();
                } else {
                    blanks.read(input);
                }
                return;
            }
            input.ensure(2);
            if (hasBreak) {
                further.readLine(input);
            } else {
                blanks.clear();
                first.readLine(input);
                hasBreak = true;
            }
        }

        void close(ScalarText text) {
            if (hasBreak) {
                fold(text);
            } else {
                text.append(blanks);
                blanks.clear();
            }
        }

        private void fold(ScalarText text) {
            if (first.startsWithLineFeed()) {
                if (further.isEmpty()) {
                    text.appendFolded(first);
                }
            } else {
                text.append(first);
            }
            text.append(further);
            first.clear();
            further.clear();
            hasBreak = false;
        }
    }
}
