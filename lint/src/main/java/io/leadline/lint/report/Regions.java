package io.leadline.lint.report;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Label;
import java.util.List;
import java.util.stream.Stream;

/** The regions that explain a problem, by the text that they are in. */
final class Regions {
    private Regions() {}

    /** Related regions of the file. */
    static List<Label> related(Diagnostic diagnostic) {
        return diagnostic.related().stream()
                .filter(label -> isInFile(diagnostic, label))
                .toList();
    }

    /** Regions of queries that were rendered from a template. */
    static List<Label> rendered(Diagnostic diagnostic) {
        Stream<Label> related = diagnostic.related().stream().filter(label -> !isInFile(diagnostic, label));
        return Stream.concat(diagnostic.rendered().stream(), related).toList();
    }

    private static boolean isInFile(Diagnostic diagnostic, Label label) {
        return diagnostic
                .span()
                .map(span -> span.source() == label.span().outermost().source())
                .orElse(true);
    }
}
