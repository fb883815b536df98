package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Check;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A check whose page lies beside the classes, named for its code. */
abstract class BuiltInCheck implements Check {
    private static final String PAGES = "https://github.com/leadline/leadline/blob/main/docs/checks/";

    private final Code code;
    private final Severity severity;
    private final Set<Applicability> fixability;

    BuiltInCheck(Code code, Severity severity, Applicability... fixability) {
        this.code = code;
        this.severity = severity;
        this.fixability = Set.of(fixability);
    }

    @Override
    public final Code code() {
        return code;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final Set<Applicability> fixability() {
        return fixability;
    }

    @Override
    public final String explanation() {
        try (InputStream in = BuiltInCheck.class.getResourceAsStream(code + ".md")) {
            if (in == null) {
                throw new IllegalStateException("there is no page " + code + ".md");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final Optional<String> docUrl() {
        return Optional.of(PAGES + code + ".md");
    }

    @Override
    public String toString() {
        return code + " " + code.title();
    }
}
