package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threads that parse at the same time read what each was given, also next to texts on which a parser gives up. */
class PromqlThreadsTest {
    private static final int THREADS = 8;

    @Test
    void threadsDoNotSeeEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> readers = IntStream.range(0, THREADS)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        for (int i = 0; i < 2_000; i++) {
                            String text = "sum by (a) (rate(m" + thread + "_" + i + "{b=\"c\"}[5m]))";
                            assertThat(Promql.print(Promql.parse(text).orThrow()))
                                    .isEqualTo(text);
                            assertThat(Promql.parse(text + " or (").errors()).isNotEmpty();
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> reader : threads.invokeAll(readers)) {
                reader.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
