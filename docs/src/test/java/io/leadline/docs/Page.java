package io.leadline.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A Markdown page whose code blocks come from elsewhere. A block that follows a line {@code <!-- snippet: Class#region
 * -->} or {@code <!-- terminal: command -->} holds what that source says.
 *
 * @param path where the page lies, from the root of the project
 */
record Page(Path path) {
    private static final String FENCE = "```";

    /** Everything that users read. */
    static List<Page> all() {
        try (Stream<Path> guide = Files.walk(Path.of("docs"))) {
            Stream<Path> pages = guide.filter(file -> file.toString().endsWith(".md"));
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "integrations/README.md")
                                    .map(Path::of),
                            pages)
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .map(Page::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it has to be: the text between the blocks as it is, each marked block with what its source says. */
    String with(Function<Source, String> content) {
        List<String> result = new ArrayList<>();
        Optional<Source> source = Optional.empty();
        Iterator<String> lines = text().lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            result.add(line);
            if (line.startsWith(FENCE)) {
                List<String> block = block(lines);
                result.addAll(source.map(s -> content.apply(s).lines().toList()).orElse(block));
                result.add(FENCE);
            }
            source = Source.in(line);
        }
        return String.join("\n", result) + "\n";
    }

    /** The languages of blocks that no source stands behind. */
    List<String> unmarkedLanguages() {
        List<String> languages = new ArrayList<>();
        boolean marked = false;
        Iterator<String> lines = text().lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(FENCE)) {
                block(lines);
                if (!marked) {
                    languages.add(line.substring(FENCE.length()));
                }
            }
            marked = Source.in(line).isPresent();
        }
        return languages;
    }

    private static List<String> block(Iterator<String> lines) {
        List<String> block = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.equals(FENCE)) {
                return block;
            }
            block.add(line);
        }
        throw new AssertionError("a code block without an end: " + block);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /**
     * Where the content of a block comes from.
     *
     * @param kind {@code snippet} or {@code terminal}
     * @param argument which snippet, which command
     */
    record Source(String kind, String argument) {
        static Optional<Source> in(String line) {
            if (!line.startsWith("<!-- ") || !line.endsWith(" -->") || !line.contains(": ")) {
                return Optional.empty();
            }
            String marker = line.substring("<!-- ".length(), line.length() - " -->".length());
            int colon = marker.indexOf(": ");
            return Optional.of(new Source(marker.substring(0, colon), marker.substring(colon + 2)));
        }
    }
}
