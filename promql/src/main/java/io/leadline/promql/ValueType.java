package io.leadline.promql;

/** The type of the value of an expression. */
public enum ValueType {
    /** One number. */
    SCALAR("scalar", "scalar"),
    /** One sample for each of some series. */
    VECTOR("vector", "instant vector"),
    /** Samples over a range of time for each of some series. */
    MATRIX("matrix", "range vector"),
    /** One string. */
    STRING("string", "string");

    private final String id;
    private final String documentedName;

    ValueType(String id, String documentedName) {
        this.id = id;
        this.documentedName = documentedName;
    }

    /**
     * The name in Prometheus' API and code.
     *
     * @return for instance {@code vector}
     */
    public String id() {
        return id;
    }

    /**
     * The name in Prometheus' documentation and most of its messages.
     *
     * @return for instance {@code instant vector}
     */
    public String documentedName() {
        return documentedName;
    }
}
