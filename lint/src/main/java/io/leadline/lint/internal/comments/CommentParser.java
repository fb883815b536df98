package io.leadline.lint.internal.comments;

import io.leadline.config.yaml.SimilarKey;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is in a comment: <code>leadline: DIRECTIVE=CHECK,CHECK -- reason</code>, for {@code snooze} with a date
 * before the checks. Not thread-safe.
 */
final class CommentParser {
    private static final List<String> PREFIXES = List.of("leadline", "prometheus-adapter-lint");
    private static final String REASON = "--";

    private final Span comment;
    private final String text;
    private final List<Diagnostic> problems;
    private int at;

    private CommentParser(Span comment, List<Diagnostic> problems) {
        this.comment = comment;
        this.text = comment.text();
        this.problems = problems;
    }

    /** Whether a text may have such comments. */
    static boolean isWorthReading(String text) {
        return PREFIXES.stream().anyMatch(text::contains);
    }

    /** What a comment asks for; empty if it is about something else, or if there is a problem. */
    static Optional<SuppressionComment> parse(Span comment, List<Diagnostic> problems) {
        return new CommentParser(comment, problems).parse();
    }

    private Optional<SuppressionComment> parse() {
        while (at < text.length() && text.charAt(at) == '#') {
            at++;
        }
        skipBlanks();
        int start = at;
        String prefix = PREFIXES.stream()
                .filter(known -> text.startsWith(known, at))
                .findFirst()
                .orElse("");
        at += prefix.length();
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        if (!text.startsWith(":", at)) {
            reportColon(start, prefix);
            return Optional.empty();
        }
        at++;
        skipBlanks();
        return directive();
    }

    /** A comment that only mentions the name is none of ours. */
    private void reportColon(int start, String prefix) {
        int end = at;
        skipBlanks();
        Span word = word();
        if (end < word.start() - comment.start() && Directive.of(word.text()).isPresent() && text.startsWith("=", at)) {
            report(part(start, end), "a colon is missing behind `" + prefix + "`", Directive.DISABLE.example());
        }
    }

    private Optional<SuppressionComment> directive() {
        Span word = word();
        Optional<Directive> directive = Directive.of(word.text());
        if (directive.isEmpty()) {
            reportUnknown(word);
            return Optional.empty();
        }
        if (!text.startsWith("=", at)) {
            return report(
                    word,
                    "`" + word.text() + "` names no check",
                    directive.get().example());
        }
        at++;
        Optional<LocalDate> lastDay = Optional.empty();
        if (directive.get() == Directive.SNOOZE) {
            lastDay = date();
            if (lastDay.isEmpty()) {
                return Optional.empty();
            }
        }
        return checks(directive.get(), lastDay);
    }

    private void reportUnknown(Span word) {
        String similar = SimilarKey.of(word.text(), Directive.words());
        problems.add(CommentProblems.invalid(word, "`" + word.text() + "` is nothing that a comment can ask for")
                .help(
                        similar.isEmpty()
                                ? "write one of: " + String.join(", ", Directive.words())
                                : "there is a word with a similar name: `" + similar + "`")
                .build());
    }

    private Optional<LocalDate> date() {
        Span word = word();
        try {
            return Optional.of(LocalDate.parse(word.text()));
        } catch (DateTimeException e) {
            report(word, "`" + word.text() + "` is no date", Directive.SNOOZE.example());
            return Optional.empty();
        }
    }

    private Optional<SuppressionComment> checks(Directive directive, Optional<LocalDate> lastDay) {
        int delimiter = delimiter();
        String reason =
                delimiter < 0 ? "" : text.substring(delimiter + REASON.length()).strip();
        if (reason.isEmpty()) {
            return report(comment, "the comment gives no reason", directive.example());
        }
        List<Span> names = new ArrayList<>();
        int start = at;
        for (int i = at; i <= delimiter; i++) {
            if (i == delimiter || text.charAt(i) == ',') {
                names.add(stripped(start, i));
                start = i + 1;
            }
        }
        for (Span name : names) {
            if (name.text().isEmpty()) {
                return report(name, "the name of a check is missing", directive.example());
            }
            if (name.text().chars().anyMatch(c -> c == ' ' || c == '\t')) {
                return report(name, "commas separate checks, and `--` the reason", directive.example());
            }
        }
        return Optional.of(new SuppressionComment(comment, directive, lastDay, names, reason));
    }

    /** Where the reason begins: two hyphens between blanks. */
    private int delimiter() {
        for (int i = text.indexOf(REASON, at); i >= 0; i = text.indexOf(REASON, i + 1)) {
            int end = i + REASON.length();
            if ((i == at || isBlank(i - 1)) && (end == text.length() || isBlank(end))) {
                return i;
            }
        }
        return -1;
    }

    private Span stripped(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(start)) {
            start++;
        }
        while (end > start && isBlank(end - 1)) {
            end--;
        }
        return part(start, end);
    }

    /** Everything up to a blank, an equals sign or the end. */
    private Span word() {
        int start = at;
        while (at < text.length() && !isBlank(at) && text.charAt(at) != '=') {
            at++;
        }
        return part(start, at);
    }

    private boolean isBlank(int index) {
        return text.charAt(index) == ' ' || text.charAt(index) == '\t';
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(at)) {
            at++;
        }
    }

    private Span part(int start, int end) {
        return comment.source().span(comment.start() + start, comment.start() + end);
    }

    private Optional<SuppressionComment> report(Span place, String message, String example) {
        problems.add(CommentProblems.invalid(place, message)
                .help("write it as `" + example + "`")
                .build());
        return Optional.empty();
    }
}
