package io.leadline.lint.files;

import io.leadline.lint.internal.OrderedWork;
import io.leadline.lint.settings.ProjectSettings;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lints many inputs in parallel, each under its settings. Folders are walked while results are read, and only a few
 * files are ahead, so that memory does not grow with their number.
 *
 * <pre>{@code
 * ProjectSettings settings = ProjectSettings.of(Catalogue.standard(), Choices.none());
 * try (Stream<LintOutcome> outcomes = ManyInputs.lint(List.of(new LintInput.At(Path.of("deploy"))), settings)) {
 *     outcomes.forEach(System.out::println);
 * }
 * }</pre>
 */
public final class ManyInputs {
    private ManyInputs() {}

    /**
     * Lints inputs.
     *
     * @param inputs files, folders and texts
     * @param settings what holds for each of them; asked by the thread that reads the stream
     * @return what became of each, in the order of the inputs, folders in the order of names; to be closed if it is not
     *     read to its end
     */
    public static Stream<LintOutcome> lint(List<LintInput> inputs, ProjectSettings settings) {
        return OrderedWork.stream(new InputWork(inputs, settings));
    }
}
