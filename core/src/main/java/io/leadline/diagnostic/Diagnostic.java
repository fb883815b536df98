package io.leadline.diagnostic;

import io.leadline.source.Position;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One problem: what is wrong, where, what it causes and the way out. Texts are in lower case without a full stop, with
 * the offender in backticks; where the Go program has words for the same error, the message holds them verbatim.
 *
 * @param code the kind of problem
 * @param severity how bad it is
 * @param message what is wrong, in one line
 * @param primary the region at fault, or empty if the problem has no place in a text
 * @param related further regions that explain it, in reading order
 * @param rendered the region at fault in a text that was made from the user's one, such as a rendered query
 * @param impact what it does to a running adapter, if anything
 * @param notes facts that help to understand it, one line each
 * @param help ways out, one line each
 * @param meant what most likely was meant to stand in the primary region, if that is known: a value, not how it is
 *     written
 */
public record Diagnostic(
        Code code,
        Severity severity,
        String message,
        Optional<Label> primary,
        List<Label> related,
        Optional<Label> rendered,
        Optional<Impact> impact,
        List<String> notes,
        List<String> help,
        Optional<String> meant) {

    private static final Position BEFORE_ALL = new Position(1, 1);

    /**
     * The order in which diagnostics are shown: by text, then by position, those without a place first, then by
     * severity.
     */
    public static final Comparator<Diagnostic> BY_POSITION = Comparator.<Diagnostic, String>comparing(d ->
                    d.primary().map(l -> l.span().outermost().source().name()).orElse(""))
            .thenComparing(d -> d.span().map(Span::position).orElse(BEFORE_ALL))
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /**
     * Copies the lists.
     *
     * @param code the kind of problem
     * @param severity how bad it is
     * @param message what is wrong
     * @param primary the region at fault, if any
     * @param related further regions
     * @param rendered the region at fault in a text that was made from the user's one
     * @param impact what it does to a running adapter, if anything
     * @param notes facts
     * @param help ways out
     * @param meant what most likely was meant instead
     */
    public Diagnostic {
        related = List.copyOf(related);
        notes = List.copyOf(notes);
        help = List.copyOf(help);
    }

    /**
     * Starts an error.
     *
     * @param code the kind of problem
     * @param message what is wrong
     * @return a builder with the usual impact of the code
     */
    public static Builder error(Code code, String message) {
        return new Builder(code, Severity.ERROR, message);
    }

    /**
     * Starts a warning.
     *
     * @param code the kind of problem
     * @param message what is wrong
     * @return a builder with the usual impact of the code
     */
    public static Builder warning(Code code, String message) {
        return new Builder(code, Severity.WARNING, message);
    }

    /**
     * Starts an information.
     *
     * @param code the kind of problem
     * @param message what is worth knowing
     * @return a builder without an impact
     */
    public static Builder info(Code code, String message) {
        return new Builder(code, Severity.INFO, message).impact(Optional.empty());
    }

    /**
     * Where the problem is, for people.
     *
     * @return the span in the outermost text
     */
    public Optional<Span> span() {
        return primary.map(label -> label.span().outermost());
    }

    /**
     * The same problem with another severity.
     *
     * @param changed how bad somebody takes it to be
     * @return the changed diagnostic
     */
    public Diagnostic withSeverity(Severity changed) {
        return new Diagnostic(code, changed, message, primary, related, rendered, impact, notes, help, meant);
    }

    /** Collects the parts of a {@link Diagnostic}. Not thread-safe. */
    public static final class Builder {
        private final Code code;
        private final Severity severity;
        private final String message;
        private Optional<Label> primary = Optional.empty();
        private Optional<Label> rendered = Optional.empty();
        private Optional<Impact> impact;
        private final List<Label> related = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> help = new ArrayList<>();
        private Optional<String> meant = Optional.empty();

        private Builder(Code code, Severity severity, String message) {
            this.code = code;
            this.severity = severity;
            this.message = message;
            this.impact = code.impact();
        }

        /**
         * Says where the problem is.
         *
         * @param span the region at fault
         * @return this builder
         */
        public Builder at(Span span) {
            return at(span, "");
        }

        /**
         * Says where the problem is, with a remark beside the carets.
         *
         * @param span the region at fault
         * @param text the remark
         * @return this builder
         */
        public Builder at(Span span, String text) {
            this.primary = Optional.of(new Label(span, text));
            return this;
        }

        /**
         * Says where the problem is, if that is known.
         *
         * @param span the region at fault, or empty
         * @param text the remark
         * @return this builder
         */
        public Builder at(Optional<Span> span, String text) {
            this.primary = span.map(s -> new Label(s, text));
            return this;
        }

        /**
         * Adds a region that explains the problem.
         *
         * @param span the region
         * @param text the remark
         * @return this builder
         */
        public Builder related(Span span, String text) {
            related.add(new Label(span, text));
            return this;
        }

        /**
         * Says where the problem shows in a text that was made from the user's one. It is drawn in a window of its own,
         * with carets too.
         *
         * @param span the region, in a text with a name of its own
         * @param text the remark
         * @return this builder
         */
        public Builder rendered(Span span, String text) {
            rendered = Optional.of(new Label(span, text));
            return this;
        }

        /**
         * Replaces the usual impact of the code.
         *
         * @param changed what the problem does to a running adapter
         * @return this builder
         */
        public Builder impact(Impact changed) {
            return impact(Optional.of(changed));
        }

        /**
         * Replaces the usual impact of the code.
         *
         * @param changed what the problem does to a running adapter, or empty for nothing
         * @return this builder
         */
        public Builder impact(Optional<Impact> changed) {
            this.impact = changed;
            return this;
        }

        /**
         * Adds a fact.
         *
         * @param text one line
         * @return this builder
         */
        public Builder note(String text) {
            notes.add(text);
            return this;
        }

        /**
         * Adds a way out.
         *
         * @param text one line
         * @return this builder
         */
        public Builder help(String text) {
            help.add(text);
            return this;
        }

        /**
         * Says what most likely was meant to stand in the region at fault.
         *
         * @param value the value, not how it is written
         * @return this builder
         */
        public Builder meant(String value) {
            meant = Optional.of(value);
            return this;
        }

        /**
         * Ends the diagnostic.
         *
         * @return the diagnostic
         */
        public Diagnostic build() {
            return new Diagnostic(code, severity, message, primary, related, rendered, impact, notes, help, meant);
        }
    }
}
