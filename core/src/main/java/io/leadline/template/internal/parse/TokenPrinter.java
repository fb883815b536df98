package io.leadline.template.internal.parse;

import java.util.List;

/**
 * Prints tokens of a pipeline as Go prints the nodes made of them (text/template/parse/node.go, Go 1.26): one space
 * between operands, everything else as it was written.
 */
final class TokenPrinter {
    private TokenPrinter() {}

    static String print(List<Token> tokens, int from, int to) {
        StringBuilder out = new StringBuilder();
        boolean needsGap = false;
        String separator = "";
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            switch (token.type()) {
                case SPACE -> {}
                case PIPE -> separator = " | ";
                case DECLARE -> separator = " := ";
                case ASSIGN -> separator = " = ";
                case RIGHT -> {
                    out.append(')');
                    separator = "";
                    needsGap = true;
                }
                default -> {
                    boolean chained = token.is(TokenType.FIELD) && needsGap && endsOperand(tokens.get(i - 1));
                    if (!separator.isEmpty()) {
                        out.append(separator);
                    } else if (needsGap && !chained) {
                        out.append(' ');
                    }
                    separator = "";
                    out.append(token.text());
                    needsGap = !token.is(TokenType.LEFT);
                }
            }
        }
        return out.toString();
    }

    private static boolean endsOperand(Token token) {
        return token.is(TokenType.RIGHT) || (token.startsOperand() && !token.is(TokenType.LEFT));
    }
}
