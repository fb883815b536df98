package io.leadline.template;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.StringConcatException;
import java.lang.invoke.StringConcatFactory;
import java.util.Collections;

/**
 * Texts and values joined in one measured copy, as javac joins the operands of {@code +}: the fixed texts are bound
 * into the code, which is what an array of texts cannot give (docs/adr/0045). Handles are immutable and thread-safe.
 */
final class Concatenation {
    /** What stands for a value and for a fixed text in a recipe of {@link StringConcatFactory}. */
    private static final String VALUE = "\1";

    private static final String TEXT = "\2";

    private Concatenation() {}

    /**
     * The code for texts with a value between each two of them.
     *
     * @param texts the fixed texts, at most one more than there are values
     * @param values how many values the code takes; those that no text follows are appended
     */
    static MethodHandle around(String[] texts, int values) {
        StringBuilder recipe = new StringBuilder();
        for (int i = 0; i <= values; i++) {
            recipe.append(i < texts.length ? TEXT : "").append(i < values ? VALUE : "");
        }
        MethodType type = MethodType.methodType(String.class, Collections.nCopies(values, String.class));
        try {
            return StringConcatFactory.makeConcatWithConstants(
                            MethodHandles.lookup(), "concat", type, recipe.toString(), (Object[]) texts)
                    .getTarget();
        } catch (StringConcatException e) {
            throw new IllegalStateException("a recipe of " + values + " values is not accepted", e);
        }
    }

    static String of(MethodHandle concatenation, String a, String b, String c) {
        try {
            return (String) concatenation.invokeExact(a, b, c);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static String of(MethodHandle concatenation, String a, String b, String c, String d, String e, String f) {
        try {
            return (String) concatenation.invokeExact(a, b, c, d, e, f);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** A concatenation of strings declares no exception; what it may throw is an error of the machine. */
    private static RuntimeException unexpected(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(failure);
    }
}
