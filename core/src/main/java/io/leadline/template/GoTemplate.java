package io.leadline.template;

import io.leadline.template.internal.parse.TemplateCompiler;
import io.leadline.template.internal.program.Execution;
import io.leadline.template.internal.program.Program;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

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
    private final Program program;
    private final TemplateLimits limits;
    private final @Nullable PlainTemplate plain;
    private final AtomicReference<@Nullable Execution> spare = new AtomicReference<>();

    private GoTemplate(String name, String text, Program program, TemplateLimits limits) {
        this.name = name;
        this.text = text;
        this.program = program;
        this.limits = limits;
        this.plain = PlainTemplate.of(program, limits).orElse(null);
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
        TemplateCompiler.Outcome outcome = TemplateCompiler.compile(name, text, limits);
        return new ParsedTemplate(
                outcome.program().map(program -> new GoTemplate(name, text, program, limits)), outcome.error());
    }

    /**
     * Executes the template.
     *
     * @param data what {@code .} and {@code $} stand for
     * @return what was written, and the error that ended the execution early, if there was one
     */
    public Rendering execute(TemplateData data) {
        String output = plain == null ? null : plain.render(data);
        return output == null ? run(data) : new Rendering(output, Optional.empty());
    }

    /** A run that finds the spare execution taken by another thread makes one of its own. */
    private Rendering run(TemplateData data) {
        Execution spareOne = spare.getAndSet(null);
        Execution execution = spareOne == null ? Execution.of(program, limits) : spareOne;
        Rendering rendering = execution.run(data);
        if (execution.isWorthKeeping()) {
            spare.setRelease(execution);
        }
        return rendering;
    }

    /**
     * Executes the template once more to find out which part of it wrote what. {@link #execute} does not keep that.
     *
     * @param data what {@code .} and {@code $} stand for
     * @return the pieces of what {@link #execute} writes, in order and without gaps; none if the execution fails, or if
     *     bytes of several pieces form a character together
     */
    public List<OutputPiece> trace(TemplateData data) {
        return Execution.trace(program, data, limits);
    }

    /**
     * Executes the template as far as it goes without the matchers and their values, for callers that have many
     * requests for one metric. Whatever their values, none of which is empty, they give the same text in the places of
     * the result.
     *
     * @param series value of {@code .Series}
     * @param groupBy value of {@code .GroupBySlice}
     * @param labels the labels that have a value in {@code .LabelValuesByName}; of equal ones the last counts
     * @return the output; empty if the execution fails, or if what it does depends on more of the matchers and values
     *     than that they are there
     */
    public Optional<PartialOutput> executeWithoutValues(String series, List<String> groupBy, List<String> labels) {
        return Execution.runWithoutValues(program, series, groupBy, labels, limits);
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
