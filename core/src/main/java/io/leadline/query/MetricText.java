package io.leadline.query;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
import io.leadline.template.PartialOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The query of one metric for requests of one {@link RequestShape}, in which only the values of a request are missing:
 * the texts around the places where the template uses them. Rendering makes nothing but its result (docs/adr/0045): for
 * one object, which most requests are about, it is one concatenation; for more, the buffer is kept for the next
 * request. Thread-safe: a request that finds the buffer taken makes another one.
 */
final class MetricText {
    /** Far above any query, far below any limit of templates. */
    private static final int MAX_LENGTH = 1 << 16;

    /** The largest buffer that is kept, in chars; enough for a hundred pods. */
    private static final int MAX_KEPT = 1 << 13;

    private final RequestShape shape;
    private final String[] texts;
    private final int[] places;
    private final @Nullable OneObject oneObject;
    private final AtomicReference<@Nullable RequestText> spare = new AtomicReference<>();

    private MetricText(RequestShape shape, PartialOutput output) {
        this.shape = shape;
        this.texts = output.texts().toArray(new String[0]);
        this.places = output.places().stream().mapToInt(Integer::intValue).toArray();
        this.oneObject = OneObject.of(shape, texts, places);
    }

    /**
     * Prepares a query.
     *
     * @param shape the requests that it is for
     * @param output what the template writes for them
     * @return the query, or empty if it holds texts that only the template can join
     */
    static Optional<MetricText> of(RequestShape shape, PartialOutput output) {
        boolean joins = shape.labels().stream().allMatch(GoText::isValidUtf8)
                && output.texts().stream().allMatch(GoText::isValidUtf8);
        return joins ? Optional.of(new MetricText(shape, output)) : Optional.empty();
    }

    /**
     * The query for a request of the shape; null if the template has to do it: for its errors, its limits, or to join
     * bytes to characters.
     */
    @Nullable
    String render(String namespace, LabelSelector selector, List<String> names) {
        if (oneObject != null && names.size() == 1 && selector.isEmpty()) {
            String text = oneObject.render(namespace, names.get(0));
            if (text != null) {
                return text;
            }
        }
        RequestText spareOne = spare.getAndSet(null);
        RequestText request = spareOne == null ? new RequestText(shape) : spareOne;
        request.begin(namespace, selector, names);
        String text = write(request) ? request.out().toString() : null;
        if (request.out().capacity() <= MAX_KEPT) {
            spare.setRelease(request);
        }
        return text;
    }

    private boolean write(RequestText request) {
        StringBuilder out = request.out();
        if (!request.canBeWritten()) {
            return false;
        }
        out.append(texts[0]);
        int start = -1;
        int end = -1;
        for (int i = 0; i < places.length && out.length() <= MAX_LENGTH; i++) {
            if (places[i] != PartialOutput.MATCHERS) {
                if (!request.appendValue(places[i])) {
                    return false;
                }
            } else if (start < 0) {
                start = out.length();
                request.appendMatchers();
                end = out.length();
            } else {
                out.append(out, start, end);
            }
            out.append(texts[i + 1]);
        }
        return !out.isEmpty() && out.length() <= MAX_LENGTH;
    }

    /** A query with two places, for a namespace and the name of one object: that of nearly all requests. */
    private record OneObject(String head, String middle, String tail, boolean namespaceFirst, boolean quoted) {
        /** The query with the matchers taken apart; null if it has not two places for the two. */
        static @Nullable OneObject of(RequestShape shape, String[] texts, int[] places) {
            if (!shape.hasNamespace()
                    || shape.namespaceLabel().isEmpty()
                    || !shape.selected().isEmpty()) {
                return null;
            }
            if (places.length == 1 && places[0] == PartialOutput.MATCHERS) {
                String beforeName = "\"," + shape.objectLabel() + "=\"";
                String beforeNamespace = shape.namespaceLabel() + "=\"";
                return new OneObject(texts[0] + beforeNamespace, beforeName, "\"" + texts[1], true, true);
            }
            int[] namespaceThenName = {shape.namespace(), shape.objects()};
            int[] nameThenNamespace = {shape.objects(), shape.namespace()};
            boolean namespaceFirst = Arrays.equals(places, namespaceThenName);
            return namespaceFirst || Arrays.equals(places, nameThenNamespace)
                    ? new OneObject(texts[0], texts[1], texts[2], namespaceFirst, false)
                    : null;
        }

        @Nullable
        String render(String namespace, String name) {
            String quotedNamespace = GoQuote.escaped(namespace);
            String quotedName = GoQuote.escaped(name);
            // What needs no escapes is also valid, so that it joins.
            boolean asItIs = quoted || (quotedNamespace.equals(namespace) && quotedName.equals(name));
            long length = (long) head.length()
                    + quotedNamespace.length()
                    + middle.length()
                    + quotedName.length()
                    + tail.length();
            if (!asItIs || length > MAX_LENGTH) {
                return null;
            }
            return namespaceFirst
                    ? head + quotedNamespace + middle + quotedName + tail
                    : head + quotedName + middle + quotedNamespace + tail;
        }
    }
}
