package io.leadline.k8s;

import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks for configurations and values of the chart below a node, at any depth. Not thread-safe. */
final class NestedForms {
    private static final int MAX_DEPTH = 100;

    /**
     * Something that holds rules.
     *
     * @param mapping the values or the configuration
     * @param path keys down to it, joined by dots
     * @param isChart whether it is values of the chart
     */
    record Hit(YamlNode.Mapping mapping, String path, boolean isChart) {}

    private final List<Hit> hits = new ArrayList<>();
    private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private NestedForms() {}

    /** What stands below a node, the node included, in the order of the text. */
    static List<Hit> in(YamlNode node, String path) {
        NestedForms forms = new NestedForms();
        forms.walk(node, path, 0);
        return forms.hits;
    }

    private void walk(YamlNode node, String path, int depth) {
        if (depth > MAX_DEPTH || !seen.add(node)) {
            return;
        }
        if (node instanceof YamlNode.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                walk(list.items().get(i), path + "[" + i + "]", depth + 1);
            }
        } else if (node instanceof YamlNode.Mapping mapping) {
            visit(mapping, path, depth);
        }
    }

    private void visit(YamlNode.Mapping mapping, String path, int depth) {
        boolean isNamed = path.toLowerCase(Locale.ROOT).endsWith("adapter") && Shapes.isChartValues(mapping);
        boolean isChart = isNamed || Shapes.isSurelyChartValues(mapping);
        boolean isConfig = !isChart && Shapes.isConfiguration(mapping);
        if (isChart || isConfig) {
            hits.add(new Hit(mapping, path, isChart));
        }
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = ManifestObject.text(entry.key()).orElse("");
            boolean isRead = (isChart && key.equals("rules")) || (isConfig && Shapes.CONFIG_KEYS.contains(key));
            if (!isRead) {
                walk(entry.value(), path.isEmpty() ? key : path + "." + key, depth + 1);
            }
        }
    }
}
