package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.promql.analysis.LabelFlow;
import io.leadline.promql.analysis.ResultLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * No text makes a parser, and no tree a printer or the label flow, fail in another way than with errors, or hang.
 * {@code -Dleadline.fuzz} is the number of texts; each block of them comes from a seed of its own, so a failure comes
 * back whatever the number is.
 */
class PromqlFuzzTest {
    private static final int TEXTS = Integer.getInteger("leadline.fuzz", 20_000);
    private static final int BLOCK = 1_000;
    /** Far more than the slowest block takes. */
    private static final long SECONDS_PER_BLOCK = 120;

    @Test
    void anyTextIsAcceptedOrRejected() throws Exception {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                    Thread thread = new Thread(task, "fuzz");
                    thread.setDaemon(true);
                    return thread;
                });
        List<Future<Integer>> blocks = new ArrayList<>();
        for (int seed = 0; seed * BLOCK < TEXTS; seed++) {
            long blockSeed = seed;
            blocks.add(workers.submit(() -> block(blockSeed)));
        }
        int accepted = 0;
        for (Future<Integer> block : blocks) {
            accepted += block.get(SECONDS_PER_BLOCK, TimeUnit.SECONDS);
        }
        workers.shutdownNow();
        // Most mistakes are errors, but what follows the parser has to see trees too.
        assertThat(accepted).isBetween(TEXTS / 20, TEXTS - TEXTS / 20);
    }

    /** Tries a block of texts and returns how many of them are expressions. */
    private static int block(long seed) {
        Random random = new Random(seed);
        RandomTexts texts = new RandomTexts(random);
        int accepted = 0;
        for (int i = 0; i < BLOCK; i++) {
            String text = texts.next();
            PromqlOptions options = random.nextBoolean() ? PromqlOptions.all() : PromqlOptions.server();
            try {
                accepted += expression(text, options) ? 1 : 0;
                selectors(text, options);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("text " + i + " of the block of seed " + seed + ": " + text, e);
            }
        }
        return accepted;
    }

    private static boolean expression(String text, PromqlOptions options) {
        PromqlResult<PromqlSource> result = PromqlSource.parse(text, options);
        checkErrors(text, result);
        result.value().ifPresent(source -> {
            Expr expr = source.expr();
            assertThat(source.print(expr)).isEqualTo(text);
            assertThat(Promql.pretty(expr, options, 20)).isNotEmpty();
            ResultLabels labels = LabelFlow.of(expr);
            assertThat(labels.must()).noneMatch(labels.cannot()::contains);
            // Prometheus prints a few expressions so that they cannot be read again; what can be, has the same type.
            Promql.parse(Promql.print(expr, options), options)
                    .value()
                    .ifPresent(again -> assertThat(again.type()).isEqualTo(expr.type()));
        });
        return result.value().isPresent();
    }

    private static void selectors(String text, PromqlOptions options) {
        PromqlResult<MetricSelector> selector = MetricSelector.parse(text, options);
        checkErrors(text, selector);
        selector.value().ifPresent(read -> assertThat(read.toString()).isNotEmpty());
        checkErrors(text, Labels.parse(text, options));
        checkErrors(text, SeriesDescription.parse(text, options));
    }

    private static void checkErrors(String text, PromqlResult<?> result) {
        for (PromqlError error : result.errors()) {
            assertThat(error.range().start()).isBetween(0, text.length());
            assertThat(error.range().end()).isBetween(0, text.length());
            assertThat(error.text()).contains("parse error: ");
        }
    }
}
