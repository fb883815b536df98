package io.leadline.query;

import io.leadline.golang.GoText;
import io.leadline.template.PartialOutput;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The query of one metric for requests of one {@link RequestShape}, in which only the values of a request are missing:
 * the texts around the places where the template uses them. Rendering makes nothing but its result (docs/adr/0045): the
 * buffer is kept for the next request. Thread-safe: a request that finds the buffer taken makes another one.
 */
final class MetricText {
    /** Far above any query, far below any limit of templates. */
    static final int MAX_LENGTH = 1 << 16;

    /** The largest buffer that is kept, in chars; enough for a hundred pods. */
    private static final int MAX_KEPT = 1 << 13;

    private static final String[] NO_TEXTS = {};

    private final RequestShape shape;
    /** Texts around the places, one more than those; none if the template has to do it all. */
    private final String[] texts;

    private final int[] places;
    private final AtomicReference<@Nullable RequestText> spare = new AtomicReference<>();

    /**
     * Prepares a query.
     *
     * @param shape the requests that it is for
     * @param output what the template writes for them; empty if only the template can tell
     */
    MetricText(RequestShape shape, Optional<PartialOutput> output) {
        Optional<PartialOutput> joining = output.filter(written -> joins(shape, written));
        this.shape = shape;
        this.texts =
                joining.map(written -> written.texts().toArray(new String[0])).orElse(NO_TEXTS);
        this.places = joining.stream()
                .flatMapToInt(written -> written.places().stream().mapToInt(Integer::intValue))
                .toArray();
    }

    /** Whether the texts can be put together as they are; bytes that are no characters only the template can join. */
    private static boolean joins(RequestShape shape, PartialOutput output) {
        return shape.labels().stream().allMatch(GoText::isValidUtf8)
                && output.texts().stream().allMatch(GoText::isValidUtf8);
    }

    RequestShape shape() {
        return shape;
    }

    /** The text for one object without a selector; null if there is none of that form. */
    @Nullable
    OneObjectText oneObject() {
        return OneObjectText.of(shape, texts, places);
    }

    /**
     * The query for a request of the shape; null if the template has to do it: for its errors, its limits, or to join
     * bytes to characters.
     */
    @Nullable
    String render(String namespace, LabelSelector selector, List<String> names) {
        if (texts.length == 0) {
            return null;
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
}
