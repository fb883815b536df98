package io.leadline.lint.settings;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import io.leadline.lint.Level;
import io.leadline.lint.settings.SettingsKey.Place;
import io.leadline.source.Located;
import io.leadline.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the settings of one file from its document. Not thread-safe. */
final class SettingsDecoder {
    /** What levels are called. */
    static final List<String> LEVELS =
            Stream.of(Level.values()).map(level -> word(level)).toList();

    /** The level of a check that does not run. */
    static final String OFF = "off";

    /** What severities are called. */
    static final List<String> SEVERITIES =
            Stream.of(Severity.values()).map(Severity::label).toList();

    private final Catalogue catalogue;
    private final SettingsValues values = new SettingsValues();
    private Optional<Located<String>> baseline = Optional.empty();
    private final List<Glob> exclude = new ArrayList<>();
    private final List<SettingsOverride> overrides = new ArrayList<>();

    SettingsDecoder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SettingsValues values() {
        return values;
    }

    static String word(Level level) {
        return level.severity().map(Severity::label).orElse(OFF);
    }

    Settings settings(YamlNode root, Path folder) {
        Choices.Builder choices = Choices.builder();
        values.entries(
                root,
                "the settings",
                (key, value) -> known(key, Place.FILE, "the settings").ifPresent(known -> {
                    switch (known) {
                        case BASELINE -> baseline = values.text(value, "`baseline`");
                        case EXCLUDE -> exclude.addAll(globs(value, "`exclude`"));
                        case OVERRIDES ->
                            values.items(value, "`overrides`").forEach(item -> overrides.add(override(item)));
                        default -> choose(choices, known, value);
                    }
                }));
        return new Settings(root.span().source().name(), folder, choices.build(), baseline, exclude, overrides);
    }

    private SettingsOverride override(YamlNode item) {
        List<Glob> paths = new ArrayList<>();
        Choices.Builder choices = Choices.builder();
        List<SettingsKey> keys = new ArrayList<>();
        values.entries(
                item,
                "an override",
                (key, value) -> known(key, Place.OVERRIDE, "an override").ifPresent(known -> {
                    keys.add(known);
                    if (known == SettingsKey.PATHS) {
                        paths.addAll(globs(value, "`paths`"));
                    } else {
                        choose(choices, known, value);
                    }
                }));
        if (!keys.contains(SettingsKey.PATHS)) {
            values.report(
                    item.span().source().span(item.span().start(), item.span().start()),
                    "an override has no `paths`",
                    "say which files it is for: `paths: [test/**]`");
        }
        return new SettingsOverride(paths, choices.build());
    }

    private Optional<SettingsKey> known(Located<String> key, Place place, String subject) {
        Optional<SettingsKey> known = SettingsKey.of(key.value(), place);
        if (known.isEmpty()) {
            List<String> words =
                    SettingsKey.in(place).stream().map(SettingsKey::word).toList();
            values.report(
                    key.span().orElseThrow(),
                    "`" + key.value() + "` is no key of " + subject,
                    SettingsValues.instead(key.value(), words));
        }
        return known;
    }

    private void choose(Choices.Builder choices, SettingsKey key, YamlNode value) {
        String name = "`" + key.word() + "`";
        switch (key) {
            case LEVELS -> levels(value, choices);
            case MAX_LEVEL -> severity(value).ifPresent(choices::maxLevel);
            case SCRAPE_INTERVAL -> values.duration(value, name).ifPresent(choices::scrapeInterval);
            case RELIST_INTERVAL -> values.duration(value, name).ifPresent(choices::relistInterval);
            case METRICS_MAX_AGE -> values.duration(value, name).ifPresent(choices::metricsMaxAge);
            case API_RESOURCES -> choices.addAllApiResources(values.texts(value, name));
            case STRICT_RESOURCES -> values.flag(value, name).ifPresent(choices::strictResources);
            case CHART_DEFAULTS -> values.flag(value, name).ifPresent(choices::chartDefaults);
            case BASELINE, EXCLUDE, OVERRIDES, PATHS -> throw new IllegalArgumentException(name + " is no choice");
        }
    }

    private void levels(YamlNode node, Choices.Builder choices) {
        List<String> known = new ArrayList<>();
        values.entries(node, "`levels`", (key, value) -> {
            Optional<Check> check = catalogue.find(key.value());
            Optional<Located<Level>> level = level(value);
            if (check.isEmpty()) {
                values.report(
                        key.span().orElseThrow(),
                        "there is no check `" + key.value() + "`",
                        catalogue.inPlaceOf(key.value()));
            } else if (known.contains(check.get().code().id())) {
                values.report(
                        key.span().orElseThrow(),
                        "the level of " + check.get().code() + " is given twice",
                        "leave one of them out");
            } else if (level.isPresent() && isNeeded(check.get()) && level.get().value() == Level.OFF) {
                values.report(
                        value.span(),
                        check.get().code() + " cannot be switched off",
                        "a file that is not read would count as clean; leave it out with `exclude`");
            } else if (level.isPresent()) {
                known.add(check.get().code().id());
                choices.putLevels(check.get().code().id(), level.get());
            }
        });
    }

    static boolean isNeeded(Check check) {
        return check.code().equals(Code.PA001) || check.code().equals(Code.PA002);
    }

    private Optional<Located<Level>> level(YamlNode node) {
        return word(node, "a level", LEVELS)
                .map(text -> text.map(word -> Level.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    private Optional<Located<Severity>> severity(YamlNode node) {
        return word(node, "`maxLevel`", SEVERITIES)
                .map(text -> text.map(word -> Severity.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    private Optional<Located<String>> word(YamlNode node, String subject, List<String> known) {
        Optional<Located<String>> text = values.text(node, subject);
        if (text.isPresent() && !known.contains(text.get().value())) {
            values.report(
                    node.span(),
                    subject + " cannot be `" + text.get().value() + "`",
                    SettingsValues.instead(text.get().value(), known));
            return Optional.empty();
        }
        return text;
    }

    private List<Glob> globs(YamlNode node, String subject) {
        List<Glob> globs = new ArrayList<>();
        for (Located<String> text : values.texts(node, subject)) {
            Optional<Glob> glob = Glob.of(text.value());
            glob.ifPresent(globs::add);
            if (glob.isEmpty()) {
                values.report(
                        text.span().orElseThrow(),
                        "`" + text.value() + "` is no pattern of files",
                        "write a path with `*` and `**`, and escape brackets and braces that are meant as such");
            }
        }
        return globs;
    }
}
