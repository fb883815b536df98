package io.leadline.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/** Replaces the content of a file so that nobody ever sees a half of it. */
final class FileReplacement {
    private FileReplacement() {}

    /**
     * Writes a new file with the permissions of the old one and puts it in its place.
     *
     * @throws IOException if that fails; then the old file is still there
     */
    static void replace(Path file, byte[] content) throws IOException {
        if (!Files.isWritable(file)) {
            throw new IOException("it is read-only");
        }
        Path folder = file.toAbsolutePath().getParent();
        Path next = Files.createTempFile(folder, "." + file.getFileName(), ".new");
        try {
            Files.write(next, content);
            copyPermissions(file, next);
            move(next, file);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (old == null || view == null) {
            return;
        }
        PosixFileAttributes attributes = old.readAttributes();
        if (!attributes.group().equals(view.readAttributes().group())) {
            view.setGroup(attributes.group());
        }
        view.setPermissions(attributes.permissions());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
