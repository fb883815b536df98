package io.leadline.lint.settings;

import io.leadline.config.yaml.SimilarKey;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.golang.PrometheusDuration;
import io.leadline.source.Located;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Takes values from nodes, and reports those that are of another kind. What is not given is not reported. */
final class SettingsValues {
    private final List<Diagnostic> problems = new ArrayList<>();

    List<Diagnostic> problems() {
        return problems;
    }

    void report(Span place, String message, String help) {
        Diagnostic.Builder problem =
                Diagnostic.error(SettingsReader.INVALID, message).at(place);
        problems.add((help.isEmpty() ? problem : problem.help(help)).build());
    }

    /** What to write instead of a word that is none of some. */
    static String instead(String word, List<String> known) {
        String similar = SimilarKey.of(word, known);
        return similar.isEmpty()
                ? "write one of: " + String.join(", ", known)
                : "there is one with a similar name: `" + similar + "`";
    }

    /** Hands on each key with its value, once. */
    void entries(YamlNode node, String subject, BiConsumer<Located<String>, YamlNode> take) {
        if (isNothing(node)) {
            return;
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            reportKind(node, subject, "a mapping");
            return;
        }
        Map<String, Span> seen = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            Optional<Located<String>> key = text(entry.key(), "a key of " + subject);
            key.ifPresent(name -> {
                Span earlier = seen.putIfAbsent(name.value(), entry.key().span());
                if (earlier == null) {
                    take.accept(name, entry.value());
                } else {
                    problems.add(Diagnostic.error(SettingsReader.INVALID, "`" + name.value() + "` is given twice")
                            .at(entry.key().span())
                            .related(earlier, "given here before")
                            .help("leave one of them out")
                            .build());
                }
            });
        }
    }

    List<YamlNode> items(YamlNode node, String subject) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        if (!isNothing(node)) {
            reportKind(node, subject, "a list");
        }
        return List.of();
    }

    Optional<Located<String>> text(YamlNode node, String subject) {
        if (isNothing(node)) {
            return Optional.empty();
        }
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().value().isEmpty()) {
            return Optional.of(scalar.text());
        }
        reportKind(node, subject, "a text");
        return Optional.empty();
    }

    List<Located<String>> texts(YamlNode node, String subject) {
        return items(node, subject).stream()
                .flatMap(item -> text(item, "an entry of " + subject).stream())
                .toList();
    }

    Optional<Located<Boolean>> flag(YamlNode node, String subject) {
        return text(node, subject).flatMap(text -> switch (text.value()) {
            case "true" -> Optional.of(text.map(ignored -> true));
            case "false" -> Optional.of(text.map(ignored -> false));
            default -> {
                report(node.span(), subject + " cannot be `" + text.value() + "`", "write `true` or `false`");
                yield Optional.empty();
            }
        });
    }

    Optional<Located<PrometheusDuration>> duration(YamlNode node, String subject) {
        return text(node, subject)
                .flatMap(text -> SettingsValues.duration(text.value())
                        .map(duration -> text.map(ignored -> duration))
                        .or(() -> {
                            report(
                                    node.span(),
                                    subject + " cannot be `" + text.value() + "`",
                                    "write a number and a unit, such as `30s`");
                            return Optional.empty();
                        }));
    }

    /** A time that is longer than none. */
    static Optional<PrometheusDuration> duration(String text) {
        return PrometheusDuration.parse(text).value().filter(duration -> duration.nanos() > 0);
    }

    private void reportKind(YamlNode node, String subject, String expected) {
        String given = node instanceof YamlNode.Alias
                ? "an alias; settings are written out"
                : node instanceof YamlNode.Mapping
                        ? "a mapping"
                        : node instanceof YamlNode.Sequence ? "a list" : textKind(node);
        report(firstLine(node.span()), subject + " must be " + expected + ", not " + given, "");
    }

    private static String textKind(YamlNode node) {
        return node.span().text().length() <= 2 ? "an empty text" : "a text";
    }

    private static Span firstLine(Span span) {
        int end =
                (int) span.text().chars().takeWhile(c -> c != '\n' && c != '\r').count();
        return span.source().span(span.start(), span.start() + end);
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar
                && scalar.implicit()
                && (scalar.text().value().isEmpty()
                        || scalar.text().value().equals("~")
                        || scalar.text().value().equals("null"));
    }
}
