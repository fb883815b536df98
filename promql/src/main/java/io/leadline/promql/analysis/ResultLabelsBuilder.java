package io.leadline.promql.analysis;

import io.leadline.promql.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Changes the labels of a result into those of the next one. */
final class ResultLabelsBuilder {
    /** The labels that go with the metric's name (schema/labels.go of Prometheus 3.16, IsMetadataLabel). */
    static final Set<String> METADATA = Set.of(Labels.METRIC_NAME, "__type__", "__unit__");

    /** More than this many labels by name are not tracked through operators, so that chains take linear time. */
    private static final int MOST_NAMED = 256;

    private static final int MOST_BOUNDS = 4;

    private final TreeMap<String, LabelFact> named;
    private LabelFact others;
    private boolean impossible;
    private final List<SeriesBound> bounds;

    ResultLabelsBuilder(ResultLabels labels) {
        this.named = new TreeMap<>(labels.named());
        this.others = labels.others();
        this.impossible = labels.isImpossible();
        this.bounds = new ArrayList<>(labels.bounds());
    }

    LabelFact fact(String label) {
        return named.getOrDefault(label, others);
    }

    /** Gives a label other values; limits per group of its old values are gone. */
    ResultLabelsBuilder set(String label, LabelFact fact) {
        named.put(label, fact);
        return changed(label::equals);
    }

    /** Says more about a label whose values stay as they are. */
    ResultLabelsBuilder narrow(String label, LabelFact fact) {
        named.put(label, fact);
        return this;
    }

    ResultLabelsBuilder others(LabelFact fact) {
        others = fact;
        return this;
    }

    ResultLabelsBuilder impossible() {
        impossible = true;
        return this;
    }

    ResultLabelsBuilder changed(Predicate<String> labels) {
        bounds.removeIf(bound -> bound.labels().stream().anyMatch(labels));
        return this;
    }

    ResultLabelsBuilder withoutBounds() {
        bounds.clear();
        return this;
    }

    ResultLabelsBuilder atMost(long most, Set<String> perLabels) {
        bounds.add(new SeriesBound(perLabels, most));
        return this;
    }

    ResultLabelsBuilder timesAsMany(long factor) {
        bounds.replaceAll(bound -> new SeriesBound(bound.labels(), saturated(bound.most(), factor)));
        return this;
    }

    private static long saturated(long most, long factor) {
        return most > Long.MAX_VALUE / Math.max(1, factor) ? Long.MAX_VALUE : most * factor;
    }

    ResultLabelsBuilder drop(Collection<String> labels, LabelReason reason) {
        for (String label : labels) {
            set(label, fact(label).dropped(reason));
        }
        return this;
    }

    ResultLabelsBuilder dropMetadata(LabelReason reason) {
        return drop(METADATA, reason);
    }

    /** Drops all labels but some. */
    ResultLabelsBuilder keep(Collection<String> labels, LabelReason reason) {
        Set<String> kept = new HashSet<>(labels);
        kept.forEach(label -> named.put(label, fact(label)));
        named.replaceAll((label, fact) -> kept.contains(label) ? fact : fact.dropped(reason));
        others = others.dropped(reason);
        return changed(label -> !kept.contains(label));
    }

    /**
     * Adds what is known about the partner of each series: it has the same values of the labels {@code on} which series
     * are matched, or of all but some and the metadata.
     */
    ResultLabelsBuilder matched(ResultLabels partner, boolean on, Set<String> labels, LabelReason reason) {
        Set<String> all = new TreeSet<>(named.keySet());
        all.addAll(partner.named().keySet());
        all.addAll(labels);
        all.addAll(METADATA);
        for (String label : all) {
            LabelFact ours = fact(label);
            LabelFact theirs = partner.fact(label);
            if (isCompared(label, on, labels)) {
                impossible |= !ours.agreesWith(theirs);
                named.put(label, ours.and(theirs, reason));
            } else {
                named.put(label, ours);
            }
        }
        if (!on) {
            others = others.and(partner.others(), reason);
        }
        impossible |= partner.isImpossible();
        return this;
    }

    /** Whether series must have the same value of a label to match. */
    static boolean isCompared(String label, boolean on, Set<String> labels) {
        return on ? labels.contains(label) : !labels.contains(label) && !METADATA.contains(label);
    }

    /** The labels of a result whose series are of one of two kinds. */
    static ResultLabels union(ResultLabels one, ResultLabels two, LabelReason reason) {
        if (one.isImpossible() || two.isImpossible()) {
            return one.isImpossible() ? two : one;
        }
        ResultLabelsBuilder builder = one.toBuilder().withoutBounds();
        Set<String> labels = new TreeSet<>(one.named().keySet());
        labels.addAll(two.named().keySet());
        for (String label : labels) {
            builder.named.put(label, one.fact(label).or(two.fact(label), reason));
        }
        builder.others = one.others().or(two.others(), reason);
        for (SeriesBound ours : one.bounds()) {
            for (SeriesBound theirs : two.bounds()) {
                Set<String> group = new HashSet<>(ours.labels());
                group.addAll(theirs.labels());
                long sum = ours.most() + theirs.most();
                builder.atMost(sum < 0 ? Long.MAX_VALUE : sum, group);
            }
        }
        return builder.build();
    }

    /** Forgets labels beyond a number that no query has; what is left is still true. */
    ResultLabelsBuilder limited() {
        if (named.size() > MOST_NAMED) {
            named.values().removeIf(fact -> fact.isNever() && others.isNever());
        }
        if (named.size() > MOST_NAMED) {
            others = LabelFact.sometimes(others.reason());
            named.keySet().retainAll(List.copyOf(named.keySet()).subList(0, MOST_NAMED));
            bounds.removeIf(bound -> bound.labels().size() > MOST_NAMED);
        }
        return this;
    }

    ResultLabels build() {
        named.values()
                .removeIf(fact -> fact.equals(others)
                        || (fact.presence() == Presence.SOMETIMES
                                && others.presence() == Presence.SOMETIMES
                                && fact.reason().effect() != LabelReason.Effect.ADDED));
        return new ResultLabels(named, others, impossible, strongest());
    }

    private List<SeriesBound> strongest() {
        Set<SeriesBound> kept = new LinkedHashSet<>();
        for (SeriesBound bound : bounds) {
            boolean known = kept.stream().anyMatch(other -> other.implies(bound));
            if (!known) {
                kept.removeIf(bound::implies);
                kept.add(bound);
            }
        }
        return kept.stream().limit(MOST_BOUNDS).toList();
    }
}
