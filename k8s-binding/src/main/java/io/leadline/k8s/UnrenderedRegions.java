package io.leadline.k8s;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the values of a configuration stand that another tool fills in. Immutable. */
public final class UnrenderedRegions {
    /** Ends by starts, in the outermost texts. */
    private final Map<SourceText, NavigableMap<Integer, Integer>> regions = new HashMap<>();

    private UnrenderedRegions() {}

    /**
     * The regions of values.
     *
     * @param texts the values
     * @return their regions
     */
    public static UnrenderedRegions of(List<UnrenderedText> texts) {
        UnrenderedRegions all = new UnrenderedRegions();
        for (UnrenderedText text : texts) {
            Span span = text.span().outermost();
            all.regions
                    .computeIfAbsent(span.source(), source -> new TreeMap<>())
                    .merge(span.start(), span.end(), Math::max);
        }
        return all;
    }

    /**
     * Whether a problem is about such a value, or follows from one.
     *
     * @param diagnostic the problem
     * @return true if it points at a value or at a part of it, or relates to one
     */
    public boolean explain(Diagnostic diagnostic) {
        return !regions.isEmpty()
                && Stream.concat(diagnostic.primary().stream(), diagnostic.related().stream())
                        .anyMatch(label -> touches(label.span().outermost()));
    }

    /** The regions do not overlap, so that only the last one before the end of another can touch it. */
    private boolean touches(Span span) {
        NavigableMap<Integer, Integer> ends = regions.get(span.source());
        Map.Entry<Integer, Integer> last = ends == null ? null : ends.lowerEntry(span.end());
        return last != null && last.getValue() > span.start();
    }
}
