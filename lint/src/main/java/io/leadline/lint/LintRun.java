package io.leadline.lint;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.k8s.ChartDefaults;
import io.leadline.k8s.ReadConfig;
import io.leadline.k8s.UnrenderedRegions;
import io.leadline.k8s.UnrenderedText;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One configuration on its way through reading, compiling and the checks. Not thread-safe. */
final class LintRun {
    private final Catalogue catalogue;
    private final LintOptions options;
    private final Documents documents;
    private final FixGuard guard;
    private final Optional<YamlNode> root;
    private final List<UnrenderedText> unrendered;
    private final UnrenderedRegions regions;
    private final boolean isTemplate;
    private final Levels levels;
    private final List<RawFinding> read = new ArrayList<>();
    private final List<RawFinding> found = new ArrayList<>();
    private AdapterConfig config = AdapterConfig.builder().build();

    /** A run over what was read of a file, or over one that was made in code. */
    LintRun(Catalogue catalogue, LintOptions options, Documents documents, Optional<ReadConfig> file) {
        this.catalogue = catalogue;
        this.options = options;
        this.isTemplate = file.filter(ReadConfig::isTemplate).isPresent();
        this.unrendered = file.map(ReadConfig::unrendered).orElseGet(List::of);
        this.regions = UnrenderedRegions.of(unrendered);
        this.root = file.flatMap(ReadConfig::root);
        this.documents = documents;
        this.guard = new FixGuard(documents);
        this.levels = new Levels(options);
    }

    /** Takes over what the reader found. */
    void addRead(List<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> add(diagnostic, Optional.empty(), read));
    }

    /** Compiles a configuration and runs the checks. */
    void judge(AdapterConfig judged) {
        config = judged;
        Validated<AdapterRules> compiled = RuleCompiler.compile(judged, options.mapper());
        LintedConfig linted = new LintedConfig(judged, compiled.value().orElseThrow(), options);
        compiled.diagnostics().forEach(diagnostic -> add(diagnostic, Optional.of(linted), found));
        for (Check check : catalogue.checks()) {
            if (levels.isOn(check)) {
                Findings findings = new Findings(check);
                check.check(linted, findings);
                found.addAll(findings.list());
            }
        }
    }

    private void add(Diagnostic diagnostic, Optional<LintedConfig> linted, List<RawFinding> list) {
        String id = diagnostic.code().id();
        Check check = catalogue
                .find(id)
                .or(() -> Catalogue.standard().find(id))
                .orElseThrow(() -> new IllegalStateException("no check in the catalogue stands for " + id));
        NodePath path = diagnostic
                .primary()
                .map(label -> NodePath.to(
                        label.span(),
                        root.or(() -> documents.of(label.span().source()).first())))
                .orElse(NodePath.NOWHERE);
        list.add(new RawFinding(
                check,
                diagnostic,
                Certainty.PROVEN,
                path.pointer(),
                false,
                List.of(),
                check.fixes(new Reported(diagnostic, path, linted))));
    }

    /**
     * Everything that no other finding mutes and whose check is on, in the order of the file; the fingerprints are
     * those of the file.
     */
    List<Finding> findings(Fingerprints fingerprints) {
        List<RawFinding> all = new ArrayList<>(read);
        List<String> unknown = unrendered.stream().map(UnrenderedText::pointer).toList();
        Muting.unmuted(read, unknown, found).stream().filter(this::isAsked).forEach(all::add);
        all.removeIf(raw -> !levels.isOn(raw.check()));
        all.sort(Comparator.comparing(RawFinding::diagnostic, Diagnostic.BY_POSITION));
        Set<RawFinding.Identity> told = new HashSet<>();
        all.removeIf(raw -> !told.add(raw.identity()));
        List<Finding> findings = new ArrayList<>(all.size());
        for (RawFinding raw : all) {
            findings.add(new Finding(
                    levels.leveled(raw.check(), raw.diagnostic()),
                    raw.certainty(),
                    raw.pointer(),
                    guard.guarded(raw).stream().filter(this::isSafe).toList(),
                    fingerprints.of(raw, rule(raw.pointer())),
                    Optional.empty()));
        }
        findings.sort(Comparator.comparing(Finding::diagnostic, Diagnostic.BY_POSITION));
        return findings;
    }

    /** Nothing is said about what another tool fills in, nor, unless it is asked for, about what the chart brings. */
    private boolean isAsked(RawFinding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        boolean isOfChart = diagnostic
                .primary()
                .filter(label -> ChartDefaults.hold(label.span()))
                .isPresent();
        return !(isOfChart && !options.chartDefaults()) && !regions.explain(diagnostic);
    }

    /** Nothing can be changed in a template of another tool, nor in what the chart brings. */
    private boolean isSafe(Fix fix) {
        return !isTemplate && fix.edits().stream().noneMatch(edit -> ChartDefaults.hold(edit.span()));
    }

    /** What people know a rule by, wherever it stands in its list. */
    private Optional<DiscoveryRule> rule(String pointer) {
        return rule(pointer, "/rules/", config.rules())
                .or(() -> rule(pointer, "/externalRules/", config.externalRules()));
    }

    private static Optional<DiscoveryRule> rule(String pointer, String section, List<DiscoveryRule> rules) {
        if (!pointer.startsWith(section)) {
            return Optional.empty();
        }
        String index = pointer.substring(section.length()).split("/", -1)[0];
        return index.matches("[0-9]{1,9}") && Integer.parseInt(index) < rules.size()
                ? Optional.of(rules.get(Integer.parseInt(index)))
                : Optional.empty();
    }
}
