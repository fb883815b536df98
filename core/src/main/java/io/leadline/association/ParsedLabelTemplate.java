package io.leadline.association;

import io.leadline.template.TemplateError;
import java.util.Optional;

/**
 * What reading a text gives: a label template, or why it is none. Exactly one of the two is present.
 *
 * @param template the label template
 * @param error why the text is none
 */
public record ParsedLabelTemplate(Optional<LabelTemplate> template, Optional<LabelTemplateError> error) {
    static ParsedLabelTemplate of(LabelTemplate template) {
        return new ParsedLabelTemplate(Optional.of(template), Optional.empty());
    }

    static ParsedLabelTemplate failed(LabelTemplateError.Stage stage, String message) {
        return new ParsedLabelTemplate(
                Optional.empty(), Optional.of(new LabelTemplateError(stage, message, Optional.empty())));
    }

    static ParsedLabelTemplate failed(LabelTemplateError.Stage stage, Optional<TemplateError> cause) {
        String message = cause.map(TemplateError::message).orElse("");
        return new ParsedLabelTemplate(Optional.empty(), Optional.of(new LabelTemplateError(stage, message, cause)));
    }
}
