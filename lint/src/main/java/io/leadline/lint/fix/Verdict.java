package io.leadline.lint.fix;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import io.leadline.lint.Edit;
import io.leadline.lint.Finding;
import io.leadline.lint.LintResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what fixes have done to a text. A finding that is only now to be seen, because the mended one stood before it,
 * is nothing that the fix has brought.
 */
final class Verdict {
    private final Catalogue catalogue;

    Verdict(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What is the same of a finding before and after another change; messages show values, which change. */
    private record Identity(Code code, String pointer) {
        static Identity of(Finding finding) {
            return new Identity(finding.code(), finding.pointer());
        }
    }

    /** Why the fixes must not stay, if there is a reason; for several of them it may be a reason against one only. */
    Optional<String> objection(LintResult before, LintResult after, List<AppliedFix> fixes, List<Edit> edits) {
        if (after.files().size() < before.files().size()) {
            return Optional.of("the file could not be read any more");
        }
        Map<Identity, Integer> known = count(before);
        Map<Identity, Integer> now = count(after);
        for (AppliedFix fix : fixes) {
            if (isStillThere(fix.finding(), known, now, after, edits)) {
                return Optional.of("it does not mend " + fix.finding().code());
            }
        }
        return after.stream()
                .filter(finding ->
                        now.getOrDefault(Identity.of(finding), 0) > known.getOrDefault(Identity.of(finding), 0))
                .filter(brought -> fixes.stream().anyMatch(fix -> isWorse(brought, fix.finding())))
                .findFirst()
                .map(brought -> "it would bring " + brought.code() + ": " + brought.message());
    }

    private static Map<Identity, Integer> count(LintResult result) {
        Map<Identity, Integer> counts = new HashMap<>();
        result.stream().forEach(finding -> counts.merge(Identity.of(finding), 1, Integer::sum));
        return counts;
    }

    private static boolean isStillThere(
            Finding mended,
            Map<Identity, Integer> known,
            Map<Identity, Integer> now,
            LintResult after,
            List<Edit> edits) {
        if (mended.code().equals(Code.PA101)) {
            // The reader ends at the first one, so another one behind the change is progress.
            int end = endOf(edits);
            return after.stream()
                    .filter(finding -> finding.code().equals(Code.PA101))
                    .flatMap(finding -> finding.span().stream())
                    .anyMatch(span -> span.start() <= end);
        }
        Identity identity = Identity.of(mended);
        return now.getOrDefault(identity, 0) >= known.getOrDefault(identity, 0);
    }

    /** Behind the last of the edits in the text that they make. */
    private static int endOf(List<Edit> edits) {
        int growth = edits.stream()
                .mapToInt(
                        edit -> edit.replacement().length() - edit.span().text().length())
                .sum();
        return edits.stream().mapToInt(edit -> edit.span().end()).max().orElse(0) + growth;
    }

    private boolean isWorse(Finding brought, Finding mended) {
        return brought.severity().compareTo(mended.severity()) <= 0 && !wasHidden(brought, mended);
    }

    private boolean wasHidden(Finding brought, Finding mended) {
        Set<String> muted = catalogue.find(mended.code().id()).map(Check::mutes).orElse(Set.of());
        if (muted.contains(brought.code().id())) {
            return true;
        }
        // While a rule does not load nothing else is known about it.
        return crashes(mended)
                && (!crashes(brought) || rule(mended).isEmpty() || rule(mended).equals(rule(brought)));
    }

    private static boolean crashes(Finding finding) {
        return finding.severity() == Severity.ERROR && finding.impact().equals(Optional.of(Impact.CRASH));
    }

    /** The first two parts of the pointer; "" for what stands above rules. */
    private static String rule(Finding finding) {
        String[] parts = finding.pointer().split("/", -1);
        return parts.length < 3 ? "" : parts[1] + "/" + parts[2];
    }
}
