package io.leadline.lint.files;

import io.leadline.lint.LintResult;

/** What became of a file. */
public sealed interface LintOutcome {
    /**
     * It was judged.
     *
     * @param result what was found
     */
    record Linted(LintResult result) implements LintOutcome {}

    /**
     * It was found in a folder and left out.
     *
     * @param name the file or folder
     * @param reason why
     */
    record Skipped(String name, Reason reason) implements LintOutcome {}

    /** Why a file or folder is left out. */
    enum Reason {
        /** There is nothing in it that the adapter reads. */
        NO_CONFIGURATION("holds no adapter configuration", "hold no adapter configuration"),
        /** It cannot be parsed, and no word in it is one of a configuration. */
        NO_YAML("is no YAML", "are no YAML"),
        /** It is larger than the limit. */
        TOO_LARGE("is too large", "are too large"),
        /** A pattern in the settings leaves it out. */
        EXCLUDED("is excluded by the settings", "are excluded by the settings"),
        /** It is a link to a folder, which may lead in circles. */
        LINKED_FOLDER("is a link to a folder", "are links to folders");

        private final String ofOne;
        private final String ofSeveral;

        Reason(String ofOne, String ofSeveral) {
            this.ofOne = ofOne;
            this.ofSeveral = ofSeveral;
        }

        /**
         * The reason in words.
         *
         * @param count how many files it is about
         * @return what comes behind their name or number
         */
        public String clause(int count) {
            return count == 1 ? ofOne : ofSeveral;
        }
    }
}
