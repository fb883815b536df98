package io.leadline.lint;

import io.leadline.config.AdapterConfig;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.lint.internal.comments.Suppressions;
import io.leadline.source.Origin;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The findings of one input on their way past its comments. Not thread-safe. */
final class CommentedFindings {
    private final Catalogue catalogue;
    private final LintOptions options;
    private final Documents documents;
    private final Levels levels;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Set<SourceText> texts = new LinkedHashSet<>();
    private final List<Span> rules = new ArrayList<>();

    CommentedFindings(Catalogue catalogue, LintOptions options, Documents documents) {
        this.catalogue = catalogue;
        this.options = options;
        this.documents = documents;
        this.levels = new Levels(options);
    }

    /** A text whose comments count, with those that it stands in. */
    void addText(SourceText text) {
        text.embedding().ifPresent(outer -> addText(outer.span().source()));
        texts.add(text);
    }

    /** A configuration whose text counts, and whose rules are what comments in it can concern. */
    void addConfig(AdapterConfig config) {
        Stream<Optional<Origin>> discovering = Stream.concat(config.rules().stream(), config.externalRules().stream())
                .map(rule -> rule.origin());
        Stream<Optional<Origin>> resource = config.resourceRules().stream()
                .flatMap(both -> Stream.of(both.cpu(), both.memory()))
                .map(rule -> rule.origin());
        Stream.concat(discovering, resource)
                .flatMap(Optional::stream)
                .map(Origin::span)
                .forEach(rules::add);
        rules.forEach(rule -> addText(rule.source()));
    }

    /**
     * The findings with the reasons why some are not to be shown, and what is wrong with the comments.
     *
     * @param isComplete whether reading found no errors
     */
    List<Finding> apply(List<Finding> found, boolean isComplete) {
        found.stream()
                .flatMap(finding -> finding.diagnostic().primary().stream())
                .forEach(label -> addText(label.span().source()));
        Suppressions suppressions = Suppressions.in(texts, documents::of, rules, isComplete, catalogue, options);
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : found) {
            findings.add(suppressions
                    .reason(finding.diagnostic())
                    .map(finding::suppressedBecause)
                    .orElse(finding));
        }
        suppressions.invalid().forEach(problem -> add(problem, findings));
        suppressions.unused(this::canFind).forEach(problem -> add(problem, findings));
        findings.sort(Comparator.comparing(Finding::diagnostic, Diagnostic.BY_POSITION));
        return findings;
    }

    private boolean canFind(Check check) {
        return levels.isOn(check) && check.waitsFor(options).isEmpty();
    }

    private void add(Diagnostic problem, List<Finding> findings) {
        catalogue.find(problem.code().id()).filter(levels::isOn).ifPresent(check -> {
            RawFinding raw = new RawFinding(check, problem, Certainty.PROVEN, "", false, List.of(), List.of());
            findings.add(new Finding(
                    levels.leveled(check, problem),
                    raw.certainty(),
                    raw.pointer(),
                    raw.fixes(),
                    fingerprints.of(raw, Optional.empty()),
                    Optional.empty()));
        });
    }
}
