package io.leadline.lint;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Label;
import io.leadline.diagnostic.Severity;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a check says before it has become a {@link Finding}. Texts are in lower case without a full stop, with the
 * offender in backticks: the message says what is wrong, only help says what to do. Not thread-safe.
 */
public final class Claim {
    final Certainty certainty;
    final String message;
    final List<Label> related = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<String> help = new ArrayList<>();
    final List<Fix> fixes = new ArrayList<>();
    final List<String> explained = new ArrayList<>();
    String pointer = "";
    boolean isAboutAbsence;
    Optional<Label> primary = Optional.empty();
    Optional<Label> rendered = Optional.empty();
    Optional<Impact> impact = Optional.empty();
    Optional<Severity> severity = Optional.empty();

    private Claim(Certainty certainty, String message) {
        this.certainty = certainty;
        this.message = message;
    }

    /**
     * Starts a claim that follows from the configuration alone.
     *
     * @param message what is wrong, in one line
     * @return a claim without a place
     */
    public static Claim proven(String message) {
        return new Claim(Certainty.PROVEN, message);
    }

    /**
     * Starts a claim that could be wrong for unusual series or clusters.
     *
     * @param message what is wrong, in one line
     * @return a claim without a place
     */
    public static Claim likely(String message) {
        return new Claim(Certainty.LIKELY, message);
    }

    /**
     * Starts a claim that somebody else has worded, who found it in the configuration alone.
     *
     * @param found the problem, whose code is not looked at
     * @param field the value that it is about
     * @return a claim with place, severity and texts of the problem
     */
    public static Claim proven(Diagnostic found, Field field) {
        Claim claim = proven(found.message());
        claim.pointer = field.pointer();
        claim.isAboutAbsence = !field.isGiven();
        claim.primary = found.primary();
        claim.related.addAll(found.related());
        claim.rendered = found.rendered();
        claim.notes.addAll(found.notes());
        claim.help.addAll(found.help());
        return claim.severity(found.severity());
    }

    /**
     * Says that a whole value is at fault, or that it is missing.
     *
     * @param field the value
     * @param label the remark beside the carets, or ""
     * @return this claim
     */
    public Claim at(Field field, String label) {
        return at(field, field.span(), label);
    }

    /**
     * Says that a part of a value is at fault.
     *
     * @param field the value
     * @param start UTF-16 offset in the value
     * @param end UTF-16 offset behind the part
     * @param label the remark beside the carets, or ""
     * @return this claim
     */
    public Claim at(Field field, int start, int end, String label) {
        return at(field, field.part(start, end), label);
    }

    /**
     * Says what is at fault where only the region is known.
     *
     * @param field the value that the region belongs to
     * @param span the region
     * @param label the remark beside the carets, or ""
     * @return this claim
     */
    public Claim at(Field field, Optional<Span> span, String label) {
        pointer = field.pointer();
        isAboutAbsence = !field.isGiven();
        primary = span.map(region -> new Label(region, label));
        return this;
    }

    /**
     * Adds a region that explains it.
     *
     * @param span the region; nothing is added if it is empty
     * @param label the remark
     * @return this claim
     */
    public Claim related(Optional<Span> span, String label) {
        span.ifPresent(region -> related.add(new Label(region, label)));
        return this;
    }

    /**
     * Shows where it is seen in a rendered query, in a window of its own.
     *
     * @param span the region of the query
     * @param label the remark beside the carets, or ""
     * @return this claim
     */
    public Claim rendered(Span span, String label) {
        rendered = Optional.of(new Label(span, label));
        return this;
    }

    /**
     * Says that what the muted checks find in another value follows from this.
     *
     * @param field the value
     * @return this claim
     */
    public Claim explains(Field field) {
        explained.add(field.pointer());
        return this;
    }

    /**
     * Replaces the usual impact of the check.
     *
     * @param changed what it does to a running adapter
     * @return this claim
     */
    public Claim impact(Impact changed) {
        impact = Optional.of(changed);
        return this;
    }

    /**
     * Replaces the severity that the check has by default. An information has no impact.
     *
     * @param changed how bad this case is
     * @return this claim
     */
    public Claim severity(Severity changed) {
        severity = Optional.of(changed);
        return this;
    }

    /**
     * Adds a fact, an example or a consequence.
     *
     * @param text one line
     * @return this claim
     */
    public Claim note(String text) {
        notes.add(text);
        return this;
    }

    /**
     * Adds a way out.
     *
     * @param text one line
     * @return this claim
     */
    public Claim help(String text) {
        help.add(text);
        return this;
    }

    /**
     * Adds a fix.
     *
     * @param title what it does, in the imperative
     * @param applicability who may apply it
     * @param edit the change; nothing is added if it is empty, because the text cannot be changed in place
     * @return this claim
     */
    public Claim fix(String title, Applicability applicability, Optional<Edit> edit) {
        edit.ifPresent(change -> fixes.add(new Fix(title, applicability, List.of(change))));
        return this;
    }
}
