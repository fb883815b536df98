package io.leadline.lint;

import io.leadline.association.GroupResource;
import io.leadline.association.LabelMapping;
import io.leadline.association.ResourceMapper;
import io.leadline.association.ResourceScope;
import io.leadline.config.LabelOverride;
import io.leadline.config.ResourceMapping;
import io.leadline.source.Located;
import io.leadline.source.Span;
import java.util.List;
import java.util.Optional;

/** {@code resources} of a rule as checks see it. */
public final class LintedMapping {
    private final ResourceMapping config;
    private final Optional<LabelMapping> compiled;
    private final Field whole;
    private final Field template;
    private final Field namespaced;
    private final List<MappedLabel> overrides;

    LintedMapping(
            String pointer,
            ResourceMapping config,
            Optional<LabelMapping> compiled,
            ResourceMapper mapper,
            Optional<Span> parent) {
        this.config = config;
        this.compiled = compiled;
        this.whole = Field.ofKey(pointer, config.origin(), parent);
        this.template = Field.of(whole.child("template"), config.template(), whole.span());
        this.namespaced = Field.of(
                whole.child("namespaced"),
                config.namespaced().map(written -> written.map(String::valueOf)).orElseGet(() -> Located.nowhere("")),
                whole.span());
        this.overrides = config.overrides().stream()
                .map(override -> MappedLabel.of(whole, override, mapper))
                .toList();
    }

    /**
     * An entry of {@code overrides}.
     *
     * @param label the key, whose pointer is that of the entry
     * @param group the API group, "" for the core group
     * @param resource the resource as written
     * @param target group and plural name, or empty if there is no such resource
     * @param scope where the resource's objects live, or empty if there is no such resource
     */
    public record MappedLabel(
            Field label, Field group, Field resource, Optional<GroupResource> target, Optional<ResourceScope> scope) {
        private static MappedLabel of(Field mapping, LabelOverride written, ResourceMapper mapper) {
            String label = written.label().value();
            Field entry = Field.of(
                    Field.ofKey(mapping.child("overrides"), Optional.empty(), mapping.span())
                            .child(label),
                    written.label(),
                    mapping.span());
            GroupResource partial = new GroupResource(
                    written.group().value(), written.resource().value());
            Optional<GroupResource> target = mapper.resourceFor(partial).value();
            return new MappedLabel(
                    entry,
                    Field.of(entry.child("group"), written.group(), entry.span()),
                    Field.of(entry.child("resource"), written.resource(), entry.span()),
                    target,
                    target.flatMap(mapper::scopeOf));
        }

        /**
         * Whether the label names some resource.
         *
         * @param wanted group and plural name
         * @return true if it does
         */
        public boolean isOf(GroupResource wanted) {
            return target.equals(Optional.of(wanted));
        }
    }

    /**
     * The mapping as it is written.
     *
     * @return the model
     */
    public ResourceMapping config() {
        return config;
    }

    /**
     * The mapping as the adapter compiles it.
     *
     * @return the labels, or empty if the rule does not compile
     */
    public Optional<LabelMapping> compiled() {
        return compiled;
    }

    /**
     * The key {@code resources}.
     *
     * @return a field without a text; not given if the rule has no such key
     */
    public Field whole() {
        return whole;
    }

    /**
     * The pattern of label names.
     *
     * @return {@code template}
     */
    public Field template() {
        return template;
    }

    /**
     * Whether requests of an external rule are limited to their namespace.
     *
     * @return {@code namespaced}, {@code true} or {@code false}
     */
    public Field namespaced() {
        return namespaced;
    }

    /**
     * The entries of {@code overrides}.
     *
     * @return the entries in source order
     */
    public List<MappedLabel> overrides() {
        return overrides;
    }

    /**
     * Whether nothing maps any label.
     *
     * @return true if there is neither a template nor an override
     */
    public boolean isEmpty() {
        return template.isEmpty() && overrides.isEmpty();
    }
}
