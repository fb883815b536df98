package io.leadline.association;

import io.leadline.golang.GoResult;
import io.leadline.regex.GoMatch;
import io.leadline.regex.GoRegex;
import io.leadline.template.GoTemplate;
import io.leadline.template.ParsedTemplate;
import io.leadline.template.Rendering;
import io.leadline.template.ResourceData;
import io.leadline.template.TemplateError;
import java.util.Optional;

/**
 * The pattern of label names ({@code resources.template}), read in both directions: resource to label by executing it,
 * label to resource by the regular expression that it gives for patterns in place of group and resource. A port of
 * {@code labelGroupResExtractor} and {@code makeLabelForResource} of prometheus-adapter v0.12.0 (pkg/naming/lbl_res.go,
 * resource_converter.go). Immutable and thread-safe.
 */
public final class LabelTemplate {
    private static final String NAME = "resource-label";
    private static final ResourceData PATTERNS = new ResourceData("(?P<group>.+?)", "(?P<resource>.+?)");

    private final GoTemplate template;
    private final GoRegex regex;
    private final int groupIndex;
    private final int resourceIndex;

    private LabelTemplate(GoTemplate template, GoRegex regex) {
        this.template = template;
        this.regex = regex;
        // Where a name occurs more than once the last group counts.
        this.groupIndex = regex.groupNames().lastIndexOf("group");
        this.resourceIndex = regex.groupNames().lastIndexOf("resource");
    }

    /**
     * Reads a template.
     *
     * @param text the template, with {@code <<.Group>>} and {@code <<.Resource>>}
     * @return the label template, or why it is none
     */
    public static ParsedLabelTemplate parse(String text) {
        ParsedTemplate parsed = GoTemplate.parse(NAME, text);
        if (parsed.template().isEmpty()) {
            return ParsedLabelTemplate.failed(LabelTemplateError.Stage.PARSE, parsed.error());
        }
        GoTemplate template = parsed.orThrow();
        Rendering rendering = template.execute(PATTERNS);
        if (rendering.error().isPresent()) {
            return ParsedLabelTemplate.failed(LabelTemplateError.Stage.EXECUTE, rendering.error());
        }
        if (rendering.text().isEmpty()) {
            return ParsedLabelTemplate.failed(LabelTemplateError.Stage.EMPTY, "empty template");
        }
        GoResult<GoRegex> regex = GoRegex.compile("^" + rendering.text() + "$");
        if (regex.value().isEmpty()) {
            return ParsedLabelTemplate.failed(
                    LabelTemplateError.Stage.REGEX, regex.error().orElse(""));
        }
        LabelTemplate result = new LabelTemplate(template, regex.orThrow());
        return result.resourceIndex < 0
                ? ParsedLabelTemplate.failed(
                        LabelTemplateError.Stage.NO_RESOURCE,
                        "must include at least `{{.Resource}}` in the label template")
                : ParsedLabelTemplate.of(result);
    }

    /**
     * The label of a resource.
     *
     * @param resource group as the API server has it, and the singular name of the resource
     * @return the label, or Go's error: of the execution, or that the label is empty
     */
    public GoResult<String> labelFor(GroupResource resource) {
        return labelFor(template, resource);
    }

    /**
     * The label that any template gives, also one that is no label template.
     *
     * @param template a template of a label
     * @param resource group as the API server has it, and the singular name of the resource
     * @return the label, or Go's error
     */
    static GoResult<String> labelFor(GoTemplate template, GroupResource resource) {
        String group = resource.group().replace('.', '_').replace('-', '_');
        Rendering rendering = template.execute(new ResourceData(group, resource.resource()));
        if (rendering.error().isPresent()) {
            return GoResult.failed(rendering.error().map(TemplateError::message).orElse(""));
        }
        return rendering.text().isEmpty()
                ? GoResult.failed("empty label produced by label template")
                : GoResult.of(rendering.text());
    }

    /**
     * The resource that a label names, if it has the form of the template.
     *
     * @param label name of a label
     * @return group and resource as the label spells them, not looked up; or empty
     */
    public Optional<GroupResource> resourceIn(String label) {
        Optional<GoMatch> match = regex.match(label);
        return match.map(m -> new GroupResource(
                groupIndex < 0 ? "" : m.group(groupIndex).orElse(""),
                m.group(resourceIndex).orElse("")));
    }

    /**
     * The pattern that labels of this form match.
     *
     * @return a Go regular expression with groups named {@code resource} and perhaps {@code group}
     */
    public String pattern() {
        return regex.pattern();
    }

    /**
     * The text of the template.
     *
     * @return as it was given
     */
    public String text() {
        return template.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
