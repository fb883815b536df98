package io.leadline.lint.report;

import io.leadline.config.AdapterConfig;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.k8s.ConfigFile;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Finding;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintResult;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page says about one input. Not thread-safe. */
final class HtmlInput {
    private final HtmlPage page;
    private final LintResult result;
    private final int number;
    private final Catalogue catalogue;
    private final LintOptions options;
    private final Optional<SourceText> source;

    HtmlInput(HtmlPage page, LintResult result, int number, Catalogue catalogue, LintOptions options) {
        this.page = page;
        this.result = result;
        this.number = number;
        this.catalogue = catalogue;
        this.options = options;
        this.source = source(result);
    }

    /** The text of an input, which findings and rules know that are in it; of an empty one there is nothing to show. */
    private static Optional<SourceText> source(LintResult result) {
        Stream<Span> found = result.findings().stream().flatMap(finding -> finding.span().stream());
        Stream<Span> read = result.files().stream().map(ConfigFile::config).flatMap(HtmlInput::rules);
        return Stream.concat(found, read)
                .map(span -> span.source())
                .filter(text -> !text.text().isEmpty())
                .findFirst();
    }

    private static Stream<Span> rules(AdapterConfig config) {
        return Stream.concat(config.rules().stream(), config.externalRules().stream())
                .flatMap(rule -> rule.origin().stream())
                .map(origin -> origin.span().outermost());
    }

    void write() {
        page.raw("<section class=\"input\" id=\"input-" + number + "\">\n<h2>")
                .text(result.name())
                .raw("</h2>\n");
        String what = result.files().stream().map(ConfigFile::description).collect(Collectors.joining(", "));
        page.raw("<p>")
                .sentence(what.isEmpty() ? "no configuration could be read" : what)
                .raw("</p>\n");
        for (ConfigFile file : result.files()) {
            new HtmlRules(page, this, options).write(file.config());
        }
        page.raw("<div class=\"columns\">\n<div class=\"findings\">\n<h3>Findings</h3>\n");
        page.raw("<p class=\"none\"" + (result.findings().isEmpty() ? "" : " hidden") + ">");
        page.raw(result.findings().isEmpty() ? "Nothing found.</p>\n" : "No finding passes the filter.</p>\n");
        for (int i = 0; i < result.findings().size(); i++) {
            Finding finding = result.findings().get(i);
            new HtmlFinding(page, this, finding, catalogue.find(finding.code().id())).write(id(i));
        }
        page.raw("</div>\n");
        source.ifPresent(text -> new HtmlSource(page, this, text).write(result.findings()));
        page.raw("</div>\n</section>\n");
    }

    /** Whether the adapter does not start. */
    boolean stops() {
        return result.stream()
                .anyMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.impact().equals(Optional.of(Impact.CRASH)));
    }

    /** The id of a finding's article. */
    String id(int index) {
        return "f" + number + "-" + (index + 1);
    }

    /** The id of a line of the text. */
    String lineId(int line) {
        return "s" + number + "-" + line;
    }

    /** Writes a place, as a link to its line if the text is on the page. */
    void place(Span span) {
        boolean isHere = source.filter(text -> text == span.source()).isPresent();
        if (isHere) {
            page.raw("<a href=\"#" + lineId(span.position().line()) + "\">line " + span.position() + "</a>");
        } else {
            page.text(span.source().name() + ":" + span.position());
        }
    }
}
