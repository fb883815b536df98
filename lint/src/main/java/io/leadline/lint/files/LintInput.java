package io.leadline.lint.files;

import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Something to lint that somebody has named. */
public sealed interface LintInput {
    /**
     * Where it is or would be, which decides about its settings.
     *
     * @return a path
     */
    Path place();

    /**
     * A file, which is an error if it holds no configuration, or a folder, in which files that hold none are skipped.
     *
     * @param path where it is; results are named as it is written
     */
    record At(Path path) implements LintInput {
        @Override
        public Path place() {
            return path;
        }
    }

    /**
     * A text that comes from elsewhere, such as standard input.
     *
     * @param name what people call it
     * @param place the file that it would be, for its settings
     * @param text reads it; called once
     */
    record Text(String name, Path place, Supplier<Validated<SourceText>> text) implements LintInput {}
}
