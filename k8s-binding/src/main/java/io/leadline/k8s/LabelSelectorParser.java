package io.leadline.k8s;

import io.leadline.golang.GoResult;
import io.leadline.k8s.LabelSelectorLexer.Kind;
import io.leadline.k8s.LabelSelectorLexer.Token;
import io.leadline.query.LabelOperator;
import io.leadline.query.LabelRequirement;
import io.leadline.query.LabelSelector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parser of one selector: a port of {@code labels.Parser}. Errors leave as {@link Failure}, as texts in Go. */
final class LabelSelectorParser {
    /** Go's error; thrown and caught in this class only. */
    private static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        private final String text;

        Failure(String text) {
            super(text, null, false, false);
            this.text = text;
        }
    }

    private static final Set<Kind> STARTS = Collections.unmodifiableSet(EnumSet.of(Kind.IDENTIFIER, Kind.NOT));
    private static final Set<Kind> ENDS = Collections.unmodifiableSet(EnumSet.of(Kind.END, Kind.COMMA));

    private final List<Token> tokens;
    private int position;

    LabelSelectorParser(String text) {
        this.tokens = LabelSelectorLexer.tokens(text);
    }

    GoResult<LabelSelector> parse() {
        try {
            List<LabelRequirement> requirements = requirements();
            return GoResult.of(new LabelSelector(GoSort.sorted(requirements, LabelRequirement::key)));
        } catch (Failure failure) {
            return GoResult.failed(failure.text);
        }
    }

    private List<LabelRequirement> requirements() throws Failure {
        List<LabelRequirement> requirements = new ArrayList<>();
        if (peek().is(Kind.END)) {
            return requirements;
        }
        if (!STARTS.contains(peek().kind())) {
            throw found(peek(), ", expected: !, identifier, or 'end of string'");
        }
        while (true) {
            try {
                requirements.add(requirement());
            } catch (Failure failure) {
                throw new Failure("unable to parse requirement: " + failure.text);
            }
            Token next = next();
            if (next.is(Kind.END)) {
                return requirements;
            }
            if (!next.is(Kind.COMMA)) {
                throw found(next, ", expected: ',' or 'end of string'");
            }
            if (!STARTS.contains(peek().kind())) {
                throw found(peek(), ", expected: identifier after ','");
            }
        }
    }

    private LabelRequirement requirement() throws Failure {
        Token token = next();
        boolean negated = token.is(Kind.NOT);
        if (negated) {
            token = next();
        }
        if (!token.is(Kind.IDENTIFIER)) {
            throw found(token, ", expected: identifier");
        }
        String key = token.text();
        check(LabelSyntax.keyError(key));
        if (negated || ENDS.contains(peek().kind())) {
            return new LabelRequirement(key, negated ? LabelOperator.DOES_NOT_EXIST : LabelOperator.EXISTS, List.of());
        }
        LabelOperator operator = operator();
        boolean ofSet = operator == LabelOperator.IN || operator == LabelOperator.NOT_IN;
        List<String> values = new ArrayList<>(ofSet ? set() : Set.of(exactValue()));
        check(LabelSyntax.valuesError(key, operator, values));
        return new LabelRequirement(key, operator, values);
    }

    private static void check(Optional<String> error) throws Failure {
        if (error.isPresent()) {
            throw new Failure(error.get());
        }
    }

    private LabelOperator operator() throws Failure {
        Token token = tokens.get(position++);
        return switch (token.kind()) {
            case IN -> LabelOperator.IN;
            case NOT_IN -> LabelOperator.NOT_IN;
            case EQUALS -> LabelOperator.EQUALS;
            case DOUBLE_EQUALS -> LabelOperator.DOUBLE_EQUALS;
            case NOT_EQUALS -> LabelOperator.NOT_EQUALS;
            case GREATER_THAN -> LabelOperator.GREATER_THAN;
            case LESS_THAN -> LabelOperator.LESS_THAN;
            default -> throw found(token, ", expected: in, notin, =, ==, !=, gt, lt");
        };
    }

    private Set<String> set() throws Failure {
        Token open = next();
        if (!open.is(Kind.OPEN)) {
            throw found(open, " expected: '('");
        }
        Token first = peek();
        if (first.is(Kind.CLOSE)) {
            position++;
            return Set.of("");
        }
        if (!first.is(Kind.IDENTIFIER) && !first.is(Kind.COMMA)) {
            throw found(first, ", expected: ',', ')' or identifier");
        }
        Set<String> values = identifiers();
        if (!next().is(Kind.CLOSE)) {
            throw found(first, ", expected: ')'");
        }
        return values;
    }

    private Set<String> identifiers() throws Failure {
        Set<String> values = new TreeSet<>();
        while (true) {
            Token token = next();
            if (token.is(Kind.IDENTIFIER)) {
                values.add(token.text());
                if (peek().is(Kind.CLOSE)) {
                    return values;
                }
                if (!peek().is(Kind.COMMA)) {
                    throw found(peek(), ", expected: ',' or ')'");
                }
            } else if (token.is(Kind.COMMA)) {
                if (values.isEmpty()) {
                    values.add("");
                }
                if (peek().is(Kind.CLOSE)) {
                    values.add("");
                    return values;
                }
                if (peek().is(Kind.COMMA)) {
                    position++;
                    values.add("");
                }
            } else {
                throw found(token, ", expected: ',', or identifier");
            }
        }
    }

    private String exactValue() throws Failure {
        if (ENDS.contains(peek().kind())) {
            return "";
        }
        Token token = next();
        if (!token.is(Kind.IDENTIFIER)) {
            throw found(token, ", expected: identifier");
        }
        return token.text();
    }

    /** The next token where {@code in} and {@code notin} are words like others. */
    private Token peek() {
        return tokens.get(position).asWord();
    }

    private Token next() {
        return tokens.get(position++).asWord();
    }

    private static Failure found(Token token, String expected) {
        return new Failure("found '" + token.text() + "'" + expected);
    }
}
