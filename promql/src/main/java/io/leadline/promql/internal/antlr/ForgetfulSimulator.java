package io.leadline.promql.internal.antlr;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * Predicts from the next tokens alone, and forgets them afterwards, so that a parser that waits for another text keeps
 * none alive. Not thread-safe.
 */
public final class ForgetfulSimulator extends ParserATNSimulator {
    /**
     * Makes the simulator of a parser; what all parsers learn they share.
     *
     * @param parser the parser
     */
    public ForgetfulSimulator(Parser parser) {
        super(
                parser,
                parser.getATN(),
                parser.getInterpreter().decisionToDFA,
                parser.getInterpreter().getSharedContextCache());
        setPredictionMode(PredictionMode.SLL);
    }

    @Override
    public int adaptivePredict(TokenStream tokens, int decision, ParserRuleContext outerContext) {
        try {
            return super.adaptivePredict(tokens, decision, outerContext);
        } finally {
            _input = null;
            _outerContext = null;
        }
    }
}
