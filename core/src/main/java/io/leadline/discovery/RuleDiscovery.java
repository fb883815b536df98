package io.leadline.discovery;

import io.leadline.association.GroupResource;
import io.leadline.association.SeriesAssociation;
import io.leadline.golang.GoResult;
import io.leadline.naming.NameFilter;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Discovery by one rule, when the series have streamed by: each distinct name is filtered and named once, each distinct
 * set of label names is associated once.
 */
final class RuleDiscovery {
    private final MetricRule rule;
    private final SlotTable slots;
    private final Map<String, Name> names = new HashMap<>();
    private final Map<LabelSet, Resources> resources = new HashMap<>();

    RuleDiscovery(MetricRule rule, SlotTable slots) {
        this.rule = rule;
        this.slots = slots;
    }

    /** Puts the metrics that the rule makes of the selected series into the table. */
    RuleTrace expose(SelectorDiscovery selector) {
        List<SeriesGroup> groups = new ArrayList<>();
        for (Selection selection : selector.selections()) {
            groups.add(expose(selection));
        }
        return new RuleTrace(rule, selector.error(), groups);
    }

    private SeriesGroup expose(Selection selection) {
        SeriesKind kind = selection.kind();
        Name name = names.computeIfAbsent(kind.name(), this::look);
        boolean isExternal = rule.section() == RuleSection.Kind.EXTERNAL;
        Optional<Resources> found =
                isExternal ? Optional.empty() : Optional.of(resources.computeIfAbsent(kind.labels(), this::associate));
        if (name.rejectedBy().isEmpty() && name.metric().value().isPresent()) {
            String metric = name.metric().orThrow();
            if (isExternal) {
                slots.external(metric).write(rule, kind.name(), selection.last());
            }
            for (Target target : found.map(Resources::targets).orElse(List.of())) {
                slots.custom(target.resource(), target.namespaced(), metric).write(rule, kind.name(), selection.last());
            }
        }
        return new SeriesGroup(
                kind.name(),
                kind.labels().names(),
                selection.count(),
                name.rejectedBy(),
                name.metric(),
                found.map(Resources::association));
    }

    private Name look(String seriesName) {
        return new Name(rule.naming().rejecting(seriesName), rule.naming().nameOf(seriesName));
    }

    private Resources associate(LabelSet labels) {
        SeriesAssociation association = rule.labels().associate(labels.names());
        Set<Target> targets = new LinkedHashSet<>();
        for (GroupResource resource : association.resources()) {
            targets.add(new Target(resource, association.namespaced(resource)));
        }
        return new Resources(association, List.copyOf(targets));
    }

    private record Name(Optional<NameFilter> rejectedBy, GoResult<String> metric) {}

    private record Resources(SeriesAssociation association, List<Target> targets) {}

    private record Target(GroupResource resource, boolean namespaced) {}
}
