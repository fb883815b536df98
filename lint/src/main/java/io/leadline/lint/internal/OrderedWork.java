package io.leadline.lint.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Work that is done by all processors at once, with results in the order of the work. Only a few pieces are taken ahead
 * of the one whose result is awaited, so that memory does not grow with the work. Not thread-safe.
 *
 * @param <R> type of the results
 */
public final class OrderedWork<R> implements Iterator<R> {
    private static final int AHEAD = 4;

    private final Iterator<Supplier<R>> work;
    private final int ahead;
    private final ExecutorService workers;
    private final Deque<Future<R>> started = new ArrayDeque<>();

    private OrderedWork(Iterator<Supplier<R>> work, int threads) {
        this.work = work;
        this.ahead = AHEAD * threads;
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "leadline");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts work.
     *
     * @param <R> type of the results
     * @param work pieces that can run at the same time; the iterator itself is asked by the thread that reads the
     *     stream
     * @return the results in the order of the work, to be closed if it is not read to its end
     */
    public static <R> Stream<R> stream(Iterator<Supplier<R>> work) {
        OrderedWork<R> ordered = new OrderedWork<>(work, Runtime.getRuntime().availableProcessors());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ordered, Spliterator.ORDERED), false)
                .onClose(ordered.workers::shutdownNow);
    }

    @Override
    public boolean hasNext() {
        while (started.size() < ahead && work.hasNext()) {
            Supplier<R> piece = work.next();
            started.add(workers.submit(piece::get));
        }
        if (started.isEmpty()) {
            workers.shutdown();
        }
        return !started.isEmpty();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return started.remove().get();
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a result", e);
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw new IllegalStateException("a piece of work has failed: " + e.getCause(), e.getCause());
        }
    }
}
