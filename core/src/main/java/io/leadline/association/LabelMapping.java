package io.leadline.association;

import io.leadline.config.LabelOverride;
import io.leadline.config.ResourceMapping;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.source.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Which resource a label names and which label a resource has, by the overrides and the template of one rule. A port of
 * {@code resourceConverter} of prometheus-adapter v0.12.0 (pkg/naming/resource_converter.go). Immutable to its users
 * and thread-safe: it keeps answers that it would give again.
 *
 * <p>Where it differs: the real program picks at random among several labels of one resource, here the last one written
 * wins, and the finding {@code PA304} says so. And the real one maps a label that it has generated for a request back
 * to that resource at later refreshes; here the mapping stays what it was at the first one (see docs/adr/0035).
 */
public final class LabelMapping {
    private final Map<String, GroupResource> resourceByLabel;
    /** The answers of {@link #labelFor} as they are given, since every request asks. */
    private final Map<GroupResource, GoResult<String>> labelByResource;

    private final Optional<LabelTemplate> template;
    private final ResourceMapper mapper;
    private final Map<GroupResource, GoResult<String>> generated = new ConcurrentHashMap<>();

    private LabelMapping(
            Map<String, GroupResource> resourceByLabel,
            Map<GroupResource, GoResult<String>> labelByResource,
            Optional<LabelTemplate> template,
            ResourceMapper mapper) {
        this.resourceByLabel = resourceByLabel;
        this.labelByResource = labelByResource;
        this.template = template;
        this.mapper = mapper;
    }

    /**
     * A mapping that knows no label, for rules whose own mapping is faulty.
     *
     * @param mapper the API resources
     * @return the empty mapping
     */
    public static LabelMapping none(ResourceMapper mapper) {
        return new LabelMapping(Map.of(), Map.of(), Optional.empty(), mapper);
    }

    /**
     * Compiles the association part of a rule.
     *
     * @param mapping the part
     * @param mapper looks the overrides' resources up
     * @param parser does what {@link LabelTemplate#parse} does; may remember
     * @param findings receives every problem, with its place
     * @return the mapping, or the error that the real program ends with, which is the first one
     */
    public static GoResult<LabelMapping> compile(
            ResourceMapping mapping,
            ResourceMapper mapper,
            Function<String, ParsedLabelTemplate> parser,
            Consumer<Diagnostic> findings) {
        Optional<String> firstError = Optional.empty();
        Optional<LabelTemplate> template = Optional.empty();
        if (!mapping.template().value().isEmpty()) {
            ParsedLabelTemplate parsed = parser.apply(mapping.template().value());
            template = parsed.template();
            firstError = parsed.error().map(error -> templateError(mapping.template(), error, findings));
        }
        Map<String, GroupResource> resourceByLabel = new LinkedHashMap<>();
        Map<GroupResource, LabelOverride> overrideByResource = new LinkedHashMap<>();
        for (LabelOverride override : mapping.overrides()) {
            GroupResource written = new GroupResource(
                    override.group().value(), override.resource().value());
            GoResult<NormalizedResource> normalized = mapper.normalize(written);
            if (normalized.value().isEmpty()) {
                String error = unknownResource(override, normalized.error().orElse(""), findings);
                firstError = firstError.or(() -> Optional.of(error));
                continue;
            }
            GroupResource resource = normalized.orThrow().groupResource();
            resourceByLabel.put(override.label().value(), resource);
            LabelOverride earlier = overrideByResource.put(resource, override);
            if (earlier != null) {
                findings.accept(duplicateTarget(resource, earlier, override));
            }
        }
        if (firstError.isPresent()) {
            return GoResult.failed(firstError.get());
        }
        Map<GroupResource, GoResult<String>> labelByResource = new HashMap<>();
        overrideByResource.forEach((resource, override) ->
                labelByResource.put(resource, GoResult.of(override.label().value())));
        return GoResult.of(new LabelMapping(resourceByLabel, labelByResource, template, mapper));
    }

    private static String templateError(Located<String> text, LabelTemplateError error, Consumer<Diagnostic> findings) {
        String quoted = GoQuote.quote(text.value());
        String goError =
                switch (error.stage()) {
                    case PARSE -> "unable to parse label template " + quoted + ": " + error.message();
                    case NO_RESOURCE ->
                        "unable to generate label format from template " + quoted + ": " + error.message();
                    case EXECUTE, EMPTY, REGEX ->
                        "unable to generate label format from template " + quoted
                                + ": unable to convert label template to matcher: " + error.message();
                };
        Diagnostic.Builder finding = Diagnostic.error(Code.PA307, goError)
                .at(
                        error.cause()
                                .map(cause -> text.part(cause.start(), cause.end()))
                                .orElseGet(text::span),
                        "");
        if (error.stage() == LabelTemplateError.Stage.NO_RESOURCE) {
            finding.help("the delimiters are `<<` and `>>`: write `<<.Resource>>`");
        }
        findings.accept(finding.build());
        return goError;
    }

    private static String unknownResource(LabelOverride override, String cause, Consumer<Diagnostic> findings) {
        String goError =
                "unable to normalize group-resource {" + override.group() + " " + override.resource() + "}: " + cause;
        findings.accept(Diagnostic.error(Code.PA302, goError)
                .at(
                        override.resource().span().or(() -> override.label().span()),
                        "no such resource in the cluster's API")
                .build());
        return goError;
    }

    private static Diagnostic duplicateTarget(GroupResource resource, LabelOverride earlier, LabelOverride later) {
        Diagnostic.Builder finding = Diagnostic.error(
                        Code.PA304,
                        "labels `" + earlier.label() + "` and `" + later.label() + "` both name the resource `"
                                + resource + "`")
                .at(later.label().span(), "queries use this label here")
                .note("the adapter picks one of them at random each time it starts");
        earlier.label().span().ifPresent(span -> finding.related(span, "named first here"));
        return finding.help("keep one label for each resource").build();
    }

    /**
     * The label of a resource.
     *
     * @param resource group and plural name, as {@link ResourceMapper#resourceFor} returns them
     * @return the label by the overrides, else by the template; or Go's error
     */
    public GoResult<String> labelFor(GroupResource resource) {
        GoResult<String> label = labelByResource.get(resource);
        return label == null ? generated.computeIfAbsent(resource, this::generate) : label;
    }

    private GoResult<String> generate(GroupResource resource) {
        GoResult<String> label;
        if (template.isEmpty()) {
            label = GoResult.failed("no generic resource label form specified for this metric");
        } else {
            GoResult<String> singular = mapper.singularFor(resource.resource());
            label = singular.value().isEmpty()
                    ? GoResult.failed("unable to singularize resource " + resource + ": "
                            + singular.error().orElse(""))
                    : template.get().labelFor(new GroupResource(resource.group(), singular.orThrow()));
        }
        return label.error().isEmpty()
                ? label
                : GoResult.failed("unable to convert resource " + resource + " into label: "
                        + label.error().orElse(""));
    }

    /**
     * What a label names.
     *
     * @param label name of a label of a series
     * @return the resource, or what else became of the label
     */
    public LabelAssociation associate(String label) {
        GroupResource override = resourceByLabel.get(label);
        if (override != null) {
            return LabelAssociation.mapped(label, override, LabelAssociation.Source.OVERRIDE);
        }
        Optional<GroupResource> spelled = template.flatMap(t -> t.resourceIn(label));
        if (spelled.isEmpty()) {
            return LabelAssociation.unmapped(label);
        }
        GoResult<NormalizedResource> normalized = mapper.normalize(spelled.get());
        return normalized
                .value()
                .map(found -> LabelAssociation.mapped(label, found.groupResource(), LabelAssociation.Source.TEMPLATE))
                .orElseGet(() -> LabelAssociation.unknown(
                        label, spelled.get(), normalized.error().orElse("")));
    }

    /**
     * What the labels of a series name.
     *
     * @param labels names of its labels, without the metric name's
     * @return the resources and the namespaced flag
     */
    public SeriesAssociation associate(Collection<String> labels) {
        List<LabelAssociation> associations = new ArrayList<>(labels.size());
        for (String label : labels) {
            associations.add(associate(label));
        }
        return new SeriesAssociation(associations);
    }

    /**
     * The label template.
     *
     * @return the template, or empty if the rule has only overrides
     */
    public Optional<LabelTemplate> template() {
        return template;
    }

    /**
     * The overrides with their resources looked up.
     *
     * @return resources by label, in source order
     */
    public Map<String, GroupResource> overrides() {
        return Collections.unmodifiableMap(resourceByLabel);
    }
}
