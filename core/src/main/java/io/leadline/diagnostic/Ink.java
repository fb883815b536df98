package io.leadline.diagnostic;

/** What a piece of a rendered diagnostic is, and so how it is coloured. */
enum Ink {
    PLAIN(""),
    STRONG("\u001B[1m"),
    GUTTER("\u001B[1;34m"),
    ERROR("\u001B[1;31m"),
    WARNING("\u001B[1;33m"),
    INFO("\u001B[1;36m");

    static final String RESET = "\u001B[0m";

    private final String start;

    Ink(String start) {
        this.start = start;
    }

    /**
     * The colour of a severity.
     *
     * @param severity the severity
     * @return its ink
     */
    static Ink of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }

    /**
     * The escape sequence that switches the colour on.
     *
     * @return the sequence, empty for plain text
     */
    String start() {
        return start;
    }
}
