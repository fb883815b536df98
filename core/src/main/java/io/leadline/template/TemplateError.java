package io.leadline.template;

import java.util.OptionalInt;

/**
 * Why a template could not be parsed, or why its execution ended early.
 *
 * @param stage when it happened
 * @param message the full text, as Go's text/template prints it (the template's name and the place stand in it); for a
 *     limit that Go does not have, a text of the same form
 * @param line line in the template, 1-based
 * @param column for errors of execution: bytes between the start of the line and the place, 0-based, as Go counts them;
 *     empty for errors of parsing, to which Go gives no column
 * @param start where the place starts in the template's text, in UTF-16 units
 * @param end where the place ends, exclusive; equal to {@code start} at the end of the text
 */
public record TemplateError(Stage stage, String message, int line, OptionalInt column, int start, int end) {
    /** When an error happened. */
    public enum Stage {
        /** The text is not a template. */
        PARSE,
        /** The template ran into an error. */
        EXECUTE,
        /** A limit of {@link TemplateLimits} was passed, in parsing or in execution. */
        LIMIT
    }
}
