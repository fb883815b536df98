package io.leadline.promql;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an aggregation computes. */
public enum Aggregation {
    /** The arithmetic mean. */
    AVG("avg", null, false),
    /** The elements with the least values. */
    BOTTOMK("bottomk", ValueType.SCALAR, false),
    /** The number of elements. */
    COUNT("count", null, false),
    /** How often each value occurs. */
    COUNT_VALUES("count_values", ValueType.STRING, false),
    /** 1 for each group. */
    GROUP("group", null, false),
    /** Some elements, as many as asked for. */
    LIMITK("limitk", ValueType.SCALAR, true),
    /** A share of the elements. */
    LIMIT_RATIO("limit_ratio", ValueType.SCALAR, true),
    /** The largest value. */
    MAX("max", null, false),
    /** The least value. */
    MIN("min", null, false),
    /** A quantile of the values. */
    QUANTILE("quantile", ValueType.SCALAR, false),
    /** The standard deviation. */
    STDDEV("stddev", null, false),
    /** The variance. */
    STDVAR("stdvar", null, false),
    /** The sum. */
    SUM("sum", null, false),
    /** The elements with the largest values. */
    TOPK("topk", ValueType.SCALAR, false);

    private final String text;
    private final Optional<ValueType> parameterType;
    private final boolean experimental;

    Aggregation(String text, @Nullable ValueType parameterType, boolean experimental) {
        this.text = text;
        this.parameterType = Optional.ofNullable(parameterType);
        this.experimental = experimental;
    }

    /**
     * The operator in PromQL.
     *
     * @return for instance {@code sum}
     */
    public String text() {
        return text;
    }

    /**
     * The type of the parameter that stands before the expression.
     *
     * @return the type, or empty if there is no parameter
     */
    public Optional<ValueType> parameterType() {
        return parameterType;
    }

    /**
     * Whether {@link PromqlOptions#experimentalFunctions()} must be on.
     *
     * @return true for {@code limitk} and {@code limit_ratio}
     */
    public boolean isExperimental() {
        return experimental;
    }
}
