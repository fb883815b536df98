package io.leadline.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A result together with everything that was found on the way: a value, possibly a partial one, and all diagnostics in
 * the order of their positions. Only {@link #orThrow()} throws. Immutable if the value is.
 *
 * @param <T> type of the value
 */
public final class Validated<T> {
    private final Optional<T> value;
    private final List<Diagnostic> diagnostics;

    private Validated(Optional<T> value, List<Diagnostic> diagnostics) {
        this.value = value;
        this.diagnostics = diagnostics.stream().sorted(Diagnostic.BY_POSITION).toList();
    }

    /**
     * A value without problems.
     *
     * @param <T> type of the value
     * @param value the value
     * @return the result
     */
    public static <T> Validated<T> of(T value) {
        return new Validated<>(Optional.of(value), List.of());
    }

    /**
     * A value and what was found. With an error among the diagnostics the value is a partial one.
     *
     * @param <T> type of the value
     * @param value the value
     * @param diagnostics what was found, in any order
     * @return the result
     */
    public static <T> Validated<T> of(T value, List<Diagnostic> diagnostics) {
        return new Validated<>(Optional.of(value), diagnostics);
    }

    /**
     * No value.
     *
     * @param <T> type of the value
     * @param diagnostics what was found, at least one error
     * @return the result
     */
    public static <T> Validated<T> failed(List<Diagnostic> diagnostics) {
        if (diagnostics.stream().noneMatch(d -> d.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("no value and no error that says why: " + diagnostics);
        }
        return new Validated<>(Optional.empty(), diagnostics);
    }

    /**
     * No value, for one reason.
     *
     * @param <T> type of the value
     * @param diagnostic the error
     * @return the result
     */
    public static <T> Validated<T> failed(Diagnostic diagnostic) {
        return failed(List.of(diagnostic));
    }

    /**
     * The value, if there is one; a partial one if {@link #hasErrors()}.
     *
     * @return the value
     */
    public Optional<T> value() {
        return value;
    }

    /**
     * Everything that was found.
     *
     * @return the diagnostics in the order of their positions
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Whether an error was found.
     *
     * @return true if at least one diagnostic is an error
     */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /**
     * The value, for callers that cannot go on without it.
     *
     * @return the value
     * @throws InvalidInputException if there was an error; its message holds every diagnostic
     */
    public T orThrow() {
        if (hasErrors()) {
            throw new InvalidInputException(diagnostics);
        }
        return value.orElseThrow(() -> new InvalidInputException(diagnostics));
    }

    /**
     * The next step of a computation: its diagnostics are added to these.
     *
     * @param <R> type of the next value
     * @param next computes it; not called without a value
     * @return the next value with the diagnostics of both steps
     */
    public <R> Validated<R> then(Function<? super T, Validated<R>> next) {
        if (value.isEmpty()) {
            return new Validated<>(Optional.empty(), diagnostics);
        }
        Validated<R> result = next.apply(value.get());
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(result.diagnostics);
        return new Validated<>(result.value, all);
    }

    /**
     * Another value with the same diagnostics.
     *
     * @param <R> type of the other value
     * @param change computes it; not called without a value
     * @return the changed value
     */
    public <R> Validated<R> map(Function<? super T, ? extends R> change) {
        return new Validated<>(value.map(change), diagnostics);
    }

    @Override
    public String toString() {
        return value.map(Object::toString).orElse("no value") + " " + diagnostics;
    }
}
