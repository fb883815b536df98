package io.leadline.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.source.SourceText;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Differences;
import io.leadline.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the real loader says to a configuration: acceptance, the whole model, the kind of error, every type error. */
class ConfigConformanceTest {
    @Test
    void loadsAsTheAdapterDoes() {
        Conformance.of("adapter", "config").verify(ConfigConformanceTest::difference);
    }

    private static Optional<String> difference(JsonNode row) {
        SourceText source = VectorConfig.source(row);
        ConfigReader.Outcome outcome =
                ConfigReader.with(ReadLimits.defaults()).load(YamlReader.read(source, 1_000_000));
        List<Diagnostic> errors = outcome.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .toList();
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        actual.put("ok", errors.isEmpty());
        if (errors.isEmpty()) {
            actual.set("config", VectorConfig.json(outcome.config().orElseThrow()));
        } else {
            actual.put("errorKind", outcome.verdict());
        }
        if (outcome.verdict().equals("type")) {
            ArrayNode list = actual.putArray("errors");
            // The recorded list was made by splitting the message at its line breaks, also at those inside a value.
            for (String text : String.join("\n  ", outcome.typeErrors()).split("\n  ", -1)) {
                list.add(VectorConfig.text(text.startsWith("  ") ? text.substring(2) : text));
            }
        }
        ObjectNode expected = row.get("expect").deepCopy();
        expected.remove("error");
        return Differences.first(expected, actual)
                .map(text -> text + "\n  " + errors)
                .or(() -> missingLine(outcome, errors, source));
    }

    /** Every line that the real loader names has a diagnostic that starts there. */
    private static Optional<String> missingLine(
            ConfigReader.Outcome outcome, List<Diagnostic> errors, SourceText source) {
        List<Integer> shown = new ArrayList<>();
        errors.forEach(
                error -> shown.add(line(source, error.span().orElseThrow().start())));
        return outcome.typeErrors().stream()
                .map(text -> Integer.parseInt(text.substring(5, text.indexOf(':'))))
                .filter(line -> !shown.contains(line))
                .findFirst()
                .map(line -> "no diagnostic on line " + line + ", only on " + shown);
    }

    /** The line as YAML 1.1 counts, which ends lines at NEL, LS and PS too. */
    private static int line(SourceText source, int offset) {
        String before = source.text().substring(0, offset).replace("\r\n", "\n");
        return 1
                + (int) IntStream.range(0, before.length())
                        .filter(i -> "\n\r\u0085\u2028\u2029".indexOf(before.charAt(i)) >= 0)
                        .count();
    }
}
