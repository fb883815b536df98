package io.leadline.template.internal.parse;

import io.leadline.template.TemplateError;
import java.io.Serial;

/** Ends parsing; caught where it started. It has no stack trace. */
final class TemplateSyntaxException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient TemplateError error;

    TemplateSyntaxException(TemplateError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    TemplateError error() {
        return error;
    }
}
