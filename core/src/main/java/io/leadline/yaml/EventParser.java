package io.leadline.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tokens to events. Port of go-yaml v2.4.0, {@code parserc.go}: the same states, so that the same streams fail at the
 * same tokens. Collections inside brackets are in {@link FlowParser}. Not thread-safe.
 */
final class EventParser {
    /** What comes next; the grammar is in {@code parserc.go}. */
    enum State {
        STREAM_START,
        IMPLICIT_DOCUMENT_START,
        DOCUMENT_START,
        DOCUMENT_CONTENT,
        DOCUMENT_END,
        BLOCK_NODE,
        BLOCK_SEQUENCE_FIRST_ENTRY,
        BLOCK_SEQUENCE_ENTRY,
        INDENTLESS_SEQUENCE_ENTRY,
        BLOCK_MAPPING_FIRST_KEY,
        BLOCK_MAPPING_KEY,
        BLOCK_MAPPING_VALUE,
        FLOW_SEQUENCE_FIRST_ENTRY,
        FLOW_SEQUENCE_ENTRY,
        FLOW_SEQUENCE_ENTRY_MAPPING_KEY,
        FLOW_SEQUENCE_ENTRY_MAPPING_VALUE,
        FLOW_SEQUENCE_ENTRY_MAPPING_END,
        FLOW_MAPPING_FIRST_KEY,
        FLOW_MAPPING_KEY,
        FLOW_MAPPING_VALUE,
        FLOW_MAPPING_EMPTY_VALUE,
        END
    }

    private static final String STANDARD_PREFIX = "tag:yaml.org,2002:";

    private final TokenScanner tokens;
    private final FlowParser flow;
    private final Deque<State> states = new ArrayDeque<>();
    private final Deque<Mark> starts = new ArrayDeque<>();
    private final Map<String, String> tagPrefixes = new LinkedHashMap<>();
    private State state = State.STREAM_START;

    EventParser(TokenScanner tokens) {
        this.tokens = tokens;
        this.flow = new FlowParser(this, tokens);
    }

    /** The next event; after {@code STREAM_END} it comes again. */
    Event next() {
        return switch (state) {
            case STREAM_START -> streamStart();
            case IMPLICIT_DOCUMENT_START -> documentStart(true);
            case DOCUMENT_START -> documentStart(false);
            case DOCUMENT_CONTENT -> documentContent();
            case DOCUMENT_END -> documentEnd();
            case BLOCK_NODE -> node(true, false);
            case BLOCK_SEQUENCE_FIRST_ENTRY -> blockSequenceEntry(true);
            case BLOCK_SEQUENCE_ENTRY -> blockSequenceEntry(false);
            case INDENTLESS_SEQUENCE_ENTRY -> indentlessSequenceEntry();
            case BLOCK_MAPPING_FIRST_KEY -> blockMappingKey(true);
            case BLOCK_MAPPING_KEY -> blockMappingKey(false);
            case BLOCK_MAPPING_VALUE -> blockMappingValue();
            case FLOW_SEQUENCE_FIRST_ENTRY -> flow.sequenceEntry(true);
            case FLOW_SEQUENCE_ENTRY -> flow.sequenceEntry(false);
            case FLOW_SEQUENCE_ENTRY_MAPPING_KEY -> flow.sequenceEntryMappingKey();
            case FLOW_SEQUENCE_ENTRY_MAPPING_VALUE -> flow.sequenceEntryMappingValue();
            case FLOW_SEQUENCE_ENTRY_MAPPING_END -> flow.sequenceEntryMappingEnd();
            case FLOW_MAPPING_FIRST_KEY -> flow.mappingKey(true);
            case FLOW_MAPPING_KEY -> flow.mappingKey(false);
            case FLOW_MAPPING_VALUE -> flow.mappingValue(false);
            case FLOW_MAPPING_EMPTY_VALUE -> flow.mappingValue(true);
            case END -> Event.of(EventType.STREAM_END, peek().start(), peek().end());
        };
    }

    void become(State next) {
        state = next;
    }

    /** Parses a node and goes on in a state. */
    Event nodeThen(State next, boolean block, boolean indentlessSequence) {
        states.push(next);
        return node(block, indentlessSequence);
    }

    Event emptyScalarThen(State next, Mark at) {
        state = next;
        return Event.emptyScalar(at);
    }

    void enterCollection() {
        starts.push(tokens.peek().start());
        tokens.skip();
    }

    void leaveCollection() {
        state = states.pop();
        starts.pop();
    }

    YamlFailure failure(String problem) {
        Mark at = tokens.peek().start();
        return YamlFailure.parser(problem, at, starts.isEmpty() ? at : starts.peek());
    }

    private Token peek() {
        return tokens.peek();
    }

    private Event streamStart() {
        Token token = peek();
        state = State.IMPLICIT_DOCUMENT_START;
        tokens.skip();
        return Event.of(EventType.STREAM_START, token.start(), token.end());
    }

    private Event documentStart(boolean implicit) {
        while (!implicit && peek().type() == TokenType.DOCUMENT_END) {
            tokens.skip();
        }
        Token token = peek();
        if (token.type() == TokenType.STREAM_END) {
            state = State.END;
            return Event.of(EventType.STREAM_END, token.start(), token.end());
        }
        boolean explicit = !implicit
                || token.is(TokenType.VERSION_DIRECTIVE, TokenType.TAG_DIRECTIVE)
                || token.type() == TokenType.DOCUMENT_START;
        directives();
        states.push(State.DOCUMENT_END);
        state = explicit ? State.DOCUMENT_CONTENT : State.BLOCK_NODE;
        if (explicit) {
            if (peek().type() != TokenType.DOCUMENT_START) {
                throw YamlFailure.parser("did not find expected <document start>", peek().start(), peek().start());
            }
            tokens.skip();
        }
        return Event.of(EventType.DOCUMENT_START, token.start(), token.end());
    }

    private void directives() {
        boolean version = false;
        for (Token token = peek();
                token.is(TokenType.VERSION_DIRECTIVE, TokenType.TAG_DIRECTIVE);
                tokens.skip(), token = peek()) {
            if (token.type() == TokenType.VERSION_DIRECTIVE) {
                if (version) {
                    throw YamlFailure.parser("found duplicate %YAML directive", token.start(), token.start());
                }
                if (!token.text().equals("1.1")) {
                    throw YamlFailure.parser("found incompatible YAML document", token.start(), token.start());
                }
                version = true;
            } else if (tagPrefixes.putIfAbsent(token.text(), token.suffix()) != null) {
                throw YamlFailure.parser("found duplicate %TAG directive", token.start(), token.start());
            }
        }
        tagPrefixes.putIfAbsent("!", "!");
        tagPrefixes.putIfAbsent("!!", STANDARD_PREFIX);
    }

    private Event documentContent() {
        Token token = peek();
        if (token.is(TokenType.VERSION_DIRECTIVE, TokenType.TAG_DIRECTIVE)
                || token.is(TokenType.DOCUMENT_START, TokenType.DOCUMENT_END, TokenType.STREAM_END)) {
            return emptyScalarThen(states.pop(), token.start());
        }
        return node(true, false);
    }

    private Event documentEnd() {
        Token token = peek();
        Mark end = token.start();
        if (token.type() == TokenType.DOCUMENT_END) {
            end = token.end();
            tokens.skip();
        }
        tagPrefixes.clear();
        state = State.DOCUMENT_START;
        return Event.of(EventType.DOCUMENT_END, token.start(), end);
    }

    private Event node(boolean block, boolean indentlessSequence) {
        Token first = peek();
        if (first.type() == TokenType.ALIAS) {
            state = states.pop();
            tokens.skip();
            return Event.of(EventType.ALIAS, first.start(), first.end(), first.text());
        }
        String anchor = "";
        Token tagToken = null;
        Mark end = first.start();
        if (first.type() == TokenType.ANCHOR) {
            anchor = first.text();
            end = first.end();
            tokens.skip();
        }
        if (peek().type() == TokenType.TAG) {
            tagToken = peek();
            end = tagToken.end();
            tokens.skip();
            if (anchor.isEmpty() && peek().type() == TokenType.ANCHOR) {
                anchor = peek().text();
                end = peek().end();
                tokens.skip();
            }
        }
        String tag = tagToken == null ? "" : resolve(tagToken, first.start());
        return content(first.start(), end, anchor, tag, block, indentlessSequence);
    }

    private String resolve(Token tag, Mark nodeStart) {
        if (tag.text().isEmpty()) {
            return tag.suffix();
        }
        String prefix = tagPrefixes.get(tag.text());
        if (prefix == null || (prefix + tag.suffix()).isEmpty()) {
            throw YamlFailure.parser("found undefined tag handle", tag.start(), nodeStart);
        }
        return prefix + tag.suffix();
    }

    private Event content(
            Mark start, Mark propertiesEnd, String anchor, String tag, boolean block, boolean indentlessSequence) {
        Token token = peek();
        switch (token.type()) {
            case SCALAR -> {
                state = states.pop();
                tokens.skip();
                boolean implicit = tag.isEmpty() ? token.plain() : tag.equals("!");
                return new Event(
                        EventType.SCALAR, start, token.end(), anchor, tag, token.scalar(), implicit, token.start());
            }
            case FLOW_SEQUENCE_START -> {
                state = State.FLOW_SEQUENCE_FIRST_ENTRY;
                return Event.of(EventType.SEQUENCE_START, start, token.end(), anchor);
            }
            case FLOW_MAPPING_START -> {
                state = State.FLOW_MAPPING_FIRST_KEY;
                return Event.of(EventType.MAPPING_START, start, token.end(), anchor);
            }
            case BLOCK_ENTRY -> {
                if (indentlessSequence) {
                    state = State.INDENTLESS_SEQUENCE_ENTRY;
                    return Event.of(EventType.SEQUENCE_START, start, token.end(), anchor);
                }
            }
            case BLOCK_SEQUENCE_START -> {
                if (block) {
                    state = State.BLOCK_SEQUENCE_FIRST_ENTRY;
                    return Event.of(EventType.SEQUENCE_START, start, token.end(), anchor);
                }
            }
            case BLOCK_MAPPING_START -> {
                if (block) {
                    state = State.BLOCK_MAPPING_FIRST_KEY;
                    return Event.of(EventType.MAPPING_START, start, token.end(), anchor);
                }
            }
            default -> {}
        }
        if (!anchor.isEmpty() || !tag.isEmpty()) {
            state = states.pop();
            return new Event(
                    EventType.SCALAR, start, propertiesEnd, anchor, tag, ScalarText.NONE, tag.isEmpty(), propertiesEnd);
        }
        throw YamlFailure.parser("did not find expected node content", token.start(), start);
    }

    private Event blockSequenceEntry(boolean first) {
        if (first) {
            enterCollection();
        }
        Token token = peek();
        if (token.type() == TokenType.BLOCK_ENTRY) {
            tokens.skip();
            if (peek().is(TokenType.BLOCK_ENTRY, TokenType.BLOCK_END)) {
                return emptyScalarThen(State.BLOCK_SEQUENCE_ENTRY, token.end());
            }
            return nodeThen(State.BLOCK_SEQUENCE_ENTRY, true, false);
        }
        return blockEnd(EventType.SEQUENCE_END, "did not find expected '-' indicator");
    }

    private Event blockEnd(EventType type, String problem) {
        Token token = peek();
        if (token.type() != TokenType.BLOCK_END) {
            throw failure(problem);
        }
        leaveCollection();
        tokens.skip();
        return Event.of(type, token.start(), token.end());
    }

    private Event indentlessSequenceEntry() {
        Token token = peek();
        if (token.type() != TokenType.BLOCK_ENTRY) {
            state = states.pop();
            return Event.of(EventType.SEQUENCE_END, token.start(), token.start());
        }
        tokens.skip();
        if (peek().is(TokenType.BLOCK_ENTRY, TokenType.KEY) || peek().is(TokenType.VALUE, TokenType.BLOCK_END)) {
            return emptyScalarThen(State.INDENTLESS_SEQUENCE_ENTRY, token.end());
        }
        return nodeThen(State.INDENTLESS_SEQUENCE_ENTRY, true, false);
    }

    private Event blockMappingKey(boolean first) {
        if (first) {
            enterCollection();
        }
        Token token = peek();
        if (token.type() == TokenType.KEY) {
            tokens.skip();
            if (peek().is(TokenType.KEY, TokenType.VALUE, TokenType.BLOCK_END)) {
                return emptyScalarThen(State.BLOCK_MAPPING_VALUE, token.end());
            }
            return nodeThen(State.BLOCK_MAPPING_VALUE, true, true);
        }
        return blockEnd(EventType.MAPPING_END, "did not find expected key");
    }

    private Event blockMappingValue() {
        Token token = peek();
        if (token.type() != TokenType.VALUE) {
            return emptyScalarThen(State.BLOCK_MAPPING_KEY, token.start());
        }
        tokens.skip();
        if (peek().is(TokenType.KEY, TokenType.VALUE, TokenType.BLOCK_END)) {
            return emptyScalarThen(State.BLOCK_MAPPING_KEY, token.end());
        }
        return nodeThen(State.BLOCK_MAPPING_KEY, true, true);
    }
}
