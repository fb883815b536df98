package io.leadline.template.internal.parse;

import io.leadline.template.internal.program.Code;
import io.leadline.template.internal.program.Place;
import io.leadline.template.internal.value.GoValue;
import java.util.List;
import java.util.Optional;

/** An argument of a command, or its first word: a node of Go's syntax tree that is not a list or an action. */
sealed interface Operand {
    /** Where it stands. */
    Place place();

    /** {@code .} */
    record Dot(Place place) implements Operand {}

    /** {@code nil} */
    record Nil(Place place) implements Operand {}

    /** {@code .A.B} */
    record Field(Place place, List<String> names) implements Operand {}

    /** {@code $x.A.B} */
    record Variable(Place place, String name, List<String> fields) implements Operand {}

    /** A function. */
    record Function(Place place, String name) implements Operand {}

    /** {@code true}, or a string. */
    record Constant(Place place, GoValue value) implements Operand {}

    /** A number; without a value it overflows when it is used. */
    record Numeral(Place place, Optional<GoValue> value, String overflow) implements Operand {}

    /** A pipeline in parentheses. */
    record Pipeline(Place place, Code code) implements Operand {}

    /** Fields of a function's or a pipeline's value. */
    record Chain(Place place, Operand base, List<String> fields) implements Operand {}
}
