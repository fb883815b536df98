package io.leadline.template.internal.parse;

import io.leadline.golang.GoQuote;
import io.leadline.template.TemplateError;
import io.leadline.template.internal.program.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Goes through the tokens of a template, with the look-ahead and the errors of Go's parser
 * (text/template/parse/parse.go, Go 1.26). Go names the line of the last token that the template being defined has
 * looked at, hence {@link #scope}.
 */
final class TokenReader {
    private final String name;
    private final List<Token> tokens;
    private final List<Place> places = new ArrayList<>();
    private int at;
    private Scope scope;

    /** What Go's parser keeps for each template that it is in the middle of. */
    static final class Scope {
        /** Index of the last token looked at. */
        private int furthest;
        /** The line in which the action being read started, or 0. */
        int actionLine;

        Scope() {}
    }

    TokenReader(String name, List<Token> tokens, Scope scope) {
        this.name = name;
        this.tokens = tokens;
        this.scope = scope;
    }

    void use(Scope other) {
        scope = other;
    }

    Scope scope() {
        return scope;
    }

    /** Index of the next token. */
    int position() {
        return at;
    }

    void reset(int position) {
        at = position;
    }

    /** The next token; behind the last one, that one again. */
    Token peek() {
        int index = Math.min(at, tokens.size() - 1);
        scope.furthest = Math.max(scope.furthest, index);
        return tokens.get(index);
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /** The next token that is not space; space before it is gone for good. */
    Token peekNonSpace() {
        while (peek().is(TokenType.SPACE)) {
            at++;
        }
        return peek();
    }

    Token nextNonSpace() {
        peekNonSpace();
        return next();
    }

    Token expect(TokenType type, String context) {
        Token token = nextNonSpace();
        if (!token.is(type)) {
            throw unexpected(token, context);
        }
        return token;
    }

    TemplateSyntaxException unexpected(Token token, String context) {
        if (!token.is(TokenType.ERROR)) {
            return error("unexpected " + token.shown() + " in " + context);
        }
        String extra = "";
        if (scope.actionLine != 0 && scope.actionLine != token.line()) {
            String words = token.text().endsWith(" action") ? " started at " : " in action started at ";
            extra = words + name + ":" + scope.actionLine;
        }
        return error(token.text() + extra);
    }

    TemplateSyntaxException error(String message) {
        return error(TemplateError.Stage.PARSE, message);
    }

    TemplateSyntaxException error(TemplateError.Stage stage, String message) {
        Token token = tokens.get(scope.furthest);
        return new TemplateSyntaxException(new TemplateError(
                stage,
                "template: " + name + ":" + token.line() + ": " + message,
                token.line(),
                OptionalInt.empty(),
                token.start(),
                token.end()));
    }

    /** Where a token starts in the text. */
    int startOf(int index) {
        return tokens.get(index).start();
    }

    /** The place of a node made of some tokens. */
    Place place(int position, int from, int to) {
        int start = tokens.get(from).start();
        return newPlace(position, start, tokens.get(to - 1).end(), () -> TokenPrinter.print(tokens, from, to));
    }

    /** The place of any part of the text. */
    Place newPlace(int position, int start, int end, Supplier<String> printed) {
        Place place = new Place(places.size(), position, start, end, printed);
        places.add(place);
        return place;
    }

    /** Every place that was made, by number. */
    List<Place> places() {
        return places;
    }

    /** The value of a string token. */
    String unquoted(Token token) {
        return StringLiteral.value(token.text()).value().orElseThrow(() -> error("invalid syntax"));
    }

    static String quoted(String text) {
        return GoQuote.quote(text);
    }
}
