package io.leadline.diagnostic;

/** How sure and how bad a problem is, most severe first. */
public enum Severity {
    /** Provably broken. */
    ERROR,
    /** Very likely wrong. */
    WARNING,
    /** Worth knowing; nothing has to change. */
    INFO;

    /**
     * The word that people read.
     *
     * @return the name in lower case
     */
    public String label() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }
}
