package io.leadline.promql.analysis;

/** On which series of a result a label stands, with a value that is not empty. */
public enum Presence {
    /** On each series. */
    ALWAYS,
    /** On some, on all or on none: the expression does not decide it. */
    SOMETIMES,
    /** On none. */
    NEVER
}
