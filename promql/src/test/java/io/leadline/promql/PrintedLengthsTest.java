package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.golang.GoText;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintedLengthsTest {
    @Test
    void nodesAreAsLongAsTheirPrint() {
        RandomExprs trees = new RandomExprs(new Random(1));
        for (int i = 0; i < 500; i++) {
            Expr root = trees.query(5);
            for (boolean unquotedUtf8Names : new boolean[] {false, true}) {
                PrintedLengths lengths =
                        PrintedLengths.of(root, PromqlPrinter.print(root, unquotedUtf8Names), unquotedUtf8Names);
                ExprWalker.walk(root, node -> check(node, lengths, unquotedUtf8Names));
            }
        }
    }

    private static void check(Expr node, PrintedLengths lengths, boolean unquotedUtf8Names) {
        String print = PromqlPrinter.print(node, unquotedUtf8Names);
        int bytes = GoText.byteLength(print, 0, print.length());
        boolean canBeSplit =
                node instanceof Call || (!ExprWalker.children(node).isEmpty() && !(node instanceof MatrixSelector));
        assertThat(lengths.fits(node, bytes)).as(print).isTrue();
        assertThat(lengths.fits(node, bytes - 1)).as(print).isEqualTo(!canBeSplit);
    }
}
