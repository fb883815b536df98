package io.leadline.template.internal.value;

/** No value: {@code nil}, or what a map gives for a key that it does not have (Go's invalid {@code reflect.Value}). */
public enum Nothing implements GoValue {
    /** The only one. */
    NOTHING;

    @Override
    public String typeName() {
        return "<nil>";
    }

    @Override
    public boolean truth() {
        return false;
    }
}
