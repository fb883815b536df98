package io.leadline.lint;

/** How sure a check is. What is neither of the two is not said. */
public enum Certainty {
    /** It follows from the configuration, whatever the series and the cluster are. */
    PROVEN,
    /** It is so for the series and clusters that people have, but others can be thought of. */
    LIKELY
}
