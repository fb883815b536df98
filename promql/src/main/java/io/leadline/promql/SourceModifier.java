package io.leadline.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code offset}, {@code @}, {@code anchored} or {@code smoothed} in a text.
 *
 * @param kind which one
 * @param first index of the keyword's token
 * @param last index of the last token of the operand, or of the keyword
 * @param inTree whether the tree has it; it does not have an offset of zero
 */
record SourceModifier(TokenKind kind, int first, int last, boolean inTree) {
    /** The modifiers that begin at a token. The offset is the one that the tree has. */
    static List<SourceModifier> list(TokenList tokens, int start, Optional<DurationOperand> offset) {
        List<SourceModifier> modifiers = new ArrayList<>(2);
        int next = start;
        while (isModifier(tokens.kind(next))) {
            SourceModifier modifier = at(tokens, next, offset);
            modifiers.add(modifier);
            next = modifier.last() + 1;
        }
        return modifiers;
    }

    private static boolean isModifier(TokenKind kind) {
        return switch (kind) {
            case OFFSET, AT, ANCHORED, SMOOTHED -> true;
            default -> false;
        };
    }

    private static SourceModifier at(TokenList tokens, int first, Optional<DurationOperand> offset) {
        TokenKind kind = tokens.kind(first);
        int operand = first + 1;
        while (isSign(tokens.kind(operand))) {
            operand++;
        }
        if (kind == TokenKind.AT) {
            boolean boundary = tokens.kind(operand) == TokenKind.START || tokens.kind(operand) == TokenKind.END;
            return new SourceModifier(kind, first, boundary ? operand + 2 : operand, true);
        }
        if (kind != TokenKind.OFFSET) {
            return new SourceModifier(kind, first, first, true);
        }
        boolean literal = tokens.kind(operand) == TokenKind.NUMBER || tokens.kind(operand) == TokenKind.DURATION;
        boolean inTree = offset.isPresent()
                && !(literal && tokens.start(operand) < offset.get().range().start());
        int last = inTree ? last(tokens, operand, offset.get().range().end()) : operand;
        return new SourceModifier(kind, first, last, inTree);
    }

    private static boolean isSign(TokenKind kind) {
        return kind == TokenKind.ADD || kind == TokenKind.SUB;
    }

    /** The token at which all parentheses are closed again and the end of the duration's range is reached. */
    private static int last(TokenList tokens, int operand, int end) {
        int depth = 0;
        for (int i = operand; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            depth += kind == TokenKind.LEFT_PAREN ? 1 : kind == TokenKind.RIGHT_PAREN ? -1 : 0;
            if (depth == 0 && tokens.end(i) >= end) {
                return i;
            }
        }
        throw new IllegalStateException("no end of the offset at token " + operand);
    }

    /**
     * Whether an operator behind this offset would be read as part of it, as in {@code x offset (5m) * 2}: it is no
     * literal or call with at most one sign, and does not stand in parentheses with a sign before them.
     */
    boolean isOpen(TokenList tokens) {
        if (kind != TokenKind.OFFSET) {
            return false;
        }
        boolean signed = isSign(tokens.kind(first + 1));
        int primary = signed ? first + 2 : first + 1;
        TokenKind start = tokens.kind(primary);
        if (start == TokenKind.NUMBER || start == TokenKind.DURATION) {
            return primary != last;
        }
        int open = start == TokenKind.LEFT_PAREN ? primary : primary + 1;
        boolean unsignedParentheses = open == primary && !signed;
        return unsignedParentheses || isSign(start) || closing(tokens, open) != last;
    }

    /** The token that closes a parenthesis. */
    static int closing(TokenList tokens, int open) {
        int depth = 0;
        int i = open;
        do {
            TokenKind kind = tokens.kind(i++);
            depth += kind == TokenKind.LEFT_PAREN ? 1 : kind == TokenKind.RIGHT_PAREN ? -1 : 0;
        } while (depth > 0);
        return i - 1;
    }
}
