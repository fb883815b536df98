package io.leadline.lint.files;

import io.leadline.lint.settings.ProjectSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The YAML and JSON files in a folder and below, in the order of their names. What is hidden is passed over; links to
 * folders are named and not followed. Not thread-safe.
 */
final class FolderWalk implements Iterator<FolderWalk.Step> {
    /**
     * A file, or what is left out.
     *
     * @param path a file or folder
     * @param skipped why it is left out; empty for a file that is to be read
     * @param isUnreadable whether it is a folder that cannot be listed
     */
    record Step(Path path, Optional<LintOutcome.Reason> skipped, boolean isUnreadable) {}

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final ProjectSettings settings;
    /** What is still to be visited, the next one first. */
    private final Deque<Path> open = new ArrayDeque<>();

    private Optional<Step> next = Optional.empty();

    FolderWalk(Path folder, ProjectSettings settings) {
        this.settings = settings;
        next = list(folder);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !open.isEmpty()) {
            next = visit(open.pop());
        }
        return next.isPresent();
    }

    @Override
    public Step next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Step step = next.orElseThrow();
        next = Optional.empty();
        return step;
    }

    private Optional<Step> visit(Path path) {
        String name = String.valueOf(path.getFileName());
        boolean isFolder = Files.isDirectory(path);
        boolean isOurs = isFolder || ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
        if (name.startsWith(".") || !isOurs) {
            return Optional.empty();
        }
        if (settings.inFolder(path.resolveSibling("")).excludes(path)) {
            return Optional.of(new Step(path, Optional.of(LintOutcome.Reason.EXCLUDED), false));
        }
        if (!isFolder) {
            return Optional.of(new Step(path, Optional.empty(), false));
        }
        return Files.isSymbolicLink(path)
                ? Optional.of(new Step(path, Optional.of(LintOutcome.Reason.LINKED_FOLDER), false))
                : list(path);
    }

    private Optional<Step> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sorted = new ArrayList<>(entries.toList());
            sorted.sort(Collections.reverseOrder());
            sorted.forEach(open::push);
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(new Step(folder, Optional.empty(), true));
        }
    }
}
