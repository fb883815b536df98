package io.leadline.k8s;

import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigWriter;
import java.util.regex.Pattern;

/** Configurations to ConfigMap manifests. Thread-safe. */
public final class ConfigMapWriter {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    /** Names that no YAML reader takes for anything but text. */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

    private ConfigMapWriter() {}

    /**
     * Writes a configuration as the entry {@code config.yaml} of a ConfigMap.
     *
     * @param config the configuration
     * @param namespace namespace of the ConfigMap
     * @param name name of the ConfigMap
     * @return a manifest that ends with a line break; {@link ConfigFileReader} reads the same configuration from it
     */
    public static String write(AdapterConfig config, String namespace, String name) {
        String text = ConfigWriter.write(config);
        StringBuilder out = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata:\n");
        out.append("  name: ").append(checked("name", name)).append('\n');
        out.append("  namespace: ").append(checked("namespace", namespace)).append('\n');
        out.append("data:\n  config.yaml: ").append(text.endsWith("\n\n") ? "|+" : "|");
        text.lines()
                .forEach(line -> out.append(line.isEmpty() ? "\n" : "\n    ").append(line));
        return out.append('\n').toString();
    }

    private static String checked(String what, String value) {
        if (value.length() > 253 || !NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " is no name of a Kubernetes object: " + value);
        }
        return PLAIN.matcher(value).matches() ? value : "'" + value + "'";
    }
}
