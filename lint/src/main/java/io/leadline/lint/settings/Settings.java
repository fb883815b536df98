package io.leadline.lint.settings;

import io.leadline.source.Located;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a settings file says. Immutable.
 *
 * @param name what people call the file; "" if there is none
 * @param folder the folder that paths in the file are relative to
 * @param choices what holds for all configurations
 * @param baseline where the known findings are, relative to the folder
 * @param exclude files and folders that are left out when folders are walked
 * @param overrides choices for some configurations, of which later ones win
 */
public record Settings(
        String name,
        Path folder,
        Choices choices,
        Optional<Located<String>> baseline,
        List<Glob> exclude,
        List<SettingsOverride> overrides) {
    /** The name that a settings file has if nobody names another. */
    public static final String FILE_NAME = ".leadline.yaml";

    /**
     * Copies the lists.
     *
     * @param name what people call the file
     * @param folder the folder that paths in the file are relative to
     * @param choices what holds for all configurations
     * @param baseline where the known findings are
     * @param exclude what is left out
     * @param overrides choices for some configurations
     */
    public Settings {
        exclude = List.copyOf(exclude);
        overrides = List.copyOf(overrides);
    }

    /**
     * Settings that say nothing.
     *
     * @param folder the folder that they stand for
     * @return settings without choices
     */
    public static Settings none(Path folder) {
        return new Settings("", folder, Choices.none(), Optional.empty(), List.of(), List.of());
    }

    /**
     * Whether a file or folder is left out when folders are walked.
     *
     * @param path any path
     * @return true if a pattern of {@link #exclude()} matches it or a folder that it is in
     */
    public boolean excludes(Path path) {
        Path relative = relative(path);
        return exclude.stream().anyMatch(glob -> glob.matches(relative));
    }

    /**
     * The choices for some configurations that one belongs to.
     *
     * @param path the file of a configuration
     * @return overrides in the order of the file
     */
    public List<SettingsOverride> overridesFor(Path path) {
        Path relative = relative(path);
        return overrides.stream()
                .filter(some -> some.paths().stream().anyMatch(glob -> glob.matches(relative)))
                .toList();
    }

    private Path relative(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        return whole.startsWith(base) ? base.relativize(whole) : whole;
    }
}
