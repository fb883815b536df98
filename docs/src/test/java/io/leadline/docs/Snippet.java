package io.leadline.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Regions of source files: the lines between {@code // region NAME} and {@code // endregion} (in XML inside a comment),
 * without the indent.
 */
final class Snippet {
    private static final List<String> FOLDERS = List.of("docs/src/test/java/io/leadline/docs/", "");

    private Snippet() {}

    /** The region that {@code Class#region} or {@code path#region} names, or the whole file that {@code path} names. */
    static String of(String name) {
        int hash = name.indexOf('#');
        if (hash < 0) {
            return read(name);
        }
        String file = name.substring(0, hash);
        List<String> lines =
                read(file.contains("/") ? file : file + ".java").lines().toList();
        int start = index(lines, "region " + name.substring(hash + 1), 0);
        int end = index(lines, "endregion", start);
        return String.join("\n", lines.subList(start + 1, end)).stripIndent() + "\n";
    }

    private static int index(List<String> lines, String wanted, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals("// " + wanted) || line.equals("<!-- " + wanted + " -->")) {
                return i;
            }
        }
        throw new AssertionError("no comment `" + wanted + "`");
    }

    private static String read(String file) {
        Path path = FOLDERS.stream()
                .map(folder -> Path.of(folder, file))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file " + file + " in " + FOLDERS));
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
