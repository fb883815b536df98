package io.leadline.yaml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Text to tokens. Port of go-yaml v2.4.0, {@code scannerc.go}: the dispatcher, indentation and collections. Scalars are
 * in {@link ScalarScanner}, anchors, tags and directives in {@link TagScanner}. Ends with a {@link YamlFailure} where
 * the original ends with an error. Not thread-safe.
 */
final class TokenScanner {
    private static final int MAX_DEPTH = 10000;

    private final YamlInput input;
    private final TokenQueue queue = new TokenQueue();
    private final SimpleKeys keys;
    private final ScalarScanner scalars;
    private final TagScanner tags;
    private final Deque<Integer> indents = new ArrayDeque<>();
    private int indent = -1;
    private int flowLevel;
    private boolean keyAllowed = true;

    TokenScanner(YamlInput input) {
        this.input = input;
        this.keys = new SimpleKeys(input);
        this.scalars = new ScalarScanner(input);
        this.tags = new TagScanner(input);
        input.ensure(1);
        queue.append(Token.of(TokenType.STREAM_START, input.mark(), input.mark()));
    }

    /** The next token; it stays the next one until {@link #skip()}. */
    Token peek() {
        while (queue.isEmpty() || keys.mayStartAt(queue.parsed())) {
            fetch();
        }
        return queue.first();
    }

    void skip() {
        queue.removeFirst();
    }

    private void fetch() {
        input.ensure(1);
        skipToNextToken();
        unrollIndent(input.column());
        input.ensure(4);
        char c = input.at();
        if (input.isEnd()) {
            fetchStreamEnd();
        } else if (input.column() == 0 && c == '%') {
            resetBlock();
            keyAllowed = false;
            queue.append(tags.directive());
        } else if (input.isDocumentIndicator()) {
            fetchDocumentIndicator(c == '-' ? TokenType.DOCUMENT_START : TokenType.DOCUMENT_END);
        } else {
            fetchContent(c);
        }
    }

    private void fetchContent(char c) {
        boolean separate = input.isBlankOrEnd(1);
        switch (c) {
            case '[' -> fetchFlowStart(TokenType.FLOW_SEQUENCE_START);
            case '{' -> fetchFlowStart(TokenType.FLOW_MAPPING_START);
            case ']' -> fetchFlowEnd(TokenType.FLOW_SEQUENCE_END);
            case '}' -> fetchFlowEnd(TokenType.FLOW_MAPPING_END);
            case ',' -> {
                keys.remove();
                keyAllowed = true;
                appendIndicator(TokenType.FLOW_ENTRY);
            }
            case '*' -> fetchAnchor(TokenType.ALIAS);
            case '&' -> fetchAnchor(TokenType.ANCHOR);
            case '!' -> {
                saveKey();
                keyAllowed = false;
                queue.append(tags.tag());
            }
            case '\'', '"' -> {
                saveKey();
                keyAllowed = false;
                queue.append(scalars.quoted(c == '\''));
            }
            default -> {
                if (c == '-' && separate) {
                    fetchBlockEntry();
                } else if (c == '?' && (flowLevel > 0 || separate)) {
                    fetchKey();
                } else if (c == ':' && (flowLevel > 0 || separate)) {
                    fetchValue();
                } else if ((c == '|' || c == '>') && flowLevel == 0) {
                    keys.remove();
                    keyAllowed = true;
                    queue.append(scalars.block(c == '|', indent));
                } else {
                    fetchPlain(c);
                }
            }
        }
    }

    private void fetchPlain(char c) {
        boolean starts = !input.isBlankOrEnd(0) && "-?:,[]{}#&*!|>'\"%@`".indexOf(c) < 0;
        boolean indicatorStarts =
                (c == '-' && !input.isBlank(1)) || (flowLevel == 0 && (c == '?' || c == ':') && !input.isBlankOrEnd(1));
        if (!starts && !indicatorStarts) {
            throw YamlFailure.scanner("found character that cannot start any token", input.mark(), input.mark());
        }
        saveKey();
        keyAllowed = false;
        queue.append(scalars.plain(indent, flowLevel > 0));
        if (scalars.endedBehindLineBreak()) {
            keyAllowed = true;
        }
    }

    private void skipToNextToken() {
        while (true) {
            input.ensure(1);
            if (input.column() == 0 && input.bufferStartsWithBom()) {
                input.skip();
            }
            input.ensure(1);
            input.skipRun(AsciiSet.SPACES);
            while (input.at() == ' ' || ((flowLevel > 0 || !keyAllowed) && input.at() == '\t')) {
                input.skip();
                input.ensure(1);
            }
            input.skipComment();
            if (!input.isBreak(0)) {
                return;
            }
            input.ensure(2);
            input.skipLine();
            if (flowLevel == 0) {
                keyAllowed = true;
            }
        }
    }

    private void saveKey() {
        boolean required = flowLevel == 0 && indent == input.column();
        if (keyAllowed) {
            keys.save(required, queue.nextNumber());
        }
    }

    private void rollIndent(Mark at, int number, TokenType type) {
        if (flowLevel > 0 || indent >= at.column()) {
            return;
        }
        indents.push(indent);
        indent = at.column();
        if (indents.size() > MAX_DEPTH) {
            throw YamlFailure.scanner(
                    "exceeded max depth of " + MAX_DEPTH,
                    input.mark(),
                    keys.current().mark());
        }
        Token token = Token.of(type, at, at);
        if (number < 0) {
            queue.append(token);
        } else {
            queue.insert(number, token);
        }
    }

    private void unrollIndent(int column) {
        while (flowLevel == 0 && indent > column) {
            queue.append(Token.of(TokenType.BLOCK_END, input.mark(), input.mark()));
            indent = indents.pop();
        }
    }

    private void resetBlock() {
        unrollIndent(-1);
        keys.remove();
    }

    private void fetchStreamEnd() {
        input.forceNewLine();
        resetBlock();
        keyAllowed = false;
        queue.append(Token.of(TokenType.STREAM_END, input.mark(), input.mark()));
    }

    private void fetchDocumentIndicator(TokenType type) {
        resetBlock();
        keyAllowed = false;
        Mark start = input.mark();
        input.skip(3);
        queue.append(Token.of(type, start, input.mark()));
    }

    private void fetchFlowStart(TokenType type) {
        saveKey();
        keys.push(queue.nextNumber());
        flowLevel++;
        if (flowLevel > MAX_DEPTH) {
            throw YamlFailure.scanner(
                    "exceeded max depth of " + MAX_DEPTH,
                    input.mark(),
                    keys.current().mark());
        }
        keyAllowed = true;
        appendIndicator(type);
    }

    private void fetchFlowEnd(TokenType type) {
        keys.remove();
        if (flowLevel > 0) {
            flowLevel--;
            keys.pop();
        }
        keyAllowed = false;
        appendIndicator(type);
    }

    private void fetchBlockEntry() {
        if (flowLevel == 0) {
            requireKeyAllowed("block sequence entries are not allowed in this context");
            rollIndent(input.mark(), -1, TokenType.BLOCK_SEQUENCE_START);
        }
        keys.remove();
        keyAllowed = true;
        appendIndicator(TokenType.BLOCK_ENTRY);
    }

    private void fetchKey() {
        if (flowLevel == 0) {
            requireKeyAllowed("mapping keys are not allowed in this context");
            rollIndent(input.mark(), -1, TokenType.BLOCK_MAPPING_START);
        }
        keys.remove();
        keyAllowed = flowLevel == 0;
        appendIndicator(TokenType.KEY);
    }

    private void fetchValue() {
        SimpleKeys.Candidate key = keys.current();
        if (keys.isValid(key)) {
            queue.insert(key.token(), Token.of(TokenType.KEY, key.mark(), key.mark()));
            rollIndent(key.mark(), key.token(), TokenType.BLOCK_MAPPING_START);
            keys.forget(key);
            keyAllowed = false;
        } else {
            if (flowLevel == 0) {
                requireKeyAllowed("mapping values are not allowed in this context");
                rollIndent(input.mark(), -1, TokenType.BLOCK_MAPPING_START);
            }
            keyAllowed = flowLevel == 0;
        }
        appendIndicator(TokenType.VALUE);
    }

    private void fetchAnchor(TokenType type) {
        saveKey();
        keyAllowed = false;
        queue.append(tags.anchor(type));
    }

    private void requireKeyAllowed(String problem) {
        if (!keyAllowed) {
            throw YamlFailure.scanner(problem, input.mark(), input.mark());
        }
    }

    private void appendIndicator(TokenType type) {
        Mark start = input.mark();
        input.skip();
        queue.append(Token.of(type, start, input.mark()));
    }
}
