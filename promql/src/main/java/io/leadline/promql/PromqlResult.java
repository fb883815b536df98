package io.leadline.promql;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a parser returns: a value, or why there is none.
 *
 * @param <T> type of the value
 */
public sealed interface PromqlResult<T> {
    /**
     * The text was accepted.
     *
     * @param <T> type of the value
     * @param get the value
     */
    record Accepted<T>(T get) implements PromqlResult<T> {}

    /**
     * The text was rejected.
     *
     * @param <T> type of the value that there would have been
     * @param errors at least one error, in the order in which Prometheus finds them, which is not by position
     */
    record Rejected<T>(List<PromqlError> errors) implements PromqlResult<T> {
        /**
         * A rejection.
         *
         * @param errors at least one error
         */
        public Rejected {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("a rejection without an error");
            }
        }
    }

    /**
     * The value.
     *
     * @return the value, or empty if the text was rejected
     */
    default Optional<T> value() {
        return this instanceof Accepted<T> accepted ? Optional.of(accepted.get()) : Optional.empty();
    }

    /**
     * The errors.
     *
     * @return the errors in the order in which Prometheus finds them, or an empty list if the text was accepted
     */
    default List<PromqlError> errors() {
        return this instanceof Rejected<T> rejected ? rejected.errors() : List.of();
    }

    /**
     * The first error, which is the one that Prometheus shows.
     *
     * @return the error, or empty if the text was accepted
     */
    default Optional<PromqlError> error() {
        return errors().stream().findFirst();
    }

    /**
     * The value, for callers that know there is one.
     *
     * @return the value
     * @throws IllegalArgumentException if the text was rejected; its message is the text of the first error
     */
    default T orThrow() {
        if (this instanceof Accepted<T> accepted) {
            return accepted.get();
        }
        throw new IllegalArgumentException(error().map(PromqlError::text).orElse(""));
    }

    /**
     * Another value if there is one, else the same errors.
     *
     * @param <R> type of the other value
     * @param change computes it
     * @return the changed result
     */
    default <R> PromqlResult<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Accepted<T> accepted) {
            return new Accepted<>(change.apply(accepted.get()));
        }
        return new Rejected<>(errors());
    }
}
