package io.leadline.lint;

import io.leadline.diagnostic.Severity;
import java.util.Optional;

/** What a user makes of a check. */
public enum Level {
    /** It does not run. */
    OFF,
    /** Its findings are informations. */
    INFO,
    /** Its findings are warnings. */
    WARNING,
    /** Its findings are errors, also the likely ones. */
    ERROR;

    /**
     * The severity of findings at this level.
     *
     * @return the severity, or empty for {@link #OFF}
     */
    public Optional<Severity> severity() {
        return switch (this) {
            case OFF -> Optional.empty();
            case INFO -> Optional.of(Severity.INFO);
            case WARNING -> Optional.of(Severity.WARNING);
            case ERROR -> Optional.of(Severity.ERROR);
        };
    }
}
