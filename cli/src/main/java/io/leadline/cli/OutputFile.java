package io.leadline.cli;

import io.leadline.golang.GoText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that the command writes. Text is written as UTF-8, Go strings byte for byte. */
final class OutputFile {
    private OutputFile() {}

    /** Whether two names are of one file that there is. */
    static boolean isSame(String one, String other) {
        try {
            return Files.isSameFile(Path.of(one), Path.of(other));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /**
     * Writes a file, and the folders that it is in if there are none.
     *
     * @return why it could not be written, or empty if it was
     */
    static Optional<String> write(String file, String text) {
        return write(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /**
     * Adds to the end of a file, which is made if there is none.
     *
     * @return why it could not be written, or empty if it was
     */
    static Optional<String> append(String file, String text) {
        return write(file, text, StandardOpenOption.APPEND);
    }

    private static Optional<String> write(String file, String text, StandardOpenOption how) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                return Optional.of("it is a folder");
            }
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            Files.write(path, GoText.toBytes(text), StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("not a path");
        } catch (AccessDeniedException e) {
            return Optional.of("permission denied");
        } catch (FileAlreadyExistsException e) {
            return Optional.of("`" + e.getFile() + "` is no folder");
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
