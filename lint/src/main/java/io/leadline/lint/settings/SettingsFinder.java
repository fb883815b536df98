package io.leadline.lint.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the settings of a file: {@link Settings#FILE_NAME} in its folder or the nearest one above, up to the root of
 * its repository (a folder with {@code .git}) or of the file system. The nearest counts alone. Not thread-safe.
 */
final class SettingsFinder {
    private static final String REPOSITORY = ".git";

    private final Map<Path, Optional<Path>> byFolder = new HashMap<>();

    /** The settings of the configurations in a folder. */
    Optional<Path> inOrAbove(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Optional<Path> known = byFolder.get(whole);
        if (known == null) {
            known = find(whole);
            byFolder.put(whole, known);
        }
        return known;
    }

    private static Optional<Path> find(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(Settings.FILE_NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            if (Files.exists(folder.resolve(REPOSITORY))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
