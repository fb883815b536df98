package io.leadline.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Configurations and series of any size, always the same for a size: what the benchmarks of both languages work on.
 *
 * <p>There are 20 teams with 50 metrics each, so 1 000 distinct names; a discovery rule takes the metrics of one team.
 * Series have five to eight labels besides the name, in eight distinct sets.
 */
public final class GeneratedInputs {
    private static final int TEAMS = 20;
    private static final int NAMES = 1_000;
    private static final String[] PATHS = {"/", "/cart", "/checkout", "/api/v1/orders", "/healthz"};

    private GeneratedInputs() {}

    /**
     * A configuration as people write them: rules with a template and with overrides, filters, and names by a group.
     *
     * @param rules the number of rules
     * @return YAML
     */
    public static String config(int rules) {
        return config(0, rules);
    }

    /** As {@link #config(int)}, with other names for another number of the first rule. */
    static String config(int first, int rules) {
        StringBuilder yaml = new StringBuilder("# generated\nrules:\n");
        for (int i = first; i < first + rules; i++) {
            rule(yaml, i, String.format(Locale.ROOT, "app%03d", i), i % 2 == 0);
        }
        return yaml.toString();
    }

    /**
     * A configuration with a rule for each team of {@link #series}. All rules have overrides: for a template the
     * adapter looks up the labels that name no resource again in each series, which takes it several times as long.
     *
     * @return YAML
     */
    public static String discoveryConfig() {
        StringBuilder yaml = new StringBuilder("rules:\n");
        for (int team = 0; team < TEAMS; team++) {
            rule(yaml, team, team(team), false);
        }
        return yaml.toString();
    }

    private static String team(int team) {
        return String.format(Locale.ROOT, "team%02d", team);
    }

    private static void rule(StringBuilder yaml, int index, String prefix, boolean template) {
        yaml.append("- seriesQuery: '{__name__=~\"^").append(prefix).append("_.*_total$\",namespace!=\"\"}'\n");
        if (index % 4 == 1) {
            yaml.append("  seriesFilters:\n  - isNot: \"_debug_total$\"\n");
        }
        yaml.append("  resources:\n");
        if (template) {
            yaml.append("    template: <<.Resource>>\n");
        } else {
            yaml.append("    overrides:\n      namespace: {resource: namespace}\n      pod:\n        resource: pod\n")
                    .append("      service: {resource: service}\n");
        }
        yaml.append("  name:\n    matches: \"^(.*)_total$\"\n    as: \"${1}_per_second\"\n");
        yaml.append("  metricsQuery: 'sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)'\n");
    }

    /**
     * The selector of a team's rule in {@link #discoveryConfig()}.
     *
     * @param series number of a series
     * @return the number of the rule that selects it
     */
    public static int ruleOf(int series) {
        return series % NAMES % TEAMS;
    }

    /**
     * One series as JSON.
     *
     * @param out receives an object of the answer of {@code /api/v1/series}
     * @param series number of the series
     */
    public static void series(StringBuilder out, int series) {
        int name = series % NAMES;
        int object = series / NAMES;
        int app = name / TEAMS;
        out.append("{\"__name__\":\"").append(team(name % TEAMS)).append("_requests_");
        out.append(app).append(app % 10 == 9 ? "_debug_total" : "_total").append('"');
        if (series % 3 == 0) {
            out.append(",\"code\":\"").append(200 + object % 5 * 100).append('"');
        }
        if (series % 2 == 0) {
            out.append(",\"container\":\"server\"");
        }
        out.append(",\"instance\":\"10.").append(object % 7).append('.').append(object % 200);
        out.append('.')
                .append(series % 250)
                .append(":8080\",\"job\":\"apps/")
                .append(team(name % TEAMS))
                .append('"');
        out.append(",\"namespace\":\"shop-").append(object % 40).append('"');
        if (series % 5 == 0) {
            out.append(",\"path\":\"").append(PATHS[object % PATHS.length]).append('"');
        }
        out.append(",\"pod\":\"checkout-7d9f8b6c5d-")
                .append(Integer.toHexString(0x10000 + object))
                .append('"');
        out.append(",\"service\":\"checkout-").append(app).append("\"}");
    }

    /**
     * Writes the answer of {@code /api/v1/series} with all series.
     *
     * @param out where to
     * @param series how many series
     * @throws IOException if it cannot be written
     */
    public static void answer(Writer out, int series) throws IOException {
        out.write("{\"status\":\"success\",\"data\":[");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series; i++) {
            text.setLength(0);
            series(text.append(i == 0 ? "" : ","), i);
            out.append(text);
        }
        out.write("]}");
    }

    /**
     * Writes the answers of {@code /api/v1/series} for the selectors of {@link #discoveryConfig()}.
     *
     * @param folder receives a file for each rule, {@code 0.json} and so on
     * @param series how many series there are in all of them
     * @return the files by rule
     */
    public static List<Path> answers(Path folder, int series) {
        List<Path> files = answersIn(folder);
        for (int rule = 0; rule < TEAMS; rule++) {
            try (Writer out = Files.newBufferedWriter(files.get(rule))) {
                answer(out, series, rule);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** Where {@link #answers} writes to. */
    static List<Path> answersIn(Path folder) {
        return IntStream.range(0, TEAMS)
                .mapToObj(rule -> folder.resolve(rule + ".json"))
                .toList();
    }

    private static void answer(Writer out, int series, int rule) throws IOException {
        out.write("{\"status\":\"success\",\"data\":[");
        StringBuilder text = new StringBuilder();
        for (int i = rule; i < series; i += TEAMS) {
            text.setLength(0);
            series(text.append(i == rule ? "" : ","), i);
            out.append(text);
        }
        out.write("]}");
    }

    /**
     * The answers in files, so that they take no memory of the measured program.
     *
     * @param series how many series there are in all of them
     * @return files by rule, which are deleted at the end of the program
     */
    public static List<Path> answerFiles(int series) {
        try {
            Path folder = Files.createTempDirectory("leadline-series-");
            folder.toFile().deleteOnExit();
            List<Path> files = answers(folder, series);
            files.forEach(file -> file.toFile().deleteOnExit());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The answer in a file, so that it takes no memory of the measured program.
     *
     * @param series how many series
     * @return a file that is deleted at the end of the program
     */
    public static Path answerFile(int series) {
        try {
            Path file = Files.createTempFile("leadline-series-", ".json");
            file.toFile().deleteOnExit();
            try (Writer out = Files.newBufferedWriter(file)) {
                answer(out, series);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
