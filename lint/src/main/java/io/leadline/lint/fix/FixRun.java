package io.leadline.lint.fix;

import io.leadline.lint.Applicability;
import io.leadline.lint.Edit;
import io.leadline.lint.Finding;
import io.leadline.lint.Fix;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One text on its way through rounds of fixes. Not thread-safe. */
final class FixRun {
    /** A broken text shows its mistakes one after the other, so there may be as many rounds as mistakes. */
    private static final int MOST_ROUNDS = 200;

    private final Linter linter;
    private final Predicate<Finding> wanted;
    private final SourceText before;
    private final Verdict verdict;
    private final List<AppliedFix> applied = new ArrayList<>();
    private final Map<Attempt, String> takenBack = new HashMap<>();

    /** What stays the same about a fix while the text around it changes. */
    private record Attempt(String fingerprint, String title) {
        static Attempt of(AppliedFix candidate) {
            return new Attempt(
                    candidate.finding().fingerprint(), candidate.fix().title());
        }
    }

    /** A text, what is found in it, and the fixes of this round that led to it. */
    private record State(SourceText text, LintResult result, List<AppliedFix> accepted) {}

    FixRun(Linter linter, Predicate<Finding> wanted, SourceText before) {
        this.linter = linter;
        this.wanted = wanted;
        this.before = before;
        this.verdict = new Verdict(linter.catalogue());
    }

    FixedText run() {
        State state = new State(before, linter.lint(before), List.of());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<AppliedFix> batch = candidates(state);
            if (batch.isEmpty()) {
                break;
            }
            SourceText base = state.text();
            state = attempt(base, new State(base, state.result(), List.of()), batch);
            if (!state.accepted().isEmpty()) {
                applied.addAll(state.accepted());
                // What was wrong then may be right in the text as it is now.
                takenBack.clear();
            }
        }
        return new FixedText(before, state.text(), applied, left(state), state.result());
    }

    /** Fixes that can be applied at once, in the order of the text. */
    private List<AppliedFix> candidates(State state) {
        List<AppliedFix> batch = new ArrayList<>();
        findings(state)
                .forEach(finding -> finding.fixes().stream()
                        .filter(fix -> fix.applicability() == Applicability.MACHINE_APPLICABLE)
                        .map(fix -> new AppliedFix(finding, fix))
                        .filter(candidate -> !takenBack.containsKey(Attempt.of(candidate)))
                        .findFirst()
                        .filter(candidate -> isOf(state.text(), candidate.fix()))
                        .filter(candidate -> batch.stream().noneMatch(other -> meet(other.fix(), candidate.fix())))
                        .ifPresent(batch::add));
        return batch;
    }

    private Stream<Finding> findings(State state) {
        return state.result().stream().filter(wanted);
    }

    private static boolean isOf(SourceText text, Fix fix) {
        return !fix.edits().isEmpty()
                && fix.edits().stream().allMatch(edit -> edit.span().source() == text);
    }

    /** Whether two fixes change the same part of the text, or parts side by side. */
    private static boolean meet(Fix one, Fix other) {
        return one.edits().stream()
                .anyMatch(edit -> other.edits().stream()
                        .anyMatch(second -> edit.span().start() <= second.span().end()
                                && second.span().start() <= edit.span().end()));
    }

    /** Applies fixes beside those that were accepted before; of what makes it worse, half by half. */
    private State attempt(SourceText base, State soFar, List<AppliedFix> more) {
        List<AppliedFix> all =
                Stream.concat(soFar.accepted().stream(), more.stream()).toList();
        List<Edit> edits = all.stream()
                .flatMap(candidate -> candidate.fix().edits().stream())
                .toList();
        SourceText text = SourceText.of(base.name(), Edit.apply(edits, base.text()));
        State changed = new State(text, linter.lint(text), all);
        Optional<String> objection = verdict.objection(soFar.result(), changed.result(), more, edits);
        if (objection.isEmpty()) {
            return changed;
        }
        if (more.size() == 1) {
            takenBack.put(Attempt.of(more.get(0)), objection.get());
            return soFar;
        }
        int half = more.size() / 2;
        return attempt(base, attempt(base, soFar, more.subList(0, half)), more.subList(half, more.size()));
    }

    private List<LeftFix> left(State state) {
        return findings(state)
                .filter(finding -> !finding.fixes().isEmpty())
                .map(this::left)
                .toList();
    }

    private LeftFix left(Finding finding) {
        Fix best = finding.fixes().get(0);
        Optional<String> reason = Optional.ofNullable(takenBack.get(Attempt.of(new AppliedFix(finding, best))))
                .or(best::obstacle);
        return new LeftFix(finding, best, reason.orElseGet(() -> reason(best.applicability())));
    }

    private static String reason(Applicability applicability) {
        return switch (applicability) {
            case MAYBE_INCORRECT -> "something else may have been meant";
            case HAS_PLACEHOLDERS -> "a part has to be filled in";
            case MACHINE_APPLICABLE -> "it stands in another file";
        };
    }
}
