package io.leadline.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown by {@link Validated#orThrow()}, and by nothing else: the caller asked for a value that the input does not
 * give.
 */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> diagnostics;

    InvalidInputException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(InvalidInputException::line).collect(Collectors.joining("\n")));
        this.diagnostics = diagnostics;
    }

    /**
     * What was found.
     *
     * @return all diagnostics in the order of their positions
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String line(Diagnostic diagnostic) {
        String place = diagnostic
                .span()
                .map(span -> span.source().name() + ":" + span.position() + ": ")
                .orElse("");
        return place + diagnostic.severity().label() + "[" + diagnostic.code() + "]: " + diagnostic.message();
    }
}
