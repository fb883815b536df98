package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * The documents of a text. One that is no YAML because another tool has to fill it in is read without what that tool
 * does, and a diagnostic says so instead of many that would mislead.
 *
 * @param source the text that was read
 * @param documents the roots up to the first problem
 * @param problem what ended the stream early
 * @param template that another tool has to fill in the text, if it could be read without
 */
record DocumentStream(
        SourceText source, List<YamlNode> documents, Optional<Diagnostic> problem, Optional<Diagnostic> template) {

    static DocumentStream read(SourceText source, int maxNodes) {
        Validated<List<YamlNode>> read = YamlReader.documents(source, maxNodes);
        List<YamlNode> documents = read.value().orElse(List.of());
        Optional<Diagnostic> problem = read.diagnostics().stream().findFirst();
        Optional<TemplateLayer> layer = problem.flatMap(ignored -> TemplateLayer.of(source.text()));
        Optional<SourceText> masked = layer.flatMap(ignored -> TemplateMask.of(source));
        if (masked.isEmpty()) {
            return new DocumentStream(source, documents, problem, Optional.empty());
        }
        Validated<List<YamlNode>> left = YamlReader.documents(masked.get(), maxNodes);
        if (left.hasErrors()) {
            boolean isCause = !isSame(problem.orElseThrow(), left.diagnostics().get(0));
            Diagnostic shown = isCause ? unreadable(source, layer.get(), left.diagnostics()) : problem.orElseThrow();
            return new DocumentStream(source, documents, Optional.of(shown), Optional.empty());
        }
        return new DocumentStream(
                masked.get(),
                left.value().orElse(List.of()),
                Optional.empty(),
                Optional.of(template(source, layer.get())));
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

    private static Diagnostic unreadable(SourceText source, TemplateLayer layer, List<Diagnostic> left) {
        Diagnostic.Builder error = Diagnostic.error(
                        Code.PA010, "this is a template of " + layer.tools() + ", and cannot be read as it is")
                .at(TemplateMask.firstAction(source));
        left.forEach(problem ->
                problem.span().ifPresent(span -> error.related(span, "without the template: " + problem.message())));
        return error.help(layer.help()).build();
    }
}
