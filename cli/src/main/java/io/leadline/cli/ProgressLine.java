package io.leadline.cli;

/** A line on a terminal that says how far a run has come; nothing anywhere else. Not thread-safe. */
final class ProgressLine {
    private static final long NANOS_BETWEEN = 100_000_000;
    private static final String CLEAR = "\r\u001B[K";

    private final Console console;
    private final boolean isShown;
    private long shownAt = System.nanoTime();
    private boolean isDirty;
    private int count;

    ProgressLine(Console console) {
        this.console = console;
        this.isShown = console.showsProgress();
    }

    /** Takes notice of one more file. */
    void passed() {
        count++;
        long now = System.nanoTime();
        if (isShown && now - shownAt > NANOS_BETWEEN) {
            shownAt = now;
            isDirty = true;
            console.error(CLEAR + Page.count(count, "file") + " ...");
            console.flush();
        }
    }

    /** Makes room for what follows. */
    void clear() {
        if (isDirty) {
            console.error(CLEAR);
        }
    }
}
