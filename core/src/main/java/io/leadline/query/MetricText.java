package io.leadline.query;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.golang.GoText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The query of one metric in which only the matchers of a request are missing: the texts around the places where the
 * template uses them. Rendering makes nothing but its result (docs/adr/0045): for one object, which most requests are
 * about, it is one concatenation; for more, the buffer is kept for the next request. Thread-safe: a request that finds
 * the buffer taken makes another one.
 */
final class MetricText {
    /** Far above any query, far below any limit of templates. */
    private static final int MAX_LENGTH = 1 << 16;

    /** The largest buffer that is kept, in chars; enough for a hundred pods. */
    private static final int MAX_KEPT = 1 << 13;

    private final String[] around;
    private final String namespaceLabel;
    private final String label;
    /** What stands before, between and behind namespace and name where one object is asked for. */
    private final String head;

    private final String middle;
    private final String tail;
    private final AtomicReference<@Nullable StringBuilder> spare = new AtomicReference<>();

    private MetricText(List<String> around, String namespaceLabel, String label) {
        this.around = around.toArray(new String[0]);
        this.namespaceLabel = namespaceLabel;
        this.label = label;
        this.head = around.get(0) + namespaceLabel + "=\"";
        this.middle = "\"," + label + "=\"";
        this.tail = "\"" + around.get(1);
    }

    /**
     * Prepares a query.
     *
     * @param around the texts around the uses of the matchers
     * @param namespaceLabel label of the namespace, "" if there is none
     * @param label label of the objects' resource
     * @return the query, or empty if it does not use the matchers, or holds texts that only the template can join
     */
    static Optional<MetricText> of(List<String> around, String namespaceLabel, String label) {
        boolean joins = GoText.isValidUtf8(namespaceLabel) && GoText.isValidUtf8(label);
        return around.size() < 2 || !joins
                ? Optional.empty()
                : Optional.of(new MetricText(around, namespaceLabel, label));
    }

    /** The query; null if the template has to do it: for its errors, its limits, or to join bytes to characters. */
    @Nullable
    String render(String namespace, LabelSelector selector, List<String> names) {
        if (!namespace.isEmpty() && namespaceLabel.isEmpty()) {
            return null;
        }
        boolean oneObject = names.size() == 1 && selector.isEmpty();
        return oneObject && around.length == 2 && !namespace.isEmpty()
                ? concatenated(GoQuote.escaped(namespace), GoQuote.escaped(names.get(0)))
                : buffered(namespace, selector, names);
    }

    private @Nullable String concatenated(String namespace, String name) {
        long length = (long) head.length() + namespace.length() + middle.length() + name.length() + tail.length();
        return length > MAX_LENGTH ? null : head + namespace + middle + name + tail;
    }

    private @Nullable String buffered(String namespace, LabelSelector selector, List<String> names) {
        StringBuilder out = spare.getAndSet(null);
        if (out == null) {
            out = new StringBuilder(256);
        }
        String text = write(out, namespace, selector, names) ? out.toString() : null;
        if (out.capacity() <= MAX_KEPT) {
            out.setLength(0);
            spare.setRelease(out);
        }
        return text;
    }

    private boolean write(StringBuilder out, String namespace, LabelSelector selector, List<String> names) {
        int start = out.append(around[0]).length();
        if (!writeMatchers(out, namespace, selector, names)) {
            return false;
        }
        int end = out.length();
        for (int i = 1; i < around.length && out.length() <= MAX_LENGTH; i++) {
            if (i > 1) {
                out.append(out, start, end);
            }
            out.append(around[i]);
        }
        return out.length() <= MAX_LENGTH;
    }

    /** The order is the adapter's: selector, namespace, objects. */
    private boolean writeMatchers(StringBuilder out, String namespace, LabelSelector selector, List<String> names) {
        List<LabelRequirement> requirements = selector.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            GoResult<QueryMatcher> matcher = Matchers.of(requirements.get(i));
            if (matcher.value().isEmpty()
                    || !GoText.isValidUtf8(requirements.get(i).key())) {
                return false;
            }
            matcher.orThrow().appendTo(out);
            out.append(',');
        }
        if (!namespace.isEmpty()) {
            out.append(namespaceLabel).append('=');
            GoQuote.appendTo(out, namespace);
            out.append(',');
        }
        Matchers.appendObjects(out, label, names);
        return out.length() <= MAX_LENGTH;
    }
}
