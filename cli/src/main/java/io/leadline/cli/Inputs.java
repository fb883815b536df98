package io.leadline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inputs of a run by name; {@code -} is standard input.
 *
 * @param config the configuration
 * @param series the series, if there are any
 * @param apiResources descriptions of API resources
 * @param apiPath the request, if it was given as an API path
 */
record Inputs(String config, Optional<String> series, List<String> apiResources, Optional<String> apiPath) {
    static final String STDIN = "-";

    /**
     * What a configuration starts with somewhere: a key at the start of a line, the kind of a manifest, or the name of
     * the chart above its values.
     */
    private static final Pattern CONFIG =
            Pattern.compile("(?m)^[\"']?(rules|externalRules|resourceRules|prometheus-?[aA]dapter)[\"']?\\s*:"
                    + "|^[\"']?kind[\"']?\\s*:\\s*[\"']?(ConfigMap|HelmRelease|Application)");

    private static final int LOOKED_AT = 1 << 16;

    /**
     * Sorts the words of a command line into inputs.
     *
     * @throws UsageException if there is no configuration, or more than one
     */
    static Inputs of(InputOptions options) {
        List<String> words = new ArrayList<>(options.words());
        Optional<String> path = words.stream().filter(Inputs::isApiPath).findFirst();
        path.ifPresent(words::remove);
        options.config().ifPresent(words::add);
        if (words.isEmpty()) {
            throw new UsageException("no configuration given: name a file, a folder, or `-` for standard input");
        }
        if (words.size() > 1) {
            throw new UsageException("more than one configuration given: " + String.join(", ", words));
        }
        Inputs given =
                new Inputs(words.get(0), options.series(), options.resources().files(), path.map(Inputs::pathOf));
        Inputs found = given.isFolder() ? given.inFolder() : given;
        if (found.config.equals(STDIN) && found.series.equals(Optional.of(STDIN))) {
            throw new UsageException("the configuration and the series cannot both come from standard input");
        }
        return found;
    }

    /** People paste what they gave kubectl, or the URL that they saw. */
    private static boolean isApiPath(String word) {
        return pathOf(word).startsWith("/apis/");
    }

    private static String pathOf(String word) {
        int scheme = word.indexOf("://");
        int slash = scheme < 0 ? -1 : word.indexOf('/', scheme + 3);
        String path = slash < 0 ? word : word.substring(slash);
        return path.startsWith("apis/") ? "/" + path : path;
    }

    private boolean isFolder() {
        try {
            return !config.equals(STDIN) && Files.isDirectory(Path.of(config));
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + config);
        }
    }

    private Inputs inFolder() {
        List<Path> files = files();
        List<Path> configs = files.stream().filter(Inputs::holdsConfig).toList();
        if (configs.size() != 1) {
            String found = configs.isEmpty()
                    ? "holds no configuration (a YAML file with `rules`, or a ConfigMap)"
                    : "holds several configurations ("
                            + configs.stream()
                                    .map(file -> String.valueOf(file.getFileName()))
                                    .collect(Collectors.joining(", "))
                            + ")";
            throw new UsageException("the folder `" + config + "` " + found + ": name the file");
        }
        List<String> resources = new ArrayList<>(apiResources);
        named(files, "api-resources").or(() -> named(files, "crds")).ifPresent(resources::add);
        return new Inputs(
                configs.get(0).toString(), series.or(() -> named(files, "series")), List.copyOf(resources), apiPath);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(Path.of(config))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("cannot read the folder `" + config + "`");
        }
    }

    private static Optional<String> named(List<Path> files, String stem) {
        return files.stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith(stem + "."))
                .map(Path::toString)
                .findFirst();
    }

    private static boolean holdsConfig(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return CONFIG.matcher(start).find();
        } catch (IOException e) {
            return false;
        }
    }
}
