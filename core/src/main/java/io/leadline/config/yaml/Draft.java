package io.leadline.config.yaml;

import io.leadline.golang.PrometheusDuration;
import io.leadline.source.Located;
import io.leadline.source.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A Go variable that the decoder fills: a second value (a merge key) changes what the first one left, as it does there.
 */
abstract sealed class Draft {
    private final String goType;
    private final String expected;

    /** The type as Go's messages name it, and what people are asked for. */
    Draft(String goType, String expected) {
        this.goType = goType;
        this.expected = expected;
    }

    String goType() {
        return goType;
    }

    String expected() {
        return expected;
    }

    /** Whether the variable is a pointer to the type. */
    boolean isPointer() {
        return false;
    }

    /** A value that is not null arrives: pointers get something to point at. */
    void touch() {}

    /** The value is null in a spelling that only the resolver knows ({@code Null}, {@code NULL}). */
    abstract void zero();

    /** The value is null or absent. */
    void clear() {
        zero();
    }

    /** A string. */
    static final class Text extends Draft {
        private Located<String> value = Located.nowhere("");

        Text() {
            super("string", "a text");
        }

        void set(Located<String> text) {
            value = text;
        }

        Located<String> value() {
            return value;
        }

        @Override
        void zero() {
            value = Located.nowhere("");
        }
    }

    /** A pointer to a bool. */
    static final class Flag extends Draft {
        private Optional<Located<Boolean>> value = Optional.empty();

        Flag() {
            super("bool", "true or false");
        }

        void set(Located<Boolean> flag) {
            value = Optional.of(flag);
        }

        Optional<Located<Boolean>> value() {
            return value;
        }

        @Override
        boolean isPointer() {
            return true;
        }

        @Override
        void touch() {
            if (value.isEmpty()) {
                zero();
            }
        }

        @Override
        void zero() {
            value = Optional.of(Located.nowhere(false));
        }

        @Override
        void clear() {
            value = Optional.empty();
        }
    }

    /** A {@code model.Duration}, which decodes itself from a string. */
    static final class Duration extends Draft {
        private Located<PrometheusDuration> value = Located.nowhere(PrometheusDuration.ofMillis(0));

        Duration() {
            super("model.Duration", "a duration such as `5m`");
        }

        void set(Located<PrometheusDuration> duration) {
            value = duration;
        }

        Located<PrometheusDuration> value() {
            return value;
        }

        @Override
        void zero() {
            value = Located.nowhere(PrometheusDuration.ofMillis(0));
        }
    }

    /** A slice of structs. */
    static final class Elements<E extends Struct> extends Draft {
        private final Supplier<E> element;
        private List<E> values = new ArrayList<>();

        Elements(String goType, String expected, Supplier<E> element) {
            super(goType, expected);
            this.element = element;
        }

        E create() {
            return element.get();
        }

        List<E> values() {
            return values;
        }

        /** A list replaces the one before it. */
        void start() {
            values = new ArrayList<>();
        }

        void add(E value) {
            values.add(value);
        }

        @Override
        void zero() {
            start();
        }
    }

    /** A map from string to struct. */
    static final class Entries<E extends Struct> extends Draft {
        private final Supplier<E> element;
        private final Map<String, E> values = new LinkedHashMap<>();
        private final Map<String, Located<String>> keys = new LinkedHashMap<>();

        Entries(String goType, String expected, Supplier<E> element) {
            super(goType, expected);
            this.element = element;
        }

        E create() {
            return element.get();
        }

        Optional<Located<String>> key(String key) {
            return Optional.ofNullable(keys.get(key));
        }

        void put(Located<String> key, E value) {
            keys.put(key.value(), key);
            values.put(key.value(), value);
        }

        Map<String, E> values() {
            return values;
        }

        @Override
        void zero() {
            keys.clear();
            values.clear();
        }
    }

    /** A struct with named fields. */
    abstract static non-sealed class Struct extends Draft {
        private final String subject;
        /** There are at most five, so that looking at each is the fastest way to one. */
        private final List<ConfigKey> keys = new ArrayList<>(5);

        private final List<Draft> fields = new ArrayList<>(5);
        private Optional<Origin> origin = Optional.empty();

        /** The subject is what a key belongs to: {@code a rule}. */
        Struct(String goType, String subject) {
            super(goType, "a mapping");
            this.subject = subject;
        }

        @Override
        String expected() {
            return super.expected() + " with the keys of " + subject;
        }

        <D extends Draft> D field(ConfigKey key, D draft) {
            keys.add(key);
            fields.add(draft);
            return draft;
        }

        Optional<Draft> field(String name) {
            for (int i = 0; i < keys.size(); i++) {
                if (keys.get(i).text().equals(name)) {
                    return Optional.of(fields.get(i));
                }
            }
            return Optional.empty();
        }

        /** The keys in the order in which people read them, with the variable behind each. */
        Map<ConfigKey, Draft> fields() {
            Map<ConfigKey, Draft> all = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                all.put(keys.get(i), fields.get(i));
            }
            return all;
        }

        List<String> names() {
            return keys.stream().map(ConfigKey::text).toList();
        }

        String subject() {
            return subject;
        }

        /** Remembers the mapping that was decoded first; what is merged into it stands elsewhere. */
        void startedAt(Origin mapping) {
            if (origin.isEmpty()) {
                origin = Optional.of(mapping);
            }
        }

        Optional<Origin> origin() {
            return origin;
        }

        @Override
        void zero() {
            fields.forEach(Draft::clear);
            origin = Optional.empty();
        }
    }
}
