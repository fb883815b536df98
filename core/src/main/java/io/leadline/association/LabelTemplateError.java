package io.leadline.association;

import io.leadline.template.TemplateError;
import java.util.Optional;

/**
 * Why a text is no label template.
 *
 * @param stage at which step it failed
 * @param message Go's error text of that step; the adapter puts further text before it
 * @param cause where in the template it failed, for the stages {@code PARSE} and {@code EXECUTE}
 */
public record LabelTemplateError(Stage stage, String message, Optional<TemplateError> cause) {
    /** The steps of reading a label template. */
    public enum Stage {
        /** The text is no Go template. */
        PARSE,
        /** It cannot be executed for patterns in place of group and resource. */
        EXECUTE,
        /** The execution gives no text. */
        EMPTY,
        /** What it gives is no regular expression. */
        REGEX,
        /** The regular expression has no group named {@code resource}. */
        NO_RESOURCE
    }
}
