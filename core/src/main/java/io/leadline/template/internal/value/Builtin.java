package io.leadline.template.internal.value;

import io.leadline.golang.GoResult;
import io.leadline.template.internal.fmt.Escapes;
import io.leadline.template.internal.fmt.GoPrinter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The builtin functions of text/template (Go 1.26 text/template/funcs.go). {@code and}, {@code or} and {@code call} are
 * here for their signatures; the compiler gives them code of their own.
 */
public enum Builtin {
    /** The first false argument, or the last. */
    AND(1, true),
    /** Calls a function value, of which there are none here. */
    CALL(1, true),
    /** Escapes for HTML. */
    HTML(0, true),
    /** An element of a map, slice or string. */
    INDEX(1, true),
    /** A part of a slice or string. */
    SLICE(1, true),
    /** Escapes for JavaScript. */
    JS(0, true),
    /** Length of a map, slice or string. */
    LEN(1, false),
    /** Negates the truth of its argument. */
    NOT(1, false),
    /** The first true argument, or the last. */
    OR(1, true),
    /** fmt.Sprint. */
    PRINT(0, true),
    /** fmt.Sprintf. */
    PRINTF(1, true),
    /** fmt.Sprintln. */
    PRINTLN(0, true),
    /** Escapes for the query of a URL. */
    URLQUERY(0, true),
    /** Whether the first argument equals one of the others. */
    EQ(1, true),
    /** Whether the first is at least the second. */
    GE(2, false),
    /** Whether the first is greater. */
    GT(2, false),
    /** Whether the first is at most the second. */
    LE(2, false),
    /** Whether the first is less. */
    LT(2, false),
    /** Whether two values differ. */
    NE(2, false);

    private final int fixed;
    private final boolean variadic;

    Builtin(int fixed, boolean variadic) {
        this.fixed = fixed;
        this.variadic = variadic;
    }

    /**
     * Looks up a function.
     *
     * @param name name in a template
     * @return the function, or empty if there is none of that name
     */
    public static Optional<Builtin> named(String name) {
        for (Builtin builtin : values()) {
            if (builtin.functionName().equals(name)) {
                return Optional.of(builtin);
            }
        }
        return Optional.empty();
    }

    /**
     * The name in a template.
     *
     * @return the name
     */
    public String functionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a parameter is a string; all others take any value.
     *
     * @param index index of the parameter
     * @return true for the format of printf
     */
    public boolean takesText(int index) {
        return this == PRINTF && index == 0;
    }

    /**
     * Whether the function looks at no element of a map or struct but the one that it returns.
     *
     * @return true for index and len
     */
    public boolean handsOnElements() {
        return this == INDEX || this == LEN;
    }

    /**
     * Checks the number of arguments.
     *
     * @param written arguments written in the template
     * @param piped 1 if another one comes from the pipeline, else 0
     * @return Go's complaint, or empty if the number is right
     */
    public Optional<String> arityError(int written, int piped) {
        int given = written + piped;
        if (variadic && given < fixed) {
            return Optional.of(
                    "wrong number of args for " + functionName() + ": want at least " + fixed + " got " + written);
        }
        return !variadic && given != fixed
                ? Optional.of("wrong number of args for " + functionName() + ": want " + fixed + " got " + given)
                : Optional.empty();
    }

    /**
     * Calls the function.
     *
     * @param arguments as many as {@link #arityError} allows
     * @param limit length of text that the function may make
     * @return the result, or Go's error text
     * @throws io.leadline.template.internal.fmt.TextLimitException if the result would be longer than the limit
     */
    public GoResult<GoValue> call(List<GoValue> arguments, int limit) {
        return switch (this) {
            case AND, OR, CALL -> throw new IllegalStateException(this + " has no function of its own");
            case HTML -> text(Escapes.html(Escapes.joined(arguments, limit), limit));
            case JS -> text(Escapes.js(Escapes.joined(arguments, limit), limit));
            case URLQUERY -> text(Escapes.urlQuery(Escapes.joined(arguments, limit), limit));
            case PRINT -> text(GoPrinter.sprint(arguments, limit));
            case PRINTLN -> text(GoPrinter.sprintln(arguments, limit));
            case PRINTF -> text(GoPrinter.sprintf(arguments, limit));
            case INDEX -> Elements.index(arguments.get(0), rest(arguments));
            case SLICE -> Elements.slice(arguments.get(0), rest(arguments));
            case LEN -> Elements.len(arguments.get(0));
            case NOT -> GoResult.of(new GoValue.Bool(!arguments.get(0).truth()));
            case EQ -> bool(Comparisons.eq(arguments.get(0), rest(arguments)));
            case NE -> bool(Comparisons.ne(arguments.get(0), arguments.get(1)));
            case LT -> bool(Comparisons.lt(arguments.get(0), arguments.get(1)));
            case LE -> bool(Comparisons.le(arguments.get(0), arguments.get(1)));
            case GT -> bool(Comparisons.gt(arguments.get(0), arguments.get(1)));
            case GE -> bool(Comparisons.ge(arguments.get(0), arguments.get(1)));
        };
    }

    private static List<GoValue> rest(List<GoValue> arguments) {
        return arguments.subList(1, arguments.size());
    }

    private static GoResult<GoValue> text(String value) {
        return GoResult.of(new Text(value));
    }

    private static GoResult<GoValue> bool(GoResult<Boolean> result) {
        return result.map(GoValue.Bool::new);
    }
}
