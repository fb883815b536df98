package io.leadline.promql.internal.antlr;

import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Gives up on the first error, and remembers nothing, so that all parsers share one. Thread-safe. */
final class BailingStrategy implements ANTLRErrorStrategy {
    static final BailingStrategy INSTANCE = new BailingStrategy();

    private BailingStrategy() {}

    @Override
    public Token recoverInline(Parser parser) {
        throw new ParseCancellationException("an unexpected token");
    }

    @Override
    public void recover(Parser parser, RecognitionException error) {
        throw new ParseCancellationException(error);
    }

    @Override
    public void reset(Parser parser) {
        // Nothing is remembered.
    }

    @Override
    public void sync(Parser parser) {
        // Nothing is skipped.
    }

    @Override
    public boolean inErrorRecoveryMode(Parser parser) {
        return false;
    }

    @Override
    public void reportMatch(Parser parser) {
        // Nothing is remembered.
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        // Another parser finds out what is wrong.
    }
}
