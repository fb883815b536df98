package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;

/** What a file holds: its configurations, and what was found around them. Immutable and thread-safe. */
public final class ConfigFiles {
    private final List<Candidate> candidates;
    private final List<Diagnostic> around;
    private final List<YamlStream> texts;

    private ConfigFiles(List<Candidate> candidates, List<Diagnostic> around, List<YamlStream> texts) {
        this.candidates = List.copyOf(candidates);
        this.around = List.copyOf(around);
        this.texts = List.copyOf(texts);
    }

    /** At least one configuration, or at least one error around them. */
    static ConfigFiles of(List<Candidate> candidates, List<Diagnostic> around, List<YamlStream> texts) {
        return new ConfigFiles(candidates, around, texts);
    }

    /** A file without a text. */
    static ConfigFiles none(List<Diagnostic> errors) {
        return new ConfigFiles(List.of(), errors, List.of());
    }

    /**
     * Each configuration with what was found in it.
     *
     * @return results in the order of the file; one without a value is a text that cannot be understood at all
     */
    public List<Validated<ConfigFile>> each() {
        return candidates.stream().map(Candidate::read).toList();
    }

    /**
     * What was found outside of the configurations: parts that were skipped, a stream of documents that breaks, the
     * reason why there is no configuration.
     *
     * @return the diagnostics, with at least one error if {@link #each()} is empty
     */
    public List<Diagnostic> around() {
        return around;
    }

    /**
     * The texts that were parsed on the way.
     *
     * @return the file itself and texts that stand in it, those that hold no configuration included; of a template of
     *     another tool also what is left without it
     */
    public List<YamlStream> texts() {
        return texts;
    }

    /**
     * All configurations.
     *
     * @return those that could be read, in the order of the file, and everything that was found
     */
    public Validated<List<ConfigFile>> all() {
        List<Diagnostic> diagnostics = new ArrayList<>(around);
        each().forEach(read -> diagnostics.addAll(read.diagnostics()));
        List<ConfigFile> files =
                each().stream().flatMap(read -> read.value().stream()).toList();
        return files.isEmpty() ? Validated.failed(diagnostics) : Validated.of(files, diagnostics);
    }

    /**
     * The configuration for somebody who takes only one: that in the first entry {@code config.yaml} of a ConfigMap,
     * without such an entry the first one. The others are named in infos with the code {@link Code#PA004}.
     *
     * @return the configuration, what was found in it and around it
     */
    public Validated<ConfigFile> one() {
        if (candidates.isEmpty()) {
            return Validated.failed(around);
        }
        int chosen = usual();
        Candidate taken = candidates.get(chosen);
        List<Diagnostic> diagnostics = new ArrayList<>(around);
        diagnostics.addAll(taken.read().diagnostics());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate other = candidates.get(i);
            if (i != chosen) {
                diagnostics.add(Diagnostic.info(Code.PA004, "skipped " + other.description())
                        .at(other.place())
                        .note("not read: one configuration is asked for, and that is in " + taken.description())
                        .help("put it into a file of its own to read it")
                        .build());
            }
        }
        return taken.read()
                .value()
                .map(file -> Validated.of(file, diagnostics))
                .orElseGet(() -> Validated.failed(diagnostics));
    }

    private int usual() {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).isUsual()) {
                return i;
            }
        }
        return 0;
    }
}
