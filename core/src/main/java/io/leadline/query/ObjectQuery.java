package io.leadline.query;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query for one object in which only the namespace and the object's name are missing: the matchers' labels and quotes
 * belong to the texts around them. For templates that use the matchers once or, as ratios do, twice.
 */
final class ObjectQuery {
    /** Far above any query, far below any limit of templates. */
    private static final int MAX_LENGTH = 1 << 16;

    private final String head;
    /** Between namespace and name; empty without a namespace. */
    private final String middle;
    /** Between the two uses of the matchers; empty if there is one use. */
    private final String between;

    private final String tail;

    private ObjectQuery(String head, String middle, String between, String tail) {
        this.head = head;
        this.middle = middle;
        this.between = between;
        this.tail = tail;
    }

    /**
     * Prepares a query.
     *
     * @param around the texts around the uses of the matchers
     * @param namespaceLabel label of the namespace, "" for queries without one
     * @param label label of the objects' resource
     * @return the query, or empty if there are other numbers of uses, or texts that only the template can join
     */
    static Optional<ObjectQuery> of(List<String> around, String namespaceLabel, String label) {
        int uses = around.size() - 1;
        boolean joins = GoText.isValidUtf8(namespaceLabel) && GoText.isValidUtf8(label);
        if (uses < 1 || uses > 2 || !joins) {
            return Optional.empty();
        }
        String start = namespaceLabel.isEmpty() ? label + "=\"" : namespaceLabel + "=\"";
        String middle = namespaceLabel.isEmpty() ? "" : "\"," + label + "=\"";
        String between = uses == 1 ? "" : "\"" + around.get(1) + start;
        return Optional.of(new ObjectQuery(around.get(0) + start, middle, between, "\"" + around.get(uses)));
    }

    /** The query; null if it is unusually long and the template's limits have to be watched. */
    @Nullable
    String render(String namespace, String name) {
        String first = GoQuote.escaped(namespace);
        String second = GoQuote.escaped(name);
        long values = (long) first.length() + middle.length() + second.length();
        if (head.length() + between.length() + tail.length() + 2 * values > MAX_LENGTH) {
            return null;
        }
        return between.isEmpty()
                ? head + first + middle + second + tail
                : head + first + middle + second + between + first + middle + second + tail;
    }
}
