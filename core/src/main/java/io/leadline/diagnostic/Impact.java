package io.leadline.diagnostic;

/** What a problem does to a running adapter. */
public enum Impact {
    /** The program ends at start (CrashLoopBackOff). */
    CRASH("the adapter does not start"),
    /** One bad selector aborts the whole refresh: at start nothing is listed, later the list is frozen. */
    DISCOVERY("no metric of this section is refreshed any more"),
    /** The metric is silently not exposed. */
    HIDDEN("the metric is silently not exposed"),
    /** An API request is answered with an error, "not found" or nothing. */
    REQUEST("requests for the metric fail"),
    /** A number comes out, but the wrong one. */
    VALUE("the metric has a wrong value"),
    /** Time, memory or money is wasted. */
    COST("more work than needed");

    private final String effect;

    Impact(String effect) {
        this.effect = effect;
    }

    /**
     * The effect in words.
     *
     * @return a clause in lower case without a full stop
     */
    public String effect() {
        return effect;
    }
}
