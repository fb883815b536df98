package io.leadline.promql;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.regex.GoRegex;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One condition on a label, such as {@code job=~"a|b"}, with the meaning that Prometheus gives it (model/labels of
 * Prometheus 3.16): regular expressions are RE2, match the whole value, and a dot matches line breaks. Equal if name,
 * type and value are. Immutable and thread-safe.
 */
public final class Matcher {
    private final String name;
    private final MatchType type;
    private final String value;
    /** The pattern ready to match; null for other types, and while nothing has been matched. */
    private volatile @Nullable GoRegex regex;

    private Matcher(String name, MatchType type, String value, @Nullable GoRegex regex) {
        this.name = name;
        this.type = type;
        this.value = value;
        this.regex = regex;
    }

    /**
     * A matcher.
     *
     * @param name name of the label
     * @param type the comparison
     * @param value what the label's value is compared with
     * @return the matcher, or Go's error text if the value should be a regular expression and is not
     */
    public static GoResult<Matcher> of(String name, MatchType type, String value) {
        if (!type.isRegex()) {
            return GoResult.of(new Matcher(name, type, value, null));
        }
        if (PlainPattern.isPlain(value)) {
            return GoResult.of(new Matcher(name, type, value, null));
        }
        return GoRegex.compile(value).map(regex -> new Matcher(name, type, value, regex));
    }

    /**
     * A matcher for one value.
     *
     * @param name name of the label
     * @param value the value
     * @return the matcher {@code name="value"}
     */
    public static Matcher equal(String name, String value) {
        return new Matcher(name, MatchType.EQUAL, value, null);
    }

    /** The same condition on another label. */
    Matcher named(String newName) {
        return new Matcher(newName, type, value, regex);
    }

    /**
     * The name of the label.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The comparison.
     *
     * @return the type
     */
    public MatchType type() {
        return type;
    }

    /**
     * What the label's value is compared with.
     *
     * @return the text, a pattern if the type is a regular expression
     */
    public String value() {
        return value;
    }

    /**
     * Whether a value of the label passes.
     *
     * @param labelValue the value, "" for a label that is absent
     * @return true if it passes
     */
    public boolean matches(String labelValue) {
        return switch (type) {
            case EQUAL -> value.equals(labelValue);
            case NOT_EQUAL -> !value.equals(labelValue);
            case REGEX -> regex().matchesFully(labelValue);
            case NOT_REGEX -> !regex().matchesFully(labelValue);
        };
    }

    private GoRegex regex() {
        GoRegex known = regex;
        if (known == null) {
            known = GoRegex.compile(value).orThrow();
            regex = known;
        }
        return known;
    }

    /**
     * Whether the labels of a series pass.
     *
     * @param labels the labels
     * @return true if the value of this matcher's label passes; an absent label has the value ""
     */
    public boolean matches(Labels labels) {
        return matches(labels.get(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matcher that && type == that.type && name.equals(that.name) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, value);
    }

    /**
     * The matcher as PromQL.
     *
     * @return for instance {@code job=~"a|b"}; a name that needs it is quoted
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(name.length() + value.length() + 4);
        PromqlNames.appendLabel(out, name);
        out.append(type.operator());
        GoQuote.appendTo(out, value);
        return out.toString();
    }
}
