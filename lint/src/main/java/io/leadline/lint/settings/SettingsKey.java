package io.leadline.lint.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a settings file: what reads it and what describes it to editors know the same ones. */
enum SettingsKey {
    LEVELS(
            "levels",
            Kind.LEVELS,
            Place.BOTH,
            "How bad the findings of checks are: `off`, `info`, `warning` or `error`, by the code or the title of a check."),
    MAX_LEVEL("maxLevel", Kind.SEVERITY, Place.BOTH, "Nothing is worse than this: what is, is shown as this."),
    SCRAPE_INTERVAL(
            "scrapeInterval",
            Kind.DURATION,
            Place.BOTH,
            "How often Prometheus scrapes. Without it nothing is said about ranges that are too short."),
    RELIST_INTERVAL("relistInterval", Kind.DURATION, Place.BOTH, "The adapter's `--metrics-relist-interval`."),
    METRICS_MAX_AGE("metricsMaxAge", Kind.DURATION, Place.BOTH, "The adapter's `--metrics-max-age`."),
    API_RESOURCES(
            "apiResources",
            Kind.FILES,
            Place.BOTH,
            "Files with the API resources of the cluster besides Kubernetes' own: what `kubectl api-resources` prints, "
                    + "discovery documents, or CustomResourceDefinitions."),
    STRICT_RESOURCES(
            "strictResources",
            Kind.FLAG,
            Place.BOTH,
            "Whether resources of groups that nobody has told about are unknown. Default: they are assumed to exist."),
    CHART_DEFAULTS(
            "chartDefaults",
            Kind.FLAG,
            Place.BOTH,
            "Whether findings in the default rules of the Helm chart are shown. Default: they are not."),
    BASELINE("baseline", Kind.FILE, Place.FILE, "The file with the findings that are known and not shown."),
    EXCLUDE(
            "exclude",
            Kind.PATTERNS,
            Place.FILE,
            "Files and folders that are left out when folders are walked, by patterns such as `test/**`."),
    OVERRIDES(
            "overrides",
            Kind.OVERRIDES,
            Place.FILE,
            "Other settings for some configurations; of several that are for one, the later ones win."),
    PATHS(
            "paths",
            Kind.PATTERNS,
            Place.OVERRIDE,
            "Which configurations the override is for, by patterns such as `test/**`.");

    /** What a value is. */
    enum Kind {
        LEVELS,
        SEVERITY,
        DURATION,
        FLAG,
        FILE,
        FILES,
        PATTERNS,
        OVERRIDES
    }

    /** Where a key may stand. */
    enum Place {
        /** In the file itself. */
        FILE,
        /** In an entry of {@code overrides}. */
        OVERRIDE,
        /** In either. */
        BOTH;

        boolean allows(SettingsKey key) {
            return key.place == BOTH || key.place == this;
        }
    }

    private final String word;
    private final Kind kind;
    private final Place place;
    private final String description;

    SettingsKey(String word, Kind kind, Place place, String description) {
        this.word = word;
        this.kind = kind;
        this.place = place;
        this.description = description;
    }

    /** The keys of a place, those that both have first. */
    static List<SettingsKey> in(Place place) {
        return Stream.of(values()).filter(place::allows).toList();
    }

    /** The key that a word is in a place. */
    static Optional<SettingsKey> of(String word, Place place) {
        return in(place).stream().filter(key -> key.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    Kind kind() {
        return kind;
    }

    /** Markdown for editors. */
    String description() {
        return description;
    }
}
