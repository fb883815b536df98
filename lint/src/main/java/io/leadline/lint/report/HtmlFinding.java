package io.leadline.lint.report;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Label;
import io.leadline.lint.Check;
import io.leadline.lint.Edit;
import io.leadline.lint.Finding;
import io.leadline.lint.Fix;
import io.leadline.source.Span;
import java.util.Optional;

/** One finding on the page. Not thread-safe. */
final class HtmlFinding {
    private final HtmlPage page;
    private final HtmlInput input;
    private final Finding finding;
    private final Diagnostic diagnostic;
    private final Optional<Check> check;

    HtmlFinding(HtmlPage page, HtmlInput input, Finding finding, Optional<Check> check) {
        this.page = page;
        this.input = input;
        this.finding = finding;
        this.diagnostic = finding.diagnostic();
        this.check = check;
    }

    /** How a finding counts in the filter, and how it is coloured. */
    static String level(Finding finding) {
        return finding.suppressed().isPresent()
                ? "suppressed"
                : finding.severity().label();
    }

    void write(String id) {
        String level = level(finding);
        page.raw("<article class=\"finding " + level + "\" id=\"" + id + "\" tabindex=\"-1\" data-severity=\"" + level);
        page.raw("\" data-impact=\"" + finding.impact().map(Enum::name).orElse("") + "\" data-check=\"");
        page.text(finding.code().id()).raw("\">\n<h4><span class=\"level\">" + level + "</span> ");
        page.sentence(diagnostic.message()).raw("</h4>\n<p class=\"meta\">");
        diagnostic.span().ifPresent(span -> {
            input.place(span);
            page.raw(" · ");
        });
        code();
        page.raw(" · ").text(finding.code().title());
        if (!finding.pointer().isEmpty()) {
            page.raw(" · <code>").text(finding.pointer()).raw("</code>");
        }
        page.raw("</p>\n<dl>\n");
        remarks();
        page.raw("</dl>\n");
        Regions.rendered(diagnostic).forEach(this::rendered);
        finding.fixes().forEach(this::fix);
        page.raw("</article>\n");
    }

    private void code() {
        Optional<String> address = check.flatMap(Check::docUrl).filter(url -> url.startsWith("https://"));
        address.ifPresent(
                url -> page.raw("<a rel=\"noreferrer\" href=\"").text(url).raw("\">"));
        page.text(finding.code().id()).raw(address.isPresent() ? "</a>" : "");
    }

    private void remarks() {
        finding.suppressed().ifPresent(reason -> remark("suppressed", reason));
        diagnostic.primary().map(Label::text).filter(text -> !text.isEmpty()).ifPresent(text -> remark("here", text));
        for (Label label : Regions.related(diagnostic)) {
            page.raw("<dt>");
            input.place(label.span().outermost());
            page.raw("</dt><dd>").sentence(label.text()).raw("</dd>\n");
        }
        diagnostic.impact().ifPresent(impact -> remark("impact", impact + ", " + impact.effect()));
        diagnostic.notes().forEach(note -> remark("note", note));
        diagnostic.help().forEach(help -> remark("help", help));
    }

    private void remark(String name, String text) {
        page.raw("<dt>" + name + "</dt><dd>").sentence(text).raw("</dd>\n");
    }

    private void rendered(Label label) {
        Span span = label.span();
        String promql = span.source().text();
        page.raw("<figure><figcaption>").sentence(span.source().name()).raw("</figcaption>\n<pre>");
        page.lines(promql.substring(0, span.start()));
        page.raw("<mark>").lines(span.text()).raw("</mark>");
        page.lines(promql.substring(span.end())).raw("</pre>\n");
        page.raw(label.text().isEmpty() ? "" : "<p>").sentence(label.text()).raw("</figure>\n");
    }

    private void fix(Fix fix) {
        page.raw("<figure class=\"fix\"><figcaption>fix: ").sentence(fix.title());
        page.raw(" <span class=\"applicability\">" + fix.applicability().label() + "</span></figcaption>\n");
        for (Edit edit : fix.edits()) {
            page.raw("<pre>");
            if (!edit.span().text().isEmpty()) {
                page.raw("<del>").lines(edit.span().text()).raw("</del>\n");
            }
            page.raw("<ins>").lines(edit.replacement()).raw("</ins></pre>\n");
        }
        page.raw("</figure>\n");
    }
}
