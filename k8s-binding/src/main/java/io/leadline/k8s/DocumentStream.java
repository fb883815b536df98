package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlStream;
import java.util.List;
import java.util.Optional;

/**
 * The documents of a text. One that is no YAML because another tool has to fill it in is read without what that tool
 * does, and a diagnostic says so instead of many that would mislead.
 *
 * @param text what was read: the text as it is written, or what is left of it without the template
 * @param problem what ended the stream early
 * @param template that another tool has to fill in the text, if it could be read without
 */
record DocumentStream(YamlStream text, Optional<Diagnostic> problem, Optional<Diagnostic> template) {
    /** A text that is read as it is written. */
    static DocumentStream of(YamlStream written) {
        return new DocumentStream(written, written.problem(), Optional.empty());
    }

    /**
     * A text that is no YAML, read without its template.
     *
     * @param written the text as it is written, with a problem
     * @param left the same text without what another tool fills in
     */
    static DocumentStream masked(YamlStream written, TemplateLayer layer, YamlStream left) {
        if (left.problem().isEmpty()) {
            return new DocumentStream(left, Optional.empty(), Optional.of(template(written.source(), layer)));
        }
        Diagnostic problem = written.problem().orElseThrow();
        Diagnostic stays = left.problem().get();
        Diagnostic shown = isSame(problem, stays) ? problem : unreadable(written.source(), layer, stays);
        return new DocumentStream(written, Optional.of(shown), Optional.empty());
    }

    List<YamlNode> documents() {
        return text.documents();
    }

    /** Whether a problem stays without the template. */
    private static boolean isSame(Diagnostic problem, Diagnostic left) {
        return problem.message().equals(left.message())
                && problem.span().map(Span::position).equals(left.span().map(Span::position));
    }

    private static Diagnostic template(SourceText source, TemplateLayer layer) {
        return Diagnostic.warning(
                        Code.PA010, "this is a template of " + layer.tools() + ", read without what it fills in")
                .at(TemplateMask.firstAction(source))
                .impact(Optional.empty())
                .note("of texts that belong to a condition the longest is taken; what is filled in is not judged")
                .help(layer.help())
                .build();
    }

    private static Diagnostic unreadable(SourceText source, TemplateLayer layer, Diagnostic left) {
        Diagnostic.Builder error = Diagnostic.error(
                        Code.PA010, "this is a template of " + layer.tools() + ", and cannot be read as it is")
                .at(TemplateMask.firstAction(source));
        left.span().ifPresent(span -> error.related(span, "without the template: " + left.message()));
        return error.help(layer.help()).build();
    }
}
