package io.leadline.lint.settings;

import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.k8s.ApiResources;
import io.leadline.lint.Catalogue;
import io.leadline.source.Located;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of all configurations of a run. Each settings file and each list of API resources is read once, and what
 * is wrong with them is remembered. Not thread-safe.
 *
 * <pre>{@code
 * ProjectSettings project = ProjectSettings.of(Catalogue.standard(), Choices.none());
 * LintOptions options = project.forFile(Path.of("deploy/adapter.yaml")).options();
 * }</pre>
 */
public final class ProjectSettings {
    private static final Settings NONE = Settings.none(Path.of(""));

    private final Catalogue catalogue;
    private final Choices caller;
    private final ReadLimits limits;
    private final Optional<Path> only;
    private final SettingsFinder finder = new SettingsFinder();
    private final Map<Path, Settings> read = new HashMap<>();
    private final Map<Path, Optional<ApiResources>> resources = new HashMap<>();
    private final Map<EffectiveSettings.Layers, EffectiveSettings> effective = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private ProjectSettings(Catalogue catalogue, Choices caller, ReadLimits limits, Optional<Path> only) {
        this.catalogue = catalogue;
        this.caller = caller;
        this.limits = limits;
        this.only = only;
    }

    /**
     * Settings that are looked for beside and above each configuration.
     *
     * @param catalogue the checks
     * @param caller what the caller chose, which wins over files; paths in it are relative to the process' folder
     * @return settings of which nothing is read yet
     */
    public static ProjectSettings of(Catalogue catalogue, Choices caller) {
        return new ProjectSettings(catalogue, caller, ReadLimits.defaults(), Optional.empty());
    }

    /**
     * The settings of one file, for all configurations.
     *
     * @param file the settings file, which has to exist
     * @return settings of which nothing is read yet
     */
    public ProjectSettings only(Path file) {
        return new ProjectSettings(catalogue, caller, limits, Optional.of(file));
    }

    /**
     * The checks that the settings are about.
     *
     * @return the catalogue that was given
     */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * The settings of a configuration.
     *
     * @param file where the configuration is, or would be
     * @return what holds for it
     */
    public EffectiveSettings forFile(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        Settings settings = inFolder(parent == null ? file : parent);
        EffectiveSettings.Layers layers = new EffectiveSettings.Layers(settings, settings.overridesFor(file), caller);
        return effective.computeIfAbsent(
                layers, key -> new EffectiveSettings(key, catalogue, limits, resourcesOf(key)));
    }

    /**
     * The settings that count in a folder, for walking it.
     *
     * @param folder the folder
     * @return what the file says that is nearest, or nothing if there is none
     */
    public Settings inFolder(Path folder) {
        Optional<Path> file = only.or(() -> finder.inOrAbove(folder));
        return file.map(path -> read.computeIfAbsent(path, this::read)).orElse(NONE);
    }

    private Settings read(Path file) {
        Validated<Settings> settings = SettingsReader.with(catalogue, limits).read(shown(file));
        problems.addAll(settings.diagnostics());
        return settings.value().orElse(NONE);
    }

    /** A path as people who stand in the process' folder would write it. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.isAbsolute() && file.startsWith(here) ? here.relativize(file) : file;
    }

    private ApiResources resourcesOf(EffectiveSettings.Layers layers) {
        ApiResources known = ApiResources.builtIn();
        List<Path> files = new ArrayList<>();
        layers.ofFile()
                .forEach(choices -> choices.apiResources()
                        .forEach(path -> add(path, layers.settings().folder(), files)));
        layers.caller().apiResources().forEach(path -> add(path, Path.of(""), files));
        for (Path file : files) {
            Optional<ApiResources> more = resources.computeIfAbsent(file, this::readResources);
            known = more.map(known::extendedWith).orElse(known);
        }
        return known;
    }

    private void add(Located<String> path, Path folder, List<Path> files) {
        try {
            files.add(shown(folder.resolve(path.value())));
        } catch (InvalidPathException e) {
            problems.add(Diagnostic.error(SettingsReader.INVALID, "`" + path.value() + "` is no path")
                    .at(path.span(), "")
                    .build());
        }
    }

    private Optional<ApiResources> readResources(Path file) {
        Validated<ApiResources> found = InputFile.read(file, limits).then(ApiResources::parse);
        problems.addAll(found.diagnostics());
        return found.value();
    }

    /**
     * What is wrong with the settings and API resources that were needed so far.
     *
     * @return problems in the order in which they were met
     */
    public List<Diagnostic> problems() {
        return List.copyOf(problems);
    }
}
