package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.vectors.Vectors;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was not rewritten stands as it was written. */
class PromqlSourceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            SUM( foo{ a='1' } )BY (b) | SUM( foo{ a='1',t="x" } )BY (b)
            foo                       | foo{t="x"}
            foo{}                     | foo{t="x"}
            {a="b", c="d",}           | {a="b", c="d", t="x",}
            {"foo"}[ 1h ] offset 60s  | {"foo",t="x"}[ 1h ] offset 60s
            a / on(b)group_left c>0x1 | a{t="x"} / on(b)group_left c{t="x"}>0x1
            foo{t='x'} or (bar)       | foo{t='x'} or (bar{t="x"})
            """)
    void aMatcherIsAdded(String text, String changed) {
        assertThat(print(text, expr -> Selectors.addMatcher(expr, Matcher.equal("t", "x"))))
                .isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            sum by( a, b )(x{a=~'y', b!="z"})       | sum by( a, new )(x{a=~'y', new!="z"})
            x+ IGNORING (b,) GROUP_RIGHT( b , c ) y | x+ IGNORING (new,) GROUP_RIGHT( new , c ) y
            label_replace(x, 'd', '$1','b' , "(.)") | label_replace(x, 'd', '$1',"new" , "(.)")
            count_values( ("b"), x )without(b)      | count_values( ("new"), x )without(new)
            """)
    void aLabelIsRenamed(String text, String changed) {
        assertThat(print(text, expr -> Selectors.renameLabel(expr, "b", "new"))).isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            rate(foo{ a='b'}[5m] ) | m         | rate(m{ a='b'}[5m] )
            foo{ a='b', }          | my.metric | { a='b',__name__="my.metric", }
            {a="b", 'foo' }        | my.metric | {a="b", "my.metric" }
            foo[5m]                | my.metric | {__name__="my.metric"}[5m]
            foo                    | BOOL      | {__name__="BOOL"}
            {__name__ = 'foo'}     | bar       | {__name__ = "bar"}
            """)
    void aMetricIsRenamed(String text, String name, String changed) {
        assertThat(print(text, expr -> Selectors.renameMetric(expr, "foo", name)))
                .isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a*foo /b                       | a + b         | a*(a + b) /b
            foo ^ 2                        | -a            | (-a) ^ 2
            2 ^ foo                        | -a            | 2 ^ -a
            foo ^ 2                        | -1            | (-1) ^ 2
            -foo                           | 1             | -(1)
            - foo                          | a^b           | - a ^ b
            a - foo                        | b - c         | a - (b - c)
            a ^ foo                        | b ^ c         | a ^ b ^ c
            foo ^ a                        | b ^ c         | (b ^ c) ^ a
            foo[5m:]                       | a or b        | (a or b)[5m:]
            a or(foo)or b                  | c             | a or(c)or b
            a * on(b)group_left foo        | (c)           | a * on(b)group_left () (c)
            foo*2                          | a offset (5m) | (a offset (5m))*2
            foo > 2                        | a offset (5m) | a offset (5m) > 2
            -foo*2                         | a offset (5m) | (-a offset (5m))*2
            """)
    void parenthesesKeepANewOperandTogether(String text, String operand, String changed) {
        Expr replacement = Promql.parse(operand).orThrow();
        String print = print(text, replace(replacement));
        assertThat(print).isEqualTo(changed);
        String reference = text.replace("group_left", "group_left ()");
        assertThat(PromqlEquivalence.LOOSE.difference(
                        Promql.parse(print).orThrow(),
                        Promql.parse(reference.replace("foo", "(" + operand + ")"))
                                .orThrow()))
                .isEmpty();
    }

    @Test
    void aNameThatLosesItsParenthesesStaysAWord() {
        assertThat(print(
                        "a or(b)or c",
                        expr -> ExprRewriter.rewrite(
                                expr, node -> node instanceof ParenExpr paren ? paren.expr() : node)))
                .isEqualTo("a or b or c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            x @ 1 # c       | x @ 1 offset 1h # c
            x offset 0 @ 1  | x offset 0 @ 1 offset 1h
            x OFFSET\t5m @1 | x offset 1h @1
            x[5m]offset -1s | x[5m]offset 1h
            x anchored[5m]  | x anchored[5m] offset 1h
            x[5m:] @ end( ) | x[5m:] @ end( ) offset 1h
            """)
    void anOffsetIsSet(String text, String changed) {
        Optional<DurationOperand> hour = Optional.of(new NumberLiteral(new TextRange(0, 0), 3600, true));
        assertThat(print(
                        text.replace("\\t", "\t"),
                        expr -> ExprRewriter.rewrite(expr, node -> {
                            if (node instanceof SubqueryExpr subquery) {
                                return subquery.offset(subquery.range().end(), hour);
                            }
                            boolean inSubquery = expr instanceof SubqueryExpr;
                            return node instanceof VectorSelector selector && !inSubquery
                                    ? selector.offset(selector.range(), hour)
                                    : node;
                        })))
                .isEqualTo(changed.replace("\\t", "\t"));
    }

    @Test
    void anUnchangedTreeIsItsTextAndACopyIsToo() {
        for (String text : texts().toList()) {
            Optional<PromqlSource> source =
                    PromqlSource.parse(text, PromqlOptions.all()).value();
            source.ifPresent(parsed -> {
                assertThat(parsed.print(parsed.expr())).isEqualTo(text);
                assertThat(parsed.print(copy(parsed.expr()))).isEqualTo(text);
            });
        }
    }

    private static Stream<String> texts() {
        Stream<String> own = Stream.of(
                "# before\n sum (x) by (a,) # behind",
                "\tTOPK ( - + 1, x offset 0 offset - 5m @ end ( ) ) ",
                "x [ 5m : ] offset ( 5m ) * 2 # c");
        return Stream.concat(own, Vectors.rows("promql", "parse").stream().map(row -> PromqlVectors.text(row, "expr")));
    }

    /** The same tree of new nodes. */
    private static Expr copy(Expr root) {
        return ExprRewriter.rewrite(
                root,
                node -> node instanceof VectorSelector selector
                        ? selector.with(selector.selector())
                        : node instanceof NumberLiteral || node instanceof StringLiteral ? node : rebuilt(node));
    }

    private static Expr rebuilt(Expr node) {
        if (node instanceof Call call) {
            return new Call(call.range(), call.function(), List.copyOf(call.arguments()));
        }
        return node instanceof ParenExpr paren ? new ParenExpr(paren.range(), paren.expr()) : node;
    }

    private static UnaryOperator<Expr> replace(Expr replacement) {
        return expr -> ExprRewriter.rewrite(
                expr,
                node -> node instanceof VectorSelector selector
                                && selector.selector().name().equals(Optional.of("foo"))
                        ? replacement
                        : node);
    }

    private static String print(String text, UnaryOperator<Expr> change) {
        PromqlSource source = PromqlSource.parse(text).orThrow();
        return source.print(change.apply(source.expr()));
    }
}
