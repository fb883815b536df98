package io.leadline.lint;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed when somebody asks for it, once. Not thread-safe. */
final class Lazy<T> {
    private final Supplier<T> compute;
    private @Nullable T value;

    Lazy(Supplier<T> compute) {
        this.compute = compute;
    }

    T get() {
        T known = value;
        if (known == null) {
            known = compute.get();
            value = known;
        }
        return known;
    }
}
