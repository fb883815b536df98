package io.leadline.k8s;

import io.leadline.config.yaml.ReadLimits;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The rules that the prometheus-adapter chart of prometheus-community puts before those of its user unless
 * {@code rules.default} is false. Their file says of which version they are.
 */
public final class ChartDefaults {
    private static final String FILE = "chart-default-rules.yaml";
    private static final SourceText SOURCE = SourceText.of("chart-prometheus-adapter/default-rules.yaml", text());

    private ChartDefaults() {}

    /** Parsed when the first values of the chart are met. */
    private static final class Parsed {
        private static final List<YamlNode> RULES = rules();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(ChartDefaults.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<YamlNode> rules() {
        YamlNode list = YamlReader.read(SOURCE, ReadLimits.defaults().maxNodes())
                .first()
                .flatMap(ManifestObject::mapping)
                .flatMap(root -> ManifestObject.get(root, "rules"))
                .orElseThrow();
        return ((YamlNode.Sequence) list).items();
    }

    /**
     * The default rules as a configuration.
     *
     * @return a text with {@code rules}
     */
    public static SourceText source() {
        return SOURCE;
    }

    /**
     * Whether a place is in the default rules.
     *
     * @param span a region of any text
     * @return true for a region of {@link #source()}, or of a text in it
     */
    public static boolean hold(Span span) {
        return span.outermost().source().equals(SOURCE);
    }

    static List<YamlNode> nodes() {
        return Parsed.RULES;
    }
}
