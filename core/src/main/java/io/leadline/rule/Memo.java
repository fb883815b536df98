package io.leadline.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What is made of texts, once for equal ones: rules of one configuration have most templates and many patterns in
 * common. Not thread-safe.
 *
 * @param <T> what is made; immutable
 */
final class Memo<T> implements Function<String, T> {
    private final Function<String, T> make;
    private final Map<String, T> made = new HashMap<>();

    Memo(Function<String, T> make) {
        this.make = make;
    }

    @Override
    public T apply(String text) {
        T known = made.get(text);
        if (known == null) {
            known = make.apply(text);
            made.put(text, known);
        }
        return known;
    }
}
