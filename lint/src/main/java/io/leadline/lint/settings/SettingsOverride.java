package io.leadline.lint.settings;

import java.util.List;

/**
 * Choices for some configurations. Immutable.
 *
 * @param paths which files these are
 * @param choices what holds for them
 */
public record SettingsOverride(List<Glob> paths, Choices choices) {
    /**
     * Copies the list.
     *
     * @param paths which files these are
     * @param choices what holds for them
     */
    public SettingsOverride {
        paths = List.copyOf(paths);
    }
}
