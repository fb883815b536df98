package io.leadline.cli;

import java.util.stream.Stream;

/** What went wrong that no input should be able to cause, in one line for people and one for a report of the bug. */
final class InternalProblem {
    private static final String PACKAGE = "io.leadline.";
    private static final int FRAMES = 3;

    private InternalProblem() {}

    /** Says what happened. */
    static int report(Throwable problem, Console console) {
        Throwable cause = root(problem);
        if (cause instanceof OutOfMemoryError) {
            console.problem("out of memory; give Java more, such as LEADLINE_JAVA_OPTS=-Xmx4g, or less to do at once");
        } else {
            console.problem("internal error, which is a bug of leadline: " + cause);
            console.error("Please report it with the input and with this: " + where(cause) + "\n");
        }
        console.flush();
        return ExitCode.INTERNAL;
    }

    private static Throwable root(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The innermost methods of this project. */
    private static String where(Throwable cause) {
        String frames = Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(PACKAGE))
                .limit(FRAMES)
                .map(frame -> frame.getClassName().substring(PACKAGE.length()) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber())
                .reduce((inner, outer) -> inner + " < " + outer)
                .orElse("no place known");
        return System.getProperty("java.version") + ", " + frames;
    }
}
