package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.golang.GoText;
import io.leadline.vectors.Vectors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrintedLengthsTest {
    static Stream<String> expressions() {
        List<String> own = List.of(
                "sum by (a) (topk(2, x)) + ignoring (a) group_left (b) -y",
                "label_replace(x{é=\"ü\"}, \"d\", \"\uD83D\uDE00\", \"s\", \"(.*)\")[5m:1m] offset 5m",
                "count_values without (a) (\"v\", (pi() * -x[5m:]))",
                "pi() ^ time() atan2 1e300");
        Stream<String> recorded = Vectors.rows("promql", "parse").stream()
                .filter(row -> row.path("ok").asBoolean())
                .map(row -> PromqlVectors.text(row, "expr"));
        return Stream.concat(own.stream(), recorded);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void nodesAreAsLongAsTheirPrint(String text) {
        Promql.parse(text, PromqlOptions.all()).value().ifPresent(root -> {
            PrintedLengths lengths = PrintedLengths.of(root, false);
            ExprWalker.walk(root, node -> {
                String print = Promql.print(node);
                int bytes = GoText.byteLength(print, 0, print.length());
                assertThat(lengths.fits(node, bytes)).isTrue();
                boolean canBeSplit = node instanceof Call
                        || (!ExprWalker.children(node).isEmpty() && !(node instanceof MatrixSelector));
                assertThat(lengths.fits(node, bytes - 1)).isEqualTo(!canBeSplit);
            });
        });
    }
}
