package io.leadline.benchmarks.compare;

import io.leadline.benchmarks.Expressions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what the peers read. */
final class Inputs {
    private Inputs() {}

    /** Writes all inputs into a folder, which is made if it is missing. */
    static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("expressions.txt"), Expressions.file());
            return folder.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
