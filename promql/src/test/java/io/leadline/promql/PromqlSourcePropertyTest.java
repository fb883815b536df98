package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.vectors.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is printed over a text is read back as the changed tree, and the text before and behind the change stays. */
class PromqlSourcePropertyTest {
    private static final List<PromqlSource> RECORDED = recorded();

    @Property(tries = 500000)
    void aReplacedNodeIsReadBackAndTheRestStays(
            @ForAll("sources") PromqlSource source, @ForAll @IntRange(max = 1_000) int place, @ForAll long seed) {
        List<Expr> places = replaceable(source.expr());
        Expr old = places.get(place % places.size());
        Expr replacement = new RandomExprs(new Random(seed)).expr(old.type(), 2);
        Expr changed = ExprRewriter.rewrite(source.expr(), node -> isSame(node, old) ? replacement : node);
        String print = source.print(changed);
        readBack(print, changed);
        if (!new DurationExprs(new Random()).endsOpen(replacement)) {
            TokenList tokens = PromqlScanner.scan(source.text(), PromqlOptions.all());
            TokenSpans.Span span = TokenSpans.of(tokens, source.expr()).known(old);
            assertThat(print)
                    .startsWith(source.text().substring(0, tokens.start(span.first())))
                    .endsWith(source.text().substring(tokens.end(span.last())));
        }
    }

    @Property(tries = 1000)
    void changedSelectorsAndLabelsAreReadBack(@ForAll("sources") PromqlSource source) {
        for (Expr changed : List.of(
                Selectors.addMatcher(source.expr(), Matcher.equal("tenant", "it's \"x\"")),
                Selectors.renameLabel(source.expr(), "job", "inf"),
                Selectors.renameLabel(source.expr(), "instance", "ser vice"),
                Selectors.renameMetric(source.expr(), "up", "on"),
                Selectors.renameMetric(source.expr(), "foo", "b.c"))) {
            String print = source.print(changed);
            Expr again = Promql.parse(print, PromqlOptions.all()).orThrow();
            assertThat(PromqlEquivalence.STRICT.difference(again, changed))
                    .as(print)
                    .isEmpty();
        }
    }

    @Property(tries = 1000)
    void removedParenthesesComeBackWhereTheyAreNeeded(@ForAll("sources") PromqlSource source) {
        Expr changed =
                ExprRewriter.rewrite(source.expr(), node -> node instanceof ParenExpr paren ? paren.expr() : node);
        readBack(source.print(changed), changed);
    }

    @Property(tries = 1000)
    void aTreeFromElsewhereIsPrintedAsWell(
            @ForAll("sources") PromqlSource source, @ForAll("printed") PromqlSource other) {
        readBack(source.print(other.expr()), other.expr());
    }

    private static void readBack(String print, Expr expected) {
        PromqlResult<Expr> again = Promql.parse(print, PromqlOptions.all());
        assertThat(again.errors()).as(print).isEmpty();
        assertThat(PromqlEquivalence.LOOSE.difference(again.orThrow(), expected))
                .as(print)
                .isEmpty();
    }

    /** All nodes but selectors that only a selector can stand for. */
    private static List<Expr> replaceable(Expr root) {
        List<Expr> bound = new ArrayList<>();
        List<Expr> all = new ArrayList<>();
        ExprWalker.walk(root, node -> {
            all.add(node);
            if (node instanceof MatrixSelector matrix) {
                bound.add(matrix.selector());
            } else if (node instanceof Call call && call.function().name().equals("info")) {
                bound.addAll(call.arguments());
            }
        });
        return all.stream()
                .filter(node -> bound.stream().noneMatch(other -> isSame(node, other)))
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // One place in the tree is meant, not all that are equal.
    private static boolean isSame(Expr one, Expr other) {
        return one == other;
    }

    @Provide
    Arbitrary<PromqlSource> sources() {
        return RECORDED.isEmpty() ? printed() : Arbitraries.oneOf(printed(), Arbitraries.of(RECORDED));
    }

    @Provide
    Arbitrary<PromqlSource> printed() {
        return Arbitraries.randomValue(random -> {
            Expr expr = new RandomExprs(random).query(4);
            return PromqlSource.parse(Promql.print(expr), PromqlOptions.all()).orThrow();
        });
    }

    private static List<PromqlSource> recorded() {
        Stream<String> texts = Vectors.rows("promql", "parse").stream().map(row -> PromqlVectors.text(row, "expr"));
        return texts.filter(text -> text.length() < 2_000)
                .flatMap(text -> PromqlSource.parse(text, PromqlOptions.all()).value().stream())
                .toList();
    }
}
