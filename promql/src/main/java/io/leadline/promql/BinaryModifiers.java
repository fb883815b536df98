package io.leadline.promql;

/**
 * What stands between a binary operator and its right operand.
 *
 * @param returnBool whether {@code bool} was given
 * @param matching how series are paired
 */
record BinaryModifiers(boolean returnBool, VectorMatching matching) {
    static final BinaryModifiers NONE = new BinaryModifiers(false, VectorMatching.ONE_TO_ONE);
    static final BinaryModifiers BOOL = new BinaryModifiers(true, VectorMatching.ONE_TO_ONE);

    BinaryModifiers with(VectorMatching changed) {
        return new BinaryModifiers(returnBool, changed);
    }
}
