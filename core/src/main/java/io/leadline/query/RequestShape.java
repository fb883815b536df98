package io.leadline.query;

import java.util.ArrayList;
import java.util.List;

/**
 * For which labels a request has matchers, in their order: those of its metric selector, the namespace's if there is
 * one, and the objects'. What a template makes of requests of one shape differs by nothing but their values.
 *
 * @param selected labels of the metric selector
 * @param hasNamespace whether the request names a namespace
 * @param namespaceLabel label of the namespace
 * @param objectLabel label of the objects' resource
 */
record RequestShape(List<String> selected, boolean hasNamespace, String namespaceLabel, String objectLabel) {
    /** All labels in the order of their matchers. */
    List<String> labels() {
        List<String> labels = new ArrayList<>(selected);
        if (hasNamespace) {
            labels.add(namespaceLabel);
        }
        labels.add(objectLabel);
        return labels;
    }

    /** Where the namespace stands in the labels; -1 if it does not. */
    int namespace() {
        return hasNamespace ? selected.size() : -1;
    }

    /** Where the objects stand in the labels. */
    int objects() {
        return hasNamespace ? selected.size() + 1 : selected.size();
    }

    /** Whether a request has matchers for the same labels. */
    boolean fits(String namespace, LabelSelector selector) {
        List<LabelRequirement> requirements = selector.requirements();
        if (namespace.isEmpty() == hasNamespace || requirements.size() != selected.size()) {
            return false;
        }
        for (int i = 0; i < requirements.size(); i++) {
            if (!requirements.get(i).key().equals(selected.get(i))) {
                return false;
            }
        }
        return true;
    }
}
