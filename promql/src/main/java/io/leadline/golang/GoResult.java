package io.leadline.golang;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a Go function with an error result returns: a value, or the text of the error. Immutable if the value is.
 *
 * @param <T> type of the value
 */
public final class GoResult<T> {
    private final Optional<T> value;
    private final Optional<String> error;

    private GoResult(Optional<T> value, Optional<String> error) {
        this.value = value;
        this.error = error;
    }

    /**
     * A value.
     *
     * @param <T> type of the value
     * @param value the value
     * @return the result
     */
    public static <T> GoResult<T> of(T value) {
        return new GoResult<>(Optional.of(value), Optional.empty());
    }

    /**
     * An error.
     *
     * @param <T> type of the value
     * @param error the text of the error, as Go prints it
     * @return the result
     */
    public static <T> GoResult<T> failed(String error) {
        return new GoResult<>(Optional.empty(), Optional.of(error));
    }

    /**
     * The value.
     *
     * @return the value, or empty if there is an error
     */
    public Optional<T> value() {
        return value;
    }

    /**
     * The error.
     *
     * @return the text of the error, or empty if there is a value
     */
    public Optional<String> error() {
        return error;
    }

    /**
     * The value, for callers that know there is one.
     *
     * @return the value
     * @throws IllegalStateException if there is an error; its message is the error's text
     */
    public T orThrow() {
        return value.orElseThrow(() -> new IllegalStateException(error.orElse("")));
    }

    /**
     * Another value, if there is one; else the same error.
     *
     * @param <R> type of the other value
     * @param change computes it
     * @return the changed result
     */
    public <R> GoResult<R> map(Function<? super T, ? extends R> change) {
        return new GoResult<>(value.map(change), error);
    }

    @Override
    public String toString() {
        return value.map(Object::toString).orElseGet(() -> "error: " + error.orElse(""));
    }
}
