package io.leadline.lint.settings;

import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Severity;
import io.leadline.k8s.ApiResources;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import io.leadline.lint.Level;
import io.leadline.lint.LintOptions;
import io.leadline.lint.Linter;
import io.leadline.source.Located;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What holds for a configuration, in one order of precedence: the default of a check, then the settings, then overrides
 * of the settings, of which later ones win, then the caller; at last the highest level cuts off what is above it.
 * Configurations for which the same holds share an instance. Immutable and thread-safe.
 */
public final class EffectiveSettings {
    /** Who chose something, the strongest last. */
    record Layers(Settings settings, List<SettingsOverride> overrides, Choices caller) {
        Stream<Choices> ofFile() {
            return Stream.concat(
                    Stream.of(settings.choices()), overrides.stream().map(SettingsOverride::choices));
        }

        Stream<Choices> all() {
            return Stream.concat(ofFile(), Stream.of(caller));
        }
    }

    private final Layers layers;
    private final Catalogue catalogue;
    private final LintOptions options;
    private final Linter linter;

    EffectiveSettings(Layers layers, Catalogue catalogue, ReadLimits limits, ApiResources resources) {
        this.layers = layers;
        this.catalogue = catalogue;
        Map<String, Level> levels = new HashMap<>();
        layers.all().forEach(choices -> choices.levels().forEach((code, level) -> levels.put(code, level.value())));
        LintOptions.Builder builder = LintOptions.builder()
                .levels(levels)
                .limits(limits)
                .resources(resources)
                .scrapeInterval(strongest(Choices::scrapeInterval))
                .relistInterval(strongest(Choices::relistInterval))
                .metricsMaxAge(strongest(Choices::metricsMaxAge));
        strongest(Choices::maxLevel).ifPresent(builder::maxSeverity);
        strongest(Choices::strictResources).ifPresent(builder::strictResources);
        strongest(Choices::chartDefaults).ifPresent(builder::chartDefaults);
        this.options = builder.build();
        this.linter = Linter.of(catalogue, options);
    }

    private <T> Optional<T> strongest(Function<Choices, Optional<Located<T>>> choice) {
        return layers.all()
                .map(choice)
                .flatMap(Optional::stream)
                .reduce((weaker, stronger) -> stronger)
                .map(Located::value);
    }

    /**
     * The settings that the configuration belongs to.
     *
     * @return what the nearest file says, or nothing if there is none
     */
    public Settings settings() {
        return layers.settings();
    }

    /**
     * What a linter has to be told.
     *
     * @return the options
     */
    public LintOptions options() {
        return options;
    }

    /**
     * A linter that judges as the settings want it.
     *
     * @return always the same
     */
    public Linter linter() {
        return linter;
    }

    /**
     * Where the known findings are.
     *
     * @return the path, or empty if the settings name none
     */
    public Optional<Path> baseline() {
        return layers.settings()
                .baseline()
                .map(path -> layers.settings().folder().resolve(path.value()));
    }

    /**
     * Why each check is on or off.
     *
     * @return a decision for each check of the catalogue, in its order
     */
    public List<LevelDecision> decisions() {
        return catalogue.checks().stream().map(this::decision).toList();
    }

    private LevelDecision decision(Check check) {
        String code = check.code().id();
        LevelDecision decision = own(check);
        Optional<Located<Level>> inFile =
                Optional.ofNullable(layers.settings().choices().levels().get(code));
        if (inFile.isPresent()) {
            decision = decided(check, inFile.get(), "settings");
        }
        for (SettingsOverride override : layers.overrides()) {
            Located<Level> level = override.choices().levels().get(code);
            if (level != null) {
                decision = decided(check, level, "override for " + joined(override.paths()));
            }
        }
        Located<Level> called = layers.caller().levels().get(code);
        return called == null ? decision : decided(check, called, "command line");
    }

    private static String joined(List<Glob> paths) {
        List<String> words = new ArrayList<>();
        paths.forEach(path -> words.add("`" + path + "`"));
        return String.join(", ", words);
    }

    private LevelDecision own(Check check) {
        Optional<Severity> severity = check.isOnByDefault() ? Optional.of(check.severity()) : Optional.empty();
        return new LevelDecision(check, severity.map(this::cut), "default", Optional.empty(), check.waitsFor(options));
    }

    private LevelDecision decided(Check check, Located<Level> level, String reason) {
        return new LevelDecision(
                check, level.value().severity().map(this::cut), reason, level.span(), check.waitsFor(options));
    }

    private Severity cut(Severity severity) {
        Severity most = options.maxSeverity();
        return severity.compareTo(most) < 0 ? most : severity;
    }
}
