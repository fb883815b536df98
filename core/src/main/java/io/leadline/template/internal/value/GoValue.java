package io.leadline.template.internal.value;

/**
 * A value that a template computes with: the counterpart of Go's {@code reflect.Value} for the types that can occur on
 * the adapter's data. Immutable.
 */
public sealed interface GoValue
        permits Nothing,
                GoValue.Bool,
                GoValue.Int,
                GoValue.Uint8,
                GoValue.Float64,
                GoValue.Complex128,
                Text,
                TextMap,
                TextList,
                Struct {
    /**
     * The name of the Go type, as {@code %T} prints it.
     *
     * @return name of the type
     */
    String typeName();

    /**
     * Whether {@code if} takes the value for true: false for the zero of its type and for what is empty.
     *
     * @return the truth of the value
     */
    boolean truth();

    /**
     * Go's bool.
     *
     * @param value the value
     */
    record Bool(boolean value) implements GoValue {
        @Override
        public String typeName() {
            return "bool";
        }

        @Override
        public boolean truth() {
            return value;
        }
    }

    /**
     * Go's int, of 64 bits.
     *
     * @param value the value
     */
    record Int(long value) implements GoValue {
        @Override
        public String typeName() {
            return "int";
        }

        @Override
        public boolean truth() {
            return value != 0;
        }
    }

    /**
     * Go's uint8: what indexing a string gives.
     *
     * @param value 0 to 255
     */
    record Uint8(int value) implements GoValue {
        @Override
        public String typeName() {
            return "uint8";
        }

        @Override
        public boolean truth() {
            return value != 0;
        }
    }

    /**
     * Go's float64.
     *
     * @param value the value
     */
    record Float64(double value) implements GoValue {
        @Override
        public String typeName() {
            return "float64";
        }

        @Override
        public boolean truth() {
            return value != 0;
        }
    }

    /**
     * Go's complex128.
     *
     * @param real real part
     * @param imaginary imaginary part
     */
    record Complex128(double real, double imaginary) implements GoValue {
        @Override
        public String typeName() {
            return "complex128";
        }

        @Override
        public boolean truth() {
            return real != 0 || imaginary != 0;
        }
    }
}
