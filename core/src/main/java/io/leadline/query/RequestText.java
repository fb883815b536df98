package io.leadline.query;

import io.leadline.golang.GoText;
import java.util.List;

/**
 * Writes the matchers of a request, and their values, as the general way over {@link QueryMatcher} does, without making
 * them. Used for one request after the other; not thread-safe.
 */
final class RequestText {
    private final RequestShape shape;
    private final StringBuilder out = new StringBuilder(256);
    private String namespace = "";
    private List<LabelRequirement> requirements = List.of();
    private List<String> names = List.of();

    /** For requests of a shape. */
    RequestText(RequestShape shape) {
        this.shape = shape;
    }

    /** Starts a text for a request. */
    void begin(String newNamespace, LabelSelector selector, List<String> newNames) {
        out.setLength(0);
        namespace = newNamespace;
        requirements = selector.requirements();
        names = newNames;
    }

    /** The text so far, which may be added to. */
    StringBuilder out() {
        return out;
    }

    /** Whether the request has matchers at all; why not is said by the general way. */
    boolean canBeWritten() {
        if (!namespace.isEmpty() && shape.namespaceLabel().isEmpty()) {
            return false;
        }
        for (int i = 0; i < requirements.size(); i++) {
            LabelRequirement requirement = requirements.get(i);
            if (Matchers.error(requirement).isPresent() || !GoText.isValidUtf8(requirement.key())) {
                return false;
            }
        }
        return true;
    }

    /** The order is the adapter's: selector, namespace, objects. */
    void appendMatchers() {
        for (int i = 0; i < requirements.size(); i++) {
            LabelRequirement requirement = requirements.get(i);
            Matchers.append(out, requirement.key(), Matchers.operator(requirement), requirement.values());
            out.append(',');
        }
        if (!namespace.isEmpty()) {
            Matchers.append(out, shape.namespaceLabel(), "=", namespace);
            out.append(',');
        }
        Matchers.append(out, shape.objectLabel(), Matchers.objectsOperator(names), names);
    }

    /** Appends the value of a label as it is; false if it is not UTF-8, and may join with what stands around it. */
    boolean appendValue(int label) {
        if (label == shape.objects()) {
            return appendJoined(names);
        }
        if (label == shape.namespace()) {
            out.append(namespace);
            return GoText.isValidUtf8(namespace);
        }
        return appendJoined(requirements.get(label).values());
    }

    private boolean appendJoined(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (!GoText.isValidUtf8(value)) {
                return false;
            }
            if (i > 0) {
                out.append('|');
            }
            out.append(value);
        }
        return true;
    }
}
