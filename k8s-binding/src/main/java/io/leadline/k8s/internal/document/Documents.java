package io.leadline.k8s.internal.document;

import io.leadline.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The documents of a text.
 *
 * @param roots the documents that were read, up to the first mistake
 * @param problem the mistake that ended reading, if there was one
 */
public record Documents(List<DocumentNode> roots, Optional<Diagnostic> problem) {
    /** Copies the list. */
    public Documents {
        roots = List.copyOf(roots);
    }
}
