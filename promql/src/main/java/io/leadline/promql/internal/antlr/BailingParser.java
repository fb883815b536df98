package io.leadline.promql.internal.antlr;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A parser that makes no parse tree, tells no listeners and gives up on the first token that is not as expected. What
 * ANTLR's own parser does besides for each token and rule takes longer than the rest. Not thread-safe.
 */
public abstract class BailingParser extends Parser {
    /**
     * A parser.
     *
     * @param tokens what it reads
     */
    protected BailingParser(TokenStream tokens) {
        super(tokens);
        setErrorHandler(BailingStrategy.INSTANCE);
    }

    /**
     * Reads a token.
     *
     * @param type the type that it must have
     * @return the token
     * @throws ParseCancellationException if it has another type
     */
    @Override
    public Token match(int type) {
        if (_input.LA(1) != type) {
            throw new ParseCancellationException("an unexpected token");
        }
        return consume();
    }

    @Override
    public Token consume() {
        Token token = _input.LT(1);
        if (_input.LA(1) != Token.EOF) {
            _input.consume();
        }
        return token;
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        setState(state);
        _ctx = context;
    }

    @Override
    public void enterOuterAlt(ParserRuleContext context, int alternative) {
        // Nobody asks which alternative was read.
    }

    @Override
    public void notifyErrorListeners(Token token, String message, @Nullable RecognitionException error) {
        // Another parser finds out what is wrong.
    }

    @Override
    public void exitRule() {
        setState(_ctx.invokingState);
        _ctx = _ctx.getParent();
    }
}
