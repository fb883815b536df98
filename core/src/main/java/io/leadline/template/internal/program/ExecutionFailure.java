package io.leadline.template.internal.program;

import io.leadline.template.TemplateError;
import java.io.Serial;

/** Ends an execution; caught where it started. It has no stack trace. */
final class ExecutionFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient TemplateError error;

    ExecutionFailure(TemplateError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    TemplateError error() {
        return error;
    }
}
