package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.golang.GoText;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PromqlPrettyTest {
    @Test
    void nodesAreSplitWhenTheirLineIsLongerThanTheWidth() {
        RandomExprs trees = new RandomExprs(new Random(1));
        for (int i = 0; i < 500; i++) {
            Expr root = trees.query(5);
            for (boolean unquotedUtf8Names : new boolean[] {false, true}) {
                ExprWalker.walk(root, node -> check(node, unquotedUtf8Names));
            }
        }
    }

    private static void check(Expr node, boolean unquotedUtf8Names) {
        String line = PromqlPrinter.print(node, unquotedUtf8Names);
        int bytes = GoText.byteLength(line, 0, line.length());
        boolean canBeSplit = node instanceof AggregateExpr
                || node instanceof BinaryExpr
                || node instanceof Call
                || node instanceof ParenExpr;
        assertThat(PromqlPretty.print(node, unquotedUtf8Names, bytes)).isEqualTo(line);
        if (canBeSplit) {
            assertThat(PromqlPretty.print(node, unquotedUtf8Names, bytes - 1)).contains("\n");
        } else {
            assertThat(PromqlPretty.print(node, unquotedUtf8Names, bytes - 1)).isEqualTo(line);
        }
    }
}
