package io.leadline.template.internal.program;

/** A target of jumps; its address is known when the program is laid out. */
public final class Label {
    private int address = -1;

    /** A label without an address. */
    public Label() {}

    int address() {
        return address;
    }

    void place(int newAddress) {
        address = newAddress;
    }
}
