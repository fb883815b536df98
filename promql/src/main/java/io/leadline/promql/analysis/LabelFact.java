package io.leadline.promql.analysis;

import io.leadline.promql.analysis.LabelReason.Effect;
import java.util.Optional;

/**
 * What is known about one label of a result.
 *
 * @param presence on which series the label stands
 * @param value its value, if it stands on each series and has the same value on all
 * @param reason what decided it
 */
public record LabelFact(Presence presence, Optional<String> value, LabelReason reason) {
    static LabelFact always(LabelReason reason) {
        return new LabelFact(Presence.ALWAYS, Optional.empty(), reason);
    }

    static LabelFact sometimes(LabelReason reason) {
        return new LabelFact(Presence.SOMETIMES, Optional.empty(), reason);
    }

    static LabelFact never(LabelReason reason) {
        return new LabelFact(Presence.NEVER, Optional.empty(), reason);
    }

    /** What follows from the value being one and the same on all series; "" means that there is no such label. */
    static LabelFact valued(String value, LabelReason reason) {
        return value.isEmpty() ? never(reason) : new LabelFact(Presence.ALWAYS, Optional.of(value), reason);
    }

    boolean isNever() {
        return presence == Presence.NEVER;
    }

    boolean isAlways() {
        return presence == Presence.ALWAYS;
    }

    /** Whether all series agree on the label, because it has one value or is absent. */
    boolean isConstant() {
        return isNever() || value.isPresent();
    }

    LabelFact because(LabelReason newReason) {
        return new LabelFact(presence, value, newReason);
    }

    /** The label is gone now; if it was before, the first reason stays. */
    LabelFact dropped(LabelReason newReason) {
        return isNever() ? this : never(newReason);
    }

    /** Whether both can be true of the same series. */
    boolean agreesWith(LabelFact other) {
        boolean contradicts = (isNever() && other.isAlways()) || (isAlways() && other.isNever());
        boolean differs =
                value.isPresent() && other.value.isPresent() && !value.get().equals(other.value.get());
        return !contradicts && !differs;
    }

    /** What is known if this and another fact, are true of the same series. */
    LabelFact and(LabelFact other, LabelReason newReason) {
        if (presence == Presence.SOMETIMES && other.presence != Presence.SOMETIMES) {
            // A label that an operator made up stays one.
            return other.because(reason.effect() == Effect.ADDED && !other.isNever() ? reason : newReason);
        }
        return isAlways() && value.isEmpty() && other.value.isPresent()
                ? new LabelFact(presence, other.value, reason)
                : this;
    }

    /** What is known if a series is one of two kinds. */
    LabelFact or(LabelFact other, LabelReason newReason) {
        LabelReason because = other.reason.effect() == Effect.ADDED ? other.reason : reason;
        if (presence == other.presence) {
            Optional<String> both = value.equals(other.value) ? value : Optional.empty();
            return new LabelFact(presence, both, because);
        }
        return sometimes(because.effect() == Effect.ADDED ? because : newReason);
    }
}
