package io.leadline.lint.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    private static Iterator<Supplier<Integer>> numbers(int count, AtomicInteger started) {
        return IntStream.range(0, count)
                .<Supplier<Integer>>mapToObj(i -> () -> {
                    started.incrementAndGet();
                    return i;
                })
                .iterator();
    }

    @Test
    void givesResultsInTheOrderOfTheWork() {
        CountDownLatch later = new CountDownLatch(1);
        List<Supplier<String>> work = List.of(
                () -> {
                    await(later);
                    return "first";
                },
                () -> {
                    later.countDown();
                    return "second";
                });
        boolean isParallel = Runtime.getRuntime().availableProcessors() > 1;
        if (!isParallel) {
            later.countDown();
        }

        assertThat(OrderedWork.stream(work.iterator())).containsExactly("first", "second");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isOnlyAFewPiecesAhead() {
        AtomicInteger started = new AtomicInteger();
        try (Stream<Integer> results = OrderedWork.stream(numbers(1_000_000, started))) {
            assertThat(results.iterator().next()).isZero();
        }

        assertThat(started.get()).isLessThanOrEqualTo(8 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void failsAsTheWorkDoes() {
        List<Supplier<String>> work = List.of(() -> {
            throw new IllegalArgumentException("broken");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> OrderedWork.stream(work.iterator()).toList())
                .withMessageContaining("broken")
                .withCauseInstanceOf(IllegalArgumentException.class);
    }
}
