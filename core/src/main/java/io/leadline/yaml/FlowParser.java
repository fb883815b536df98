package io.leadline.yaml;

import io.leadline.yaml.EventParser.State;

/**
 * Sequences and mappings in brackets. Port of go-yaml v2.4.0, {@code parserc.go}, the functions with flow in their
 * names.
 */
final class FlowParser {
    private final EventParser parser;
    private final TokenScanner tokens;

    FlowParser(EventParser parser, TokenScanner tokens) {
        this.parser = parser;
        this.tokens = tokens;
    }

    Event sequenceEntry(boolean first) {
        if (first) {
            parser.enterCollection();
        }
        if (tokens.peek().type() != TokenType.FLOW_SEQUENCE_END) {
            if (!first) {
                skipEntryIndicator("did not find expected ',' or ']'");
            }
            Token token = tokens.peek();
            if (token.type() == TokenType.KEY) {
                parser.become(State.FLOW_SEQUENCE_ENTRY_MAPPING_KEY);
                tokens.skip();
                return Event.of(EventType.MAPPING_START, token.start(), token.end());
            }
            if (token.type() != TokenType.FLOW_SEQUENCE_END) {
                return parser.nodeThen(State.FLOW_SEQUENCE_ENTRY, false, false);
            }
        }
        return end(EventType.SEQUENCE_END);
    }

    Event sequenceEntryMappingKey() {
        Token token = tokens.peek();
        if (!token.is(TokenType.VALUE, TokenType.FLOW_ENTRY, TokenType.FLOW_SEQUENCE_END)) {
            return parser.nodeThen(State.FLOW_SEQUENCE_ENTRY_MAPPING_VALUE, false, false);
        }
        // The original steps over the indicator here, so that a value behind it is no value but the next entry.
        tokens.skip();
        return parser.emptyScalarThen(State.FLOW_SEQUENCE_ENTRY_MAPPING_VALUE, token.end());
    }

    Event sequenceEntryMappingValue() {
        if (tokens.peek().type() == TokenType.VALUE) {
            Token value = tokens.peek();
            tokens.skip();
            if (!tokens.peek().is(TokenType.FLOW_ENTRY, TokenType.FLOW_SEQUENCE_END)) {
                return parser.nodeThen(State.FLOW_SEQUENCE_ENTRY_MAPPING_END, false, false);
            }
            return parser.emptyScalarThen(State.FLOW_SEQUENCE_ENTRY_MAPPING_END, value.start());
        }
        return parser.emptyScalarThen(
                State.FLOW_SEQUENCE_ENTRY_MAPPING_END, tokens.peek().start());
    }

    Event sequenceEntryMappingEnd() {
        Mark at = tokens.peek().start();
        parser.become(State.FLOW_SEQUENCE_ENTRY);
        return Event.of(EventType.MAPPING_END, at, at);
    }

    Event mappingKey(boolean first) {
        if (first) {
            parser.enterCollection();
        }
        if (tokens.peek().type() != TokenType.FLOW_MAPPING_END) {
            if (!first) {
                skipEntryIndicator("did not find expected ',' or '}'");
            }
            if (tokens.peek().type() == TokenType.KEY) {
                tokens.skip();
                if (!tokens.peek().is(TokenType.VALUE, TokenType.FLOW_ENTRY, TokenType.FLOW_MAPPING_END)) {
                    return parser.nodeThen(State.FLOW_MAPPING_VALUE, false, false);
                }
                return parser.emptyScalarThen(
                        State.FLOW_MAPPING_VALUE, tokens.peek().start());
            }
            if (tokens.peek().type() != TokenType.FLOW_MAPPING_END) {
                return parser.nodeThen(State.FLOW_MAPPING_EMPTY_VALUE, false, false);
            }
        }
        return end(EventType.MAPPING_END);
    }

    Event mappingValue(boolean empty) {
        if (!empty && tokens.peek().type() == TokenType.VALUE) {
            tokens.skip();
            if (!tokens.peek().is(TokenType.FLOW_ENTRY, TokenType.FLOW_MAPPING_END)) {
                return parser.nodeThen(State.FLOW_MAPPING_KEY, false, false);
            }
        }
        return parser.emptyScalarThen(State.FLOW_MAPPING_KEY, tokens.peek().start());
    }

    private void skipEntryIndicator(String problem) {
        if (tokens.peek().type() != TokenType.FLOW_ENTRY) {
            throw parser.failure(problem);
        }
        tokens.skip();
    }

    private Event end(EventType type) {
        Token token = tokens.peek();
        parser.leaveCollection();
        tokens.skip();
        return Event.of(type, token.start(), token.end());
    }
}
