package io.leadline.lint.internal.comments;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import io.leadline.lint.LintOptions;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the comments of an input suppress. Not thread-safe. */
public final class Suppressions {
    /** A text that cannot be parsed has no lines and rules that a comment could concern. */
    private static final Set<Code> ONLY_BY_FILE = Set.of(Code.PA101);

    private static final Set<Code> UNREAD = Set.of(Code.PA001, Code.PA002);
    private static final Set<Code> ABOUT_COMMENTS = Set.of(CommentProblems.INVALID, CommentProblems.UNUSED);

    private final Catalogue catalogue;
    private final LocalDate today;
    private final List<Span> rules;
    private final boolean isComplete;
    private final List<Suppression> suppressions = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private Suppressions(Catalogue catalogue, LintOptions options, List<Span> rules, boolean isComplete) {
        this.catalogue = catalogue;
        this.isComplete = isComplete;
        this.today = LocalDate.now(options.clock());
        this.rules = rules;
    }

    /**
     * Reads the comments of texts.
     *
     * @param texts an input, and the texts that stand in it
     * @param parsed gives the nodes and comments of such a text
     * @param rules the places of the rules in these texts
     * @param isComplete whether everything in the texts could be read, so that it is known what stands where
     * @param catalogue the checks that comments can name
     * @param options the clock
     * @return what they suppress
     */
    public static Suppressions in(
            Collection<SourceText> texts,
            Function<SourceText, YamlStream> parsed,
            List<Span> rules,
            boolean isComplete,
            Catalogue catalogue,
            LintOptions options) {
        Suppressions read = new Suppressions(catalogue, options, rules, isComplete);
        texts.stream()
                .filter(text -> CommentParser.isWorthReading(text.text()))
                .forEach(text -> read.add(parsed.apply(text)));
        read.suppressions.sort(Comparator.comparing(found -> found.comment().directive()));
        return read;
    }

    private void add(YamlStream text) {
        YamlLines lines = new YamlLines(text.source(), text.documents());
        for (Span comment : text.comments()) {
            CommentParser.parse(comment, problems).ifPresent(parsed -> add(parsed, lines));
        }
    }

    private void add(SuppressionComment comment, YamlLines lines) {
        Optional<Span> region = region(comment, lines);
        if (region.isEmpty()) {
            reportPlace(comment);
            return;
        }
        for (Span name : comment.checks()) {
            check(name, comment.directive())
                    .ifPresent(check -> suppressions.add(
                            new Suppression(comment, name, check, region.get().outermost(), today)));
        }
    }

    private void reportPlace(SuppressionComment comment) {
        if (isComplete) {
            boolean isRule = comment.directive() == Directive.DISABLE_RULE;
            problems.add(CommentProblems.invalid(comment.span(), "there is no " + (isRule ? "rule" : "line") + " here")
                    .help(isRule ? "put the comment into a rule or directly above it" : "put the comment above a line")
                    .build());
        }
    }

    private Optional<Span> region(SuppressionComment comment, YamlLines lines) {
        Span place = comment.span();
        return switch (comment.directive()) {
            case DISABLE_FILE ->
                Optional.of(place.source().span(0, place.source().text().length()));
            case DISABLE_RULE -> lines.rule(place, rules);
            case DISABLE_NEXT_LINE -> line(lines.lineBelow(place)).map(lines::line);
            case DISABLE, SNOOZE -> line(lines.lineAt(place)).map(lines::values);
        };
    }

    private static Optional<Integer> line(OptionalInt found) {
        return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
    }

    private Optional<Check> check(Span name, Directive directive) {
        Optional<Check> found = catalogue.find(name.text());
        String quoted = "`" + name.text() + "`";
        if (found.isEmpty()) {
            return refuse(name, "there is no check " + quoted, catalogue.inPlaceOf(name.text()));
        }
        Code code = found.get().code();
        if (UNREAD.contains(code)) {
            return refuse(name, "no comment can suppress " + quoted, "a file that is not read has no comments");
        }
        if (ABOUT_COMMENTS.contains(code)) {
            String help = "switch the check off in the settings: `levels: {" + code + ": off}`";
            return refuse(name, "no comment can suppress " + quoted, help);
        }
        if (ONLY_BY_FILE.contains(code) && directive != Directive.DISABLE_FILE) {
            return refuse(
                    name,
                    quoted + " can only be suppressed for a whole file: what is no YAML has no lines and rules",
                    "write `disable-file` at the top of the file");
        }
        return found;
    }

    private Optional<Check> refuse(Span name, String message, String help) {
        problems.add(CommentProblems.invalidCheck(name, message, help));
        return Optional.empty();
    }

    /**
     * Why a problem is not to be shown.
     *
     * @param found a problem of the input
     * @return the reason in the narrowest comment that concerns it, or empty if none does
     */
    public Optional<String> reason(Diagnostic found) {
        Optional<String> reason = Optional.empty();
        for (Suppression suppression : suppressions) {
            if (suppression.suppresses(found) && reason.isEmpty()) {
                reason = Optional.of(suppression.comment().whole());
            }
        }
        return reason;
    }

    /**
     * What is wrong with the comments themselves.
     *
     * @return comments that cannot be understood
     */
    public List<Diagnostic> invalid() {
        return problems;
    }

    /**
     * What was not needed for the problems that {@link #reason} was asked about.
     *
     * @param isJudged whether a check could have found something
     * @return comments that suppressed nothing; none if it is not known what stands where
     */
    public List<Diagnostic> unused(Predicate<Check> isJudged) {
        return !isComplete
                ? List.of()
                : suppressions.stream()
                        .filter(suppression -> isJudged.test(suppression.check()))
                        .filter(Suppression::isIdle)
                        .map(Suppression::problem)
                        .toList();
    }
}
