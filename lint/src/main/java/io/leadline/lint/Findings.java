package io.leadline.lint;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes what a check says about one configuration. The same claim twice at one place is one finding. Not thread-safe.
 */
public final class Findings {
    private final List<RawFinding> found = new ArrayList<>();
    private final Check check;

    Findings(Check check) {
        this.check = check;
    }

    /**
     * Reports a claim.
     *
     * @param claim what the check says
     */
    public void report(Claim claim) {
        Diagnostic diagnostic = new Diagnostic(
                check.code(),
                severity(claim),
                claim.message,
                claim.primary,
                claim.related,
                claim.rendered,
                impact(claim),
                claim.notes,
                claim.help,
                Optional.empty());
        found.add(new RawFinding(
                check, diagnostic, claim.certainty, claim.pointer, claim.isAboutAbsence, claim.explained, claim.fixes));
    }

    private Severity severity(Claim claim) {
        Severity wanted = claim.severity.orElse(check.severity());
        boolean isTooSure = claim.certainty == Certainty.LIKELY && wanted == Severity.ERROR;
        return isTooSure ? Severity.WARNING : wanted;
    }

    /** What is only worth knowing does nothing to a running adapter. */
    private Optional<Impact> impact(Claim claim) {
        return claim.severity.equals(Optional.of(Severity.INFO))
                ? Optional.empty()
                : claim.impact.or(() -> check.code().impact());
    }

    List<RawFinding> list() {
        return found;
    }
}
