package io.leadline.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprRewriter;
import io.leadline.promql.ExprWalker;
import io.leadline.promql.Matcher;
import io.leadline.promql.Promql;
import io.leadline.promql.PromqlEquivalence;
import io.leadline.promql.PromqlOptions;
import io.leadline.promql.PromqlSource;
import io.leadline.promql.Selectors;
import io.leadline.promql.analysis.ExprFacts;
import io.leadline.promql.analysis.LabelFlow;
import io.leadline.promql.analysis.SelectorUse;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is done with an expression takes work linear in its length. Work is counted in bytes allocated, which do not
 * depend on how busy the machine is: for twice the length they may be little more than twice as many.
 */
class PromqlGrowthTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int TERMS = 10_000;
    private static final Matcher ADDED = Matcher.equal("tenant", "t");

    static Stream<Arguments> work() {
        return Stream.of(
                Arguments.of("parse", (Function<PromqlSource, Object>) source -> Promql.parse(source.text())),
                Arguments.of("print", (Function<PromqlSource, Object>) source -> Promql.print(source.expr())),
                Arguments.of("pretty", (Function<PromqlSource, Object>) source -> Promql.pretty(source.expr())),
                Arguments.of("print over the text", (Function<PromqlSource, Object>)
                        source -> source.print(Selectors.addMatcher(source.expr(), ADDED))),
                Arguments.of("walk", (Function<PromqlSource, Object>) source -> Selectors.list(source.expr())),
                Arguments.of("rewrite", (Function<PromqlSource, Object>)
                        source -> Selectors.addMatcher(source.expr(), ADDED)),
                Arguments.of("rename", (Function<PromqlSource, Object>)
                        source -> Selectors.renameLabel(source.expr(), "a", "b")),
                Arguments.of("compare strictly", (Function<PromqlSource, Object>) source ->
                        PromqlEquivalence.STRICT.test(source.expr(), Selectors.renameLabel(source.expr(), "a", "b"))),
                Arguments.of("compare loosely", (Function<PromqlSource, Object>) source ->
                        PromqlEquivalence.LOOSE.test(source.expr(), Selectors.renameLabel(source.expr(), "a", "b"))),
                Arguments.of("label flow", (Function<PromqlSource, Object>) source -> LabelFlow.of(source.expr())),
                Arguments.of("uses", (Function<PromqlSource, Object>) source -> SelectorUse.all(source.expr())),
                Arguments.of(
                        "facts", (Function<PromqlSource, Object>) source -> ExprFacts.countersNotRated(source.expr())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("work")
    void isLinearForChainsAndLists(String name, Function<PromqlSource, Object> work) {
        isLinear("or", n -> "x_total" + " or x_total".repeat(n), work);
        isLinear("+ and *", n -> "x" + " + x * y".repeat(n), work);
        isLinear("arguments", n -> "label_join(x, \"a\", \"b\"" + ", \"c\"".repeat(n) + ")", work);
        isLinear("matchers", n -> "x{" + "a=\"b\",".repeat(n) + "}", work);
        isLinear("grouping", n -> "sum by (" + "a,".repeat(n) + ") (x)", work);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("work")
    void endsForTheDeepestTreesAndTheLongestChains(String name, Function<PromqlSource, Object> work) {
        int deepest = PromqlOptions.server().maxDepth() - 2;
        for (String tower : new String[] {
            "(".repeat(deepest) + "x" + ")".repeat(deepest),
            "abs(".repeat(deepest) + "x" + ")".repeat(deepest),
            "-".repeat(deepest) + "x",
            "x" + " or x".repeat(100_000),
        }) {
            PromqlSource source = PromqlSource.parse(tower).orThrow();
            assertThat(assertTimeoutPreemptively(SOON, () -> work.apply(source)))
                    .isNotNull();
        }
    }

    @Test
    void nodesAreWalkedAndRewrittenOnce() {
        Expr expr = Promql.parse("x" + " or x".repeat(TERMS)).orThrow();
        AtomicInteger walked = new AtomicInteger();
        ExprWalker.walk(expr, node -> walked.incrementAndGet());
        assertThat(walked).hasValue(2 * TERMS + 1);
        AtomicInteger rewritten = new AtomicInteger();
        Expr same = ExprRewriter.rewrite(expr, node -> {
            rewritten.incrementAndGet();
            return node;
        });
        assertThat(rewritten).hasValue(2 * TERMS + 1);
        assertThat(same).isSameAs(expr);
    }

    @Test
    void longChainsArePrettyWithoutMoreAndMoreSpaces() {
        Expr expr = Promql.parse("x" + " or x".repeat(100_000)).orThrow();
        String pretty = assertTimeoutPreemptively(SOON, () -> Promql.pretty(expr));
        // A line for each operand and each operator, none indented by more than 500 levels.
        assertThat(pretty.lines().filter(line -> line.strip().equals("x"))).hasSizeGreaterThan(99_900);
        assertThat(pretty.length()).isLessThan(100_000 * 2 * 1_010);
        assertThat(pretty.replaceAll("\\s+", " ").strip()).isEqualTo(Promql.print(expr));
    }

    private static void isLinear(String what, IntFunction<String> text, Function<PromqlSource, Object> work) {
        PromqlSource small = PromqlSource.parse(text.apply(TERMS)).orThrow();
        PromqlSource large = PromqlSource.parse(text.apply(2 * TERMS)).orThrow();
        // Once for what is set up only once.
        allocated(work, small);
        assertThat(allocated(work, large)).as(what).isLessThan(allocated(work, small) * 5 / 2 + 100_000);
    }

    private static long allocated(Function<PromqlSource, Object> work, PromqlSource source) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        Object result = work.apply(source);
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(result).isNotNull();
        return bytes;
    }
}
