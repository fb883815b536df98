package io.leadline.cli;

import io.leadline.promql.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the command remembers of the series that stream by: a few of each name, to show real values in examples, and the
 * objects that a request for all objects means. Not thread-safe.
 */
final class SeriesSample {
    private static final int NAMES = 10_000;
    private static final int PER_NAME = 8;
    private static final int OBJECTS = 10_000;

    private final Map<String, List<Labels>> byName = new LinkedHashMap<>();
    private final List<ObjectLabels> wanted = new ArrayList<>();
    private final Map<String, TreeSet<String>> objects = new HashMap<>();
    private long count;

    /**
     * Where the names of objects stand.
     *
     * @param label the label whose values are their names
     * @param namespaceLabel the label of their namespace
     * @param namespace the namespace, or "" for objects of the cluster
     */
    record ObjectLabels(String label, String namespaceLabel, String namespace) {}

    /** Asks for the names of objects before the series stream by. */
    void want(ObjectLabels labels) {
        wanted.add(labels);
    }

    void take(Labels series) {
        count++;
        String name = series.metricName();
        List<Labels> known = byName.get(name);
        if (known == null) {
            if (byName.size() == NAMES) {
                return;
            }
            known = new ArrayList<>(1);
            byName.put(name, known);
        }
        if (known.size() < PER_NAME && known.stream().noneMatch(other -> haveSameNames(other, series))) {
            known.add(series);
        }
        for (ObjectLabels labels : wanted) {
            String object = series.get(labels.label);
            boolean inside = labels.namespace.isEmpty()
                    || series.get(labels.namespaceLabel).equals(labels.namespace);
            if (inside && !object.isEmpty()) {
                TreeSet<String> found = objects.computeIfAbsent(key(name, labels.label), k -> new TreeSet<>());
                if (found.size() < OBJECTS) {
                    found.add(object);
                }
            }
        }
    }

    private static boolean haveSameNames(Labels a, Labels b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.name(i).equals(b.name(i))) {
                return false;
            }
        }
        return true;
    }

    private static String key(String series, String label) {
        return series + '\0' + label;
    }

    /** The names that the wanted objects have in the series of a name, sorted. */
    List<String> objects(String series, String label) {
        return List.copyOf(objects.getOrDefault(key(series, label), new TreeSet<>()));
    }

    /** A series of this name that has most of the labels. */
    Labels example(String name, Collection<String> labels) {
        Labels best = Labels.empty();
        long bestCount = -1;
        for (Labels series : byName.getOrDefault(name, List.of())) {
            long has = labels.stream()
                    .filter(label -> !series.get(label).isEmpty())
                    .count();
            if (has > bestCount) {
                best = series;
                bestCount = has;
            }
        }
        return best;
    }

    /** All remembered series, those of one name behind each other. */
    List<Labels> all() {
        return byName.values().stream().flatMap(List::stream).toList();
    }

    long count() {
        return count;
    }
}
