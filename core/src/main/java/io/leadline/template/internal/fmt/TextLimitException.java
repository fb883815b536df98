package io.leadline.template.internal.fmt;

import java.io.Serial;

/** A text grew over its limit. Caught by the machine that runs templates; it has no stack trace. */
public final class TextLimitException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** An exception without message or trace. */
    public TextLimitException() {
        super(null, null, false, false);
    }
}
