package io.leadline.promql.analysis;

import io.leadline.promql.Labels;
import io.leadline.promql.analysis.LabelReason.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which labels the series of a result carry, and how many series there can be. The name of the metric is the label
 * {@code __name__}. A label counts if its value is not empty. Immutable and thread-safe.
 */
public final class ResultLabels {
    private static final LabelReason ASSUMED = new LabelReason(Effect.ASSUMED, "", Optional.empty());
    private static final ResultLabels ANY =
            new ResultLabels(new TreeMap<>(), LabelFact.sometimes(ASSUMED), false, List.of());

    private final SortedMap<String, LabelFact> named;
    private final LabelFact others;
    private final boolean impossible;
    private final List<SeriesBound> bounds;

    ResultLabels(SortedMap<String, LabelFact> named, LabelFact others, boolean impossible, List<SeriesBound> bounds) {
        this.named = named;
        this.others = others;
        this.impossible = impossible;
        this.bounds = List.copyOf(bounds);
    }

    /**
     * Series that nothing is known about.
     *
     * @return labels of which each may be there or not
     */
    public static ResultLabels any() {
        return ANY;
    }

    /**
     * Series that surely have some labels and may have any others.
     *
     * @param must labels that are on each series
     * @return the labels
     */
    public static ResultLabels atLeast(Collection<String> must) {
        ResultLabelsBuilder builder = ANY.toBuilder();
        must.forEach(label -> builder.set(label, LabelFact.always(ASSUMED)));
        return builder.build();
    }

    /**
     * Series that surely have some labels, may have some more, and have no others.
     *
     * @param must labels that are on each series
     * @param may labels that may be on a series; those of {@code must} need not be repeated
     * @return the labels
     */
    public static ResultLabels only(Collection<String> must, Collection<String> may) {
        ResultLabelsBuilder builder = ANY.toBuilder().others(LabelFact.never(ASSUMED));
        may.forEach(label -> builder.set(label, LabelFact.sometimes(ASSUMED)));
        must.forEach(label -> builder.set(label, LabelFact.always(ASSUMED)));
        return builder.build();
    }

    /** A result without labels, such as a scalar. */
    static ResultLabels unlabelled(LabelReason reason) {
        return ANY.toBuilder().others(LabelFact.never(reason)).build();
    }

    /**
     * What is known about a label.
     *
     * @param label name of the label
     * @return presence, value and reason
     */
    public LabelFact fact(String label) {
        LabelFact fact = named.get(label);
        return fact == null ? others : fact;
    }

    /**
     * On which series a label stands.
     *
     * @param label name of the label
     * @return the presence
     */
    public Presence presence(String label) {
        return fact(label).presence();
    }

    /**
     * What is known about all labels that {@link #named()} does not have.
     *
     * @return {@link Presence#NEVER} or {@link Presence#SOMETIMES}, and the reason
     */
    public LabelFact others() {
        return others;
    }

    /**
     * What is known about single labels.
     *
     * @return facts by name, sorted; they differ from {@link #others()}, be it only in their reason
     */
    public Map<String, LabelFact> named() {
        return Collections.unmodifiableMap(named);
    }

    /**
     * The labels that stand on each series.
     *
     * @return the names, sorted
     */
    public Set<String> must() {
        return with(Presence.ALWAYS);
    }

    /**
     * The labels that can stand on a series, those of {@link #must()} included.
     *
     * @return the names, sorted, or empty if any label can but those of {@link #cannot()}
     */
    public Optional<Set<String>> may() {
        if (!others.isNever()) {
            return Optional.empty();
        }
        Set<String> labels = new TreeSet<>(with(Presence.ALWAYS));
        labels.addAll(with(Presence.SOMETIMES));
        return Optional.of(labels);
    }

    /**
     * The labels about which it is known, each by itself, that they stand on no series.
     *
     * @return the names, sorted; if {@link #may()} is not empty, all labels that it does not have are missing too
     */
    public Set<String> cannot() {
        return with(Presence.NEVER);
    }

    private Set<String> with(Presence presence) {
        Set<String> labels = new TreeSet<>();
        named.forEach((label, fact) -> {
            if (fact.presence() == presence) {
                labels.add(label);
            }
        });
        return labels;
    }

    /**
     * Whether the name of the metric survives.
     *
     * @return on which series it stands
     */
    public Presence metricName() {
        return presence(Labels.METRIC_NAME);
    }

    /**
     * Whether the result is empty whatever the data is, for instance because the sides of an operator cannot match.
     *
     * @return true if there can be no series; then nothing that is said about labels matters
     */
    public boolean isImpossible() {
        return impossible;
    }

    /**
     * The most series that the result can have at one instant; a scalar counts as one.
     *
     * @return the number, or empty if the expression sets no limit
     */
    public OptionalLong mostSeries() {
        return mostSeriesPer(Set.of());
    }

    /**
     * The most series with the same values of some labels that the result can have at one instant.
     *
     * @param labels names of labels
     * @return the number, or empty if the expression sets no limit
     */
    public OptionalLong mostSeriesPer(Collection<String> labels) {
        if (impossible) {
            return OptionalLong.of(0);
        }
        Set<String> group = new HashSet<>(labels);
        OptionalLong most = OptionalLong.empty();
        for (SeriesBound bound : bounds()) {
            boolean holds = group.containsAll(bound.labels());
            if (holds && (most.isEmpty() || bound.most() < most.getAsLong())) {
                most = OptionalLong.of(bound.most());
            }
        }
        return most;
    }

    /**
     * Limits on the number of series. No two series of a result have the same labels, so that a finite set of labels is
     * a limit too.
     *
     * @return limits that hold together; labels that are equal on all series are left out of them
     */
    public List<SeriesBound> bounds() {
        List<SeriesBound> all = new ArrayList<>();
        bounds.forEach(bound -> all.add(new SeriesBound(varying(bound.labels()), bound.most())));
        if (others.isNever()) {
            all.add(new SeriesBound(varying(named.keySet()), 1));
        }
        return all;
    }

    private Set<String> varying(Set<String> labels) {
        Set<String> varying = new HashSet<>();
        for (String label : labels) {
            if (!fact(label).isConstant()) {
                varying.add(label);
            }
        }
        return varying;
    }

    ResultLabelsBuilder toBuilder() {
        return new ResultLabelsBuilder(this);
    }

    /**
     * The labels for people and logs.
     *
     * @return for instance <code>{job, pod?}</code> or <code>{job, ..., !le}</code>: {@code ?} may be missing,
     *     {@code ...} any others, {@code !} never there
     */
    @Override
    public String toString() {
        if (impossible) {
            return "nothing";
        }
        List<String> parts = new ArrayList<>(must());
        with(Presence.SOMETIMES).forEach(label -> parts.add(label + "?"));
        if (!others.isNever()) {
            parts.add("...");
            cannot().forEach(label -> parts.add("!" + label));
        }
        return "{" + String.join(", ", parts) + "}";
    }
}
