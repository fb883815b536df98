package io.leadline.lint.settings;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of files and folders: {@code *} stands for a part of a name, {@code **} for any number of folders, <code>
 * {a,b}</code> for one of both. A pattern without a slash is about names in any folder. What matches a folder matches
 * everything in it. Immutable and thread-safe.
 */
public final class Glob {
    private final String pattern;
    private final boolean isName;
    private final List<PathMatcher> matchers = new ArrayList<>();

    private Glob(String pattern, String bare) {
        this.pattern = pattern;
        this.isName = bare.indexOf('/') < 0;
        matchers.add(matcher(bare));
        if (bare.contains("**/")) {
            matchers.add(matcher(bare.replace("**/", "")));
        }
    }

    private static PathMatcher matcher(String bare) {
        return FileSystems.getDefault().getPathMatcher("glob:" + bare);
    }

    /**
     * Understands a pattern.
     *
     * @param pattern with slashes, relative to the folder of the settings
     * @return the pattern, or empty if it is none
     */
    public static Optional<Glob> of(String pattern) {
        String bare = pattern;
        while (bare.startsWith("./") || bare.startsWith("/")) {
            bare = bare.substring(bare.indexOf('/') + 1);
        }
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        try {
            return bare.isEmpty() ? Optional.empty() : Optional.of(new Glob(pattern, bare));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a file or folder, or a folder that it is in, is meant.
     *
     * @param relative a path relative to the folder of the settings
     * @return true if the pattern matches
     */
    public boolean matches(Path relative) {
        for (int i = 1; i <= relative.getNameCount(); i++) {
            Path looked = isName ? relative.getName(i - 1) : relative.subpath(0, i);
            if (matchers.stream().anyMatch(matcher -> matcher.matches(looked))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The pattern as it was written.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return pattern;
    }
}
