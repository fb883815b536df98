package io.leadline.promql.analysis;

import io.leadline.promql.TextRange;
import java.util.Optional;

/**
 * Why a label can or cannot stand on the series of a result: what decided it last.
 *
 * @param effect what was done
 * @param by what did it, as PromQL, for instance {@code sum by (job)} or {@code rate}; empty if it was assumed
 * @param range where the expression stands that did it; empty if it was assumed
 */
public record LabelReason(Effect effect, String by, Optional<TextRange> range) {
    /** What was done to a label. */
    public enum Effect {
        /** The caller said so about the series. */
        ASSUMED("assumed"),
        /** A selector lets it be, asks for it or excludes it. */
        SELECTED("selected by"),
        /** It was added, or given a new value. */
        ADDED("added by"),
        /** It was removed. */
        DROPPED("dropped by"),
        /** The series on the other side of an operator decides. */
        MATCHED("matched by"),
        /** Some operands have it, others do not. */
        MERGED("merged by");

        private final String text;

        Effect(String text) {
            this.text = text;
        }
    }

    static LabelReason of(Effect effect, String by, TextRange range) {
        return new LabelReason(effect, by, Optional.of(range));
    }

    /**
     * The reason for people.
     *
     * @return for instance <code>dropped by `sum by (job)`</code>
     */
    @Override
    public String toString() {
        return by.isEmpty() ? effect.text : effect.text + " `" + by + "`";
    }
}
