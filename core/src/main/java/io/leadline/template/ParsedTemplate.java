package io.leadline.template;

import java.util.Optional;

/**
 * What parsing a text gives: a template, or why it is none. Exactly one of the two is present.
 *
 * @param template the template
 * @param error why the text is not a template
 */
public record ParsedTemplate(Optional<GoTemplate> template, Optional<TemplateError> error) {
    /**
     * The template, for callers that know that the text is one.
     *
     * @return the template
     * @throws IllegalStateException if there is an error; its message is the error's text
     */
    public GoTemplate orThrow() {
        return template.orElseThrow(() ->
                new IllegalStateException(error.map(TemplateError::message).orElse("")));
    }
}
