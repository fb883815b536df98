package io.leadline.template.internal.value;

import io.leadline.golang.GoResult;
import io.leadline.template.internal.fmt.GoPrinter;
import java.util.List;

/** The builtin comparison functions; a port of eq, ne, lt, le, gt, ge in Go 1.26 text/template/funcs.go. */
final class Comparisons {
    private static final String BAD_TYPE = "invalid type for comparison";

    private enum Kind {
        OTHER,
        BOOL,
        COMPLEX,
        INT,
        FLOAT,
        STRING,
        UINT
    }

    private Comparisons() {}

    static GoResult<Boolean> eq(GoValue first, List<GoValue> others) {
        if (others.isEmpty()) {
            return GoResult.failed("missing argument for comparison");
        }
        for (GoValue other : others) {
            GoResult<Boolean> equal = equal(first, other);
            if (equal.error().isPresent() || equal.orThrow()) {
                return equal;
            }
        }
        return GoResult.of(false);
    }

    static GoResult<Boolean> ne(GoValue a, GoValue b) {
        return equal(a, b).map(equal -> !equal);
    }

    static GoResult<Boolean> lt(GoValue a, GoValue b) {
        Kind kindA = kind(a);
        Kind kindB = kind(b);
        if (kindA == Kind.OTHER || kindB == Kind.OTHER) {
            return GoResult.failed(BAD_TYPE);
        }
        if (isInteger(kindA) && isInteger(kindB)) {
            return GoResult.of(integer(a) < integer(b));
        }
        if (kindA != kindB) {
            return incompatible(a, b);
        }
        return switch (kindA) {
            case FLOAT -> GoResult.of(((GoValue.Float64) a).value() < ((GoValue.Float64) b).value());
            case STRING -> GoResult.of(((Text) a).compareTo((Text) b) < 0);
            default -> GoResult.failed(BAD_TYPE);
        };
    }

    static GoResult<Boolean> le(GoValue a, GoValue b) {
        GoResult<Boolean> less = lt(a, b);
        return less.error().isPresent() || less.orThrow() ? less : equal(a, b);
    }

    static GoResult<Boolean> gt(GoValue a, GoValue b) {
        return le(a, b).map(result -> !result);
    }

    static GoResult<Boolean> ge(GoValue a, GoValue b) {
        return lt(a, b).map(result -> !result);
    }

    private static GoResult<Boolean> equal(GoValue a, GoValue b) {
        Kind kindA = kind(a);
        Kind kindB = kind(b);
        if (isInteger(kindA) && isInteger(kindB)) {
            return GoResult.of(integer(a) == integer(b));
        }
        if (kindA != kindB) {
            boolean missing = a == Nothing.NOTHING || b == Nothing.NOTHING;
            return missing ? GoResult.of(false) : incompatible(a, b);
        }
        return switch (kindA) {
            case FLOAT -> GoResult.of(((GoValue.Float64) a).value() == ((GoValue.Float64) b).value());
            case COMPLEX -> GoResult.of(sameComplex((GoValue.Complex128) a, (GoValue.Complex128) b));
            case OTHER -> equalOthers(a, b);
            default -> GoResult.of(a.equals(b));
        };
    }

    /** Maps, slices, structs and nil. */
    private static GoResult<Boolean> equalOthers(GoValue a, GoValue b) {
        if (a != Nothing.NOTHING && b != Nothing.NOTHING && a.getClass() != b.getClass()) {
            return GoResult.failed("non-comparable types " + GoPrinter.string(a) + ": " + a.typeName() + ", "
                    + b.typeName() + ": " + GoPrinter.string(b));
        }
        if (isNil(a) || isNil(b)) {
            return GoResult.of(isNil(a) == isNil(b));
        }
        if (b instanceof Struct struct && struct.type().comparable()) {
            return GoResult.of(a.equals(b));
        }
        return GoResult.failed("non-comparable type " + GoPrinter.string(b) + ": " + b.typeName());
    }

    private static boolean isNil(GoValue value) {
        return value == Nothing.NOTHING
                || (value instanceof TextMap map && map.isNil())
                || (value instanceof TextList list && list.isNil());
    }

    private static boolean sameComplex(GoValue.Complex128 a, GoValue.Complex128 b) {
        return a.real() == b.real() && a.imaginary() == b.imaginary();
    }

    private static GoResult<Boolean> incompatible(GoValue a, GoValue b) {
        return GoResult.failed("incompatible types for comparison: " + a.typeName() + " and " + b.typeName());
    }

    private static boolean isInteger(Kind kind) {
        return kind == Kind.INT || kind == Kind.UINT;
    }

    /** An integer; the only unsigned type is a byte, so that comparing as long is what Go's sign rules come to. */
    private static long integer(GoValue value) {
        return value instanceof GoValue.Int number ? number.value() : ((GoValue.Uint8) value).value();
    }

    private static Kind kind(GoValue value) {
        if (value instanceof Text) {
            return Kind.STRING;
        } else if (value instanceof GoValue.Int) {
            return Kind.INT;
        } else if (value instanceof GoValue.Uint8) {
            return Kind.UINT;
        } else if (value instanceof GoValue.Bool) {
            return Kind.BOOL;
        } else if (value instanceof GoValue.Float64) {
            return Kind.FLOAT;
        }
        return value instanceof GoValue.Complex128 ? Kind.COMPLEX : Kind.OTHER;
    }
}
