package io.leadline.discovery;

import io.leadline.association.GroupResource;
import io.leadline.association.SeriesAssociation;
import io.leadline.golang.GoResult;
import io.leadline.naming.NameFilter;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Discovery by one rule. Each distinct name and each distinct set of label names is looked at once; for each pair of
 * the two that occurs there is one {@link Group}, which counts the series.
 */
final class RuleDiscovery {
    private final MetricRule rule;
    private final SlotTable slots;
    private final Map<String, Name> names = new HashMap<>();
    private final Map<LabelNames, SeriesAssociation> associations = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    RuleDiscovery(MetricRule rule, SlotTable slots) {
        this.rule = rule;
        this.slots = slots;
    }

    MetricRule rule() {
        return rule;
    }

    /** What the rule makes of all series with a name and a set of label names; asked once for each pair. */
    Group group(String seriesName, LabelNames labels) {
        Name name = names.computeIfAbsent(seriesName, this::look);
        Optional<SeriesAssociation> association = rule.section() == RuleSection.Kind.EXTERNAL
                ? Optional.empty()
                : Optional.of(associations.computeIfAbsent(
                        labels, set -> rule.labels().associate(set.names())));
        Group group = new Group(rule, seriesName, labels, name, association, slots(name, association));
        groups.add(group);
        return group;
    }

    private Name look(String seriesName) {
        return new Name(rule.naming().rejecting(seriesName), rule.naming().nameOf(seriesName));
    }

    private List<Slot> slots(Name name, Optional<SeriesAssociation> association) {
        if (name.rejectedBy().isPresent() || name.metric().value().isEmpty()) {
            return List.of();
        }
        String metric = name.metric().orThrow();
        if (association.isEmpty()) {
            return List.of(slots.external(metric));
        }
        List<Slot> targets = new ArrayList<>();
        Set<GroupResource> resources = new HashSet<>(association.get().resources());
        for (GroupResource resource : resources) {
            targets.add(slots.custom(resource, association.get().namespaced(resource), metric));
        }
        return targets;
    }

    RuleTrace trace(Optional<String> error) {
        return new RuleTrace(
                rule,
                error,
                groups.stream()
                        .filter(group -> group.count > 0)
                        .map(Group::trace)
                        .toList());
    }

    private record Name(Optional<NameFilter> rejectedBy, GoResult<String> metric) {}

    /** Series that a rule treats alike. */
    static final class Group {
        private final MetricRule rule;
        private final String seriesName;
        private final LabelNames labels;
        private final Name name;
        private final Optional<SeriesAssociation> association;
        private final Slot[] slots;
        private long count;

        private Group(
                MetricRule rule,
                String seriesName,
                LabelNames labels,
                Name name,
                Optional<SeriesAssociation> association,
                List<Slot> slots) {
            this.rule = rule;
            this.seriesName = seriesName;
            this.labels = labels;
            this.name = name;
            this.association = association;
            this.slots = slots.toArray(Slot[]::new);
        }

        /** Takes one more series of this group. */
        void take() {
            count++;
            for (Slot slot : slots) {
                slot.write(rule, seriesName);
            }
        }

        private SeriesGroup trace() {
            return new SeriesGroup(seriesName, labels.names(), count, name.rejectedBy(), name.metric(), association);
        }
    }
}
