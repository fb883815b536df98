package io.leadline.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder {@code src/test/resources/golden/STAGE/CASE} of the module under test: inputs, and the outputs that were
 * reviewed by a person. With {@code -Dgolden.update=true} outputs are written instead of compared; review them with
 * {@code git diff}.
 */
public final class Golden {
    private static final int CONTEXT = 2;

    private final Path folder;

    private Golden(Path folder) {
        this.folder = folder;
    }

    /**
     * A case, which need not exist yet.
     *
     * @param stage what is tested
     * @param name name of the case
     * @return the case
     */
    public static Golden of(String stage, String name) {
        return new Golden(stageFolder(stage).resolve(name));
    }

    /**
     * All cases of a stage.
     *
     * @param stage what is tested
     * @return one for each folder, by name
     */
    public static List<Golden> all(String stage) {
        try (Stream<Path> folders = Files.list(stageFolder(stage))) {
            return folders.filter(Files::isDirectory).sorted().map(Golden::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path stageFolder(String stage) {
        // Surefire sets basedir to the module's folder; other runners start in it.
        return Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "golden", stage)
                .toAbsolutePath();
    }

    /**
     * The path of a file of the case.
     *
     * @param name file name
     * @return an absolute path
     */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /**
     * The content of a file of the case.
     *
     * @param name file name
     * @return its text
     */
    public String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares an output with {@code expected.txt}.
     *
     * @param actual the output
     * @throws AssertionError with the differing lines if it is another one
     */
    public void verify(String actual) {
        verify("expected.txt", actual);
    }

    /**
     * Compares an output with a file of the case.
     *
     * @param name file name
     * @param actual the output
     * @throws AssertionError with the differing lines if it is another one
     */
    public void verify(String name, String actual) {
        if (Boolean.getBoolean("golden.update")) {
            try {
                Files.createDirectories(folder);
                Files.writeString(path(name), actual);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        if (!Files.exists(path(name))) {
            throw new AssertionError("no " + path(name) + "; -Dgolden.update=true writes\n" + actual);
        }
        String expected = read(name);
        if (!expected.equals(actual)) {
            throw new AssertionError(
                    path(name) + " differs; -Dgolden.update=true rewrites it\n" + diff(expected, actual));
        }
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }

    /** The part between the common start and the common end, with a few lines around it. */
    static String diff(String expected, String actual) {
        List<String> before = List.of(expected.split("\n", -1));
        List<String> after = List.of(actual.split("\n", -1));
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        before.subList(Math.max(0, start - CONTEXT), start).forEach(line -> lines.add("  " + line));
        before.subList(start, before.size() - end).forEach(line -> lines.add("- " + line));
        after.subList(start, after.size() - end).forEach(line -> lines.add("+ " + line));
        int rest = before.size() - end;
        before.subList(rest, Math.min(before.size(), rest + CONTEXT)).forEach(line -> lines.add("  " + line));
        return String.join("\n", lines);
    }
}
