package io.leadline.source;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value together with where it was written. Equality is that of the values: a configuration read from a file equals
 * the same one built in code. Immutable if the value is.
 *
 * @param <T> type of the value
 */
public final class Located<T> {
    private final T value;
    private final Optional<Origin> origin;

    private Located(T value, Optional<Origin> origin) {
        this.value = value;
        this.origin = origin;
    }

    /**
     * A value that was read.
     *
     * @param <T> type of the value
     * @param value the value
     * @param origin where it was written
     * @return the pair
     */
    public static <T> Located<T> of(T value, Origin origin) {
        return new Located<>(value, Optional.of(origin));
    }

    /**
     * A value that no text holds: a default, or one made in code.
     *
     * @param <T> type of the value
     * @param value the value
     * @return the value without an origin
     */
    public static <T> Located<T> nowhere(T value) {
        return new Located<>(value, Optional.empty());
    }

    /**
     * The value.
     *
     * @return the value
     */
    public T value() {
        return value;
    }

    /**
     * Where the value was written.
     *
     * @return the origin, or empty for a default or a value made in code
     */
    public Optional<Origin> origin() {
        return origin;
    }

    /**
     * The region the value was written in.
     *
     * @return the span of the origin, if there is one
     */
    public Optional<Span> span() {
        return origin.map(Origin::span);
    }

    /**
     * The region a part of a text value was written in.
     *
     * @param start UTF-16 offset in the value
     * @param end UTF-16 offset behind the part
     * @return the span of the part, if there is an origin
     */
    public Optional<Span> part(int start, int end) {
        return origin.map(o -> o.part(start, end));
    }

    /**
     * Another value at the same place.
     *
     * @param <R> type of the other value
     * @param change computes it
     * @return the changed value with this origin
     */
    public <R> Located<R> map(Function<? super T, ? extends R> change) {
        return new Located<>(change.apply(value), origin);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Located<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
