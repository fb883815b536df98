package io.leadline.vectors;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The recorded answers of the real programs: the files of the directory named by the system property
 * {@code leadline.vectors}, or, if there is no such directory, the copies in this module. A folder or file that a given
 * directory does not have is passed over. Thread-safe.
 */
public final class Vectors {
    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10_000)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private Vectors() {}

    /**
     * The rows of an operation: in folders whose rows have an {@code op} those with that name, in others (promql) those
     * of the files named {@code op.jsonl} or {@code op_*.jsonl}, with or without {@code public-} before it.
     *
     * @param folder {@code adapter}, {@code gotext} or {@code promql}
     * @param op name of the operation
     * @return the rows in the order of the files' names
     */
    public static List<JsonNode> rows(String folder, String op) {
        List<JsonNode> rows = new ArrayList<>();
        for (String file : files(folder)) {
            if (!file.endsWith(".jsonl")) {
                continue;
            }
            boolean named = file.replaceFirst("^public-", "").matches(op + "(_.*)?\\.jsonl");
            text(folder + "/" + file)
                    .orElse("")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> {
                        JsonNode row = json(line);
                        if (row.has("op") ? row.get("op").asText().equals(op) : named) {
                            rows.add(row);
                        }
                    });
        }
        return rows;
    }

    /**
     * The names of the files of a folder.
     *
     * @param folder a path below the vectors' directory
     * @return file names, sorted; empty if there is no such folder
     */
    public static List<String> files(String folder) {
        Optional<Path> directory = directory();
        if (directory.isEmpty()) {
            return resource("index.txt")
                    .orElse("")
                    .lines()
                    .filter(inFolder(folder))
                    .map(path -> path.substring(folder.length() + 1))
                    .toList();
        }
        Path path = directory.get().resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(path)) {
            return list.filter(Files::isRegularFile)
                    .map(p -> Objects.toString(p.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The names of the folders in a folder.
     *
     * @param folder a path below the vectors' directory
     * @return folder names, sorted; empty if there is no such folder
     */
    public static List<String> folders(String folder) {
        Optional<Path> directory = directory();
        if (directory.isEmpty()) {
            return resource("index.txt")
                    .orElse("")
                    .lines()
                    .filter(path -> path.startsWith(folder + "/"))
                    .map(path -> path.substring(folder.length() + 1))
                    .filter(path -> path.contains("/"))
                    .map(path -> path.substring(0, path.indexOf('/')))
                    .distinct()
                    .sorted()
                    .toList();
        }
        Path path = directory.get().resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(path)) {
            return list.filter(Files::isDirectory)
                    .map(p -> Objects.toString(p.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content of a file.
     *
     * @param path a path below the vectors' directory
     * @return the text, or empty if there is no such file
     */
    public static Optional<String> text(String path) {
        Optional<Path> directory = directory();
        if (directory.isEmpty()) {
            return resource(path + ".gz");
        }
        Path file = directory.get().resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content of a file that rows rely on, such as the API resources of their cluster: the given directory's, or
     * the copy in this module where that has none.
     *
     * @param path a path below the vectors' directory
     * @return the text, or empty if there is no such file in either
     */
    public static Optional<String> textOrCopy(String path) {
        return text(path).or(() -> resource(path + ".gz"));
    }

    /**
     * Reads JSON as the vectors have it: deep nesting and very long strings included.
     *
     * @param text one JSON value
     * @return the value
     */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> resource(String name) {
        InputStream stream = Vectors.class.getResourceAsStream(name);
        if (stream == null) {
            return Optional.empty();
        }
        try (InputStream in = name.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            return Optional.of(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> directory() {
        return Optional.ofNullable(System.getProperty("leadline.vectors"))
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    private static Predicate<String> inFolder(String folder) {
        return path -> path.startsWith(folder + "/") && path.indexOf('/', folder.length() + 1) < 0;
    }
}
