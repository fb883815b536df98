package io.leadline.lint;

import io.leadline.source.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A change of a file's text: a region and what stands there afterwards.
 *
 * @param span the region in the file; an empty one is a place to insert at
 * @param replacement the new text of the region, as it stands in the file: quoted and escaped
 */
public record Edit(Span span, String replacement) {
    /**
     * Makes changes.
     *
     * @param edits edits of one text, none of which overlap, in any order
     * @param text that text
     * @return the changed text; everything outside of the edits is as it was
     */
    public static String apply(Collection<Edit> edits, String text) {
        List<Edit> backwards = edits.stream()
                .sorted(Comparator.comparingInt((Edit edit) -> edit.span().start())
                        .reversed())
                .toList();
        StringBuilder changed = new StringBuilder(text);
        for (Edit edit : backwards) {
            changed.replace(edit.span().start(), edit.span().end(), edit.replacement());
        }
        return changed.toString();
    }
}
