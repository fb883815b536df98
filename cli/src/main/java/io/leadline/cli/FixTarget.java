package io.leadline.cli;

import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Validated;
import io.leadline.lint.files.LintInput;
import io.leadline.lint.fix.FixedText;
import io.leadline.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Where a text comes from that is to be fixed, and where it goes. */
abstract sealed class FixTarget {
    final Console console;

    private FixTarget(Console console) {
        this.console = console;
    }

    /** A file, or standard input whose text goes to standard output. */
    static FixTarget of(LintInput input, Console console) {
        return input instanceof LintInput.Text text
                ? new Pipe(text.name(), console)
                : new OfFile(input.place(), console);
    }

    abstract Validated<SourceText> read();

    /** Shows what changes. */
    abstract void showDiff(String diff);

    /** Writes the text in the encoding that it had. */
    abstract void write(FixedText fixed) throws IOException;

    /** Standard input; the text goes to standard output in any case, so that pipes work. */
    private static final class Pipe extends FixTarget {
        private final String name;
        private byte[] bytes = {};

        Pipe(String name, Console console) {
            super(console);
            this.name = name;
        }

        @Override
        Validated<SourceText> read() {
            ReadLimits limits = ReadLimits.defaults();
            try {
                bytes = console.in().readNBytes(limits.maxBytes() + 1);
            } catch (IOException e) {
                throw new UsageException("standard input cannot be read: " + e.getMessage());
            }
            return InputFile.read(name, new ByteArrayInputStream(bytes), limits);
        }

        @Override
        void showDiff(String diff) {
            console.error(diff);
        }

        @Override
        void write(FixedText fixed) {
            console.print(InputFile.encode(fixed.after().text(), bytes));
        }
    }

    /** A file, which is replaced at once or not at all. */
    private static final class OfFile extends FixTarget {
        private final Path file;

        OfFile(Path file, Console console) {
            super(console);
            this.file = file;
        }

        @Override
        Validated<SourceText> read() {
            return InputFile.read(file, ReadLimits.defaults());
        }

        @Override
        void showDiff(String diff) {
            console.print(diff);
        }

        @Override
        void write(FixedText fixed) throws IOException {
            if (!fixed.isChanged()) {
                return;
            }
            Path path = file.toRealPath();
            byte[] bytes = Files.readAllBytes(path);
            String text = fixed.before().text();
            boolean isSame = InputFile.decode(file.toString(), bytes).text().equals(text)
                    && Arrays.equals(InputFile.encode(text, bytes), bytes);
            if (!isSame) {
                throw new IOException("it has changed meanwhile, or is not wholly text");
            }
            FileReplacement.replace(path, InputFile.encode(fixed.after().text(), bytes));
        }
    }
}
