package io.leadline.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Go program in {@code benchmarks/go-peers} that does the same works; its package {@code peer} says how it is asked.
 */
enum GoPeer implements Peer {
    /** The packages of prometheus-adapter. */
    ADAPTER("adapter"),
    /** The parser of Prometheus. */
    PROMQL("promql");

    private static final JsonMapper JSON = new JsonMapper();

    private final String folder;

    GoPeer(String folder) {
        this.folder = folder;
    }

    private Path program() {
        return Path.of("benchmarks", "target", "go-peers", folder);
    }

    /** Builds the program. */
    void build() {
        Path source = Path.of("benchmarks", "go-peers", folder);
        Processes.output(source, "go", "build", "-o", program().toAbsolutePath().toString(), ".");
    }

    /** What each work produces. */
    Map<String, String> outputs(Path inputs, List<Work> works) {
        List<String> command = command(inputs, "outputs");
        works.forEach(work -> command.add(work.id()));
        Map<String, String> outputs = new LinkedHashMap<>();
        for (String line : Processes.output(Path.of("."), command.toArray(String[]::new))
                .lines()
                .toList()) {
            JsonNode output = read(line);
            outputs.put(output.get("work").textValue(), output.get("text").textValue());
        }
        return outputs;
    }

    @Override
    public Figures measure(Path inputs, Work work, Pace pace) {
        List<String> command = command(inputs, "-millis", Integer.toString(pace.peerMillis()), "time", work.id());
        JsonNode time = read(Processes.output(Path.of("."), command.toArray(String[]::new)));
        return new Figures(
                time.get("nanoseconds").doubleValue(), time.get("bytes").doubleValue());
    }

    /** Runs a work once in a process of its own. */
    Processes.Use watch(Path inputs, String work) {
        return Processes.watch(command(inputs, "once", work).toArray(String[]::new));
    }

    private List<String> command(Path inputs, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(program().toAbsolutePath().toString(), "-inputs", inputs.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
