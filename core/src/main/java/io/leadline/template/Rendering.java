package io.leadline.template;

import java.util.Optional;

/**
 * What an execution wrote and how it ended.
 *
 * @param text the output; if there is an error, what had been written before it
 * @param error why it ended early, or empty
 */
public record Rendering(String text, Optional<TemplateError> error) {
    /**
     * The output, for callers that know that there is no error.
     *
     * @return the output
     * @throws IllegalStateException if there is an error; its message is the error's text
     */
    public String orThrow() {
        error.ifPresent(e -> {
            throw new IllegalStateException(e.message());
        });
        return text;
    }
}
