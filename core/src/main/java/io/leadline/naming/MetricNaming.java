package io.leadline.naming;

import io.leadline.config.NameMapping;
import io.leadline.config.SeriesFilter;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.regex.GoExpand;
import io.leadline.regex.GoMatch;
import io.leadline.regex.GoRegex;
import io.leadline.source.Located;
import io.leadline.source.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The compiled naming part of a rule: which series it takes by their names, and what the API calls the metric. A port
 * of {@code ReMatcher}, {@code MetricNameForSeries} and their part of {@code NamersFromConfig} of prometheus-adapter
 * v0.12.0 (pkg/naming/metric_namer.go). Immutable to its users and thread-safe: it keeps answers that it would give
 * again.
 */
public final class MetricNaming {
    private static final GoRegex ANYTHING = GoRegex.compile(".*").orThrow();

    /** Metrics of one rule are rarely more; those beyond are named anew each time. */
    private static final int MOST_KNOWN = 1_000;

    private final List<NameFilter> filters;
    private final GoRegex matches;
    private final String as;
    // Answers that would be the same again, for the next refresh.
    private final Map<String, Optional<NameFilter>> knownRejecting = new ConcurrentHashMap<>();
    private final Map<String, GoResult<String>> knownNames = new ConcurrentHashMap<>();

    private MetricNaming(List<NameFilter> filters, GoRegex matches, String as) {
        this.filters = List.copyOf(filters);
        this.matches = matches;
        this.as = as;
    }

    /**
     * Compiles the filters and the name mapping of a rule.
     *
     * @param seriesQuery the rule's {@code seriesQuery}, which error texts show
     * @param filters the rule's {@code seriesFilters}
     * @param name the rule's {@code name}
     * @param parser does what {@link GoRegex#compile} does; may remember
     * @param findings receives every problem, with its place
     * @return the naming, or the error that the real program ends with, which is the first one
     */
    public static GoResult<MetricNaming> compile(
            String seriesQuery,
            List<SeriesFilter> filters,
            NameMapping name,
            Function<String, GoResult<GoRegex>> parser,
            Consumer<Diagnostic> findings) {
        return new Compilation(seriesQuery, parser, findings).compile(filters, name);
    }

    /**
     * The filters in the order in which they are tried.
     *
     * @return {@code seriesFilters} in source order, then {@code name.matches} if it is given
     */
    public List<NameFilter> filters() {
        return filters;
    }

    /**
     * Whether a series passes all filters.
     *
     * @param seriesName name of the series, "" for one without
     * @return true if it does
     */
    public boolean passes(String seriesName) {
        return rejecting(seriesName).isEmpty();
    }

    /**
     * The filter that drops a series. A name that was asked for before takes a look-up.
     *
     * @param seriesName name of the series, "" for one without
     * @return the first filter it does not pass, or empty if it passes all
     */
    public Optional<NameFilter> rejecting(String seriesName) {
        Optional<NameFilter> known = knownRejecting.get(seriesName);
        return known != null ? known : remember(knownRejecting, seriesName, filter(seriesName));
    }

    private Optional<NameFilter> filter(String seriesName) {
        for (NameFilter filter : filters) {
            if (!filter.passes(seriesName)) {
                return Optional.of(filter);
            }
        }
        return Optional.empty();
    }

    /**
     * The name of the metric in the API: {@code as} expanded with the groups of the first match. Text outside the match
     * is not part of it. The time is in proportion to the length of the name; a name that was asked for before takes a
     * look-up.
     *
     * @param seriesName name of the series
     * @return the name, which may be empty; or Go's error if the pattern does not match
     */
    public GoResult<String> nameOf(String seriesName) {
        GoResult<String> known = knownNames.get(seriesName);
        return known != null ? known : remember(knownNames, seriesName, expand(seriesName));
    }

    private static <T> T remember(Map<String, T> known, String seriesName, T answer) {
        if (known.size() < MOST_KNOWN) {
            known.put(seriesName, answer);
        }
        return answer;
    }

    private GoResult<String> expand(String seriesName) {
        Optional<GoMatch> match = matches.match(seriesName);
        return match.isPresent()
                ? GoResult.of(GoExpand.expand(as, match.get()))
                : GoResult.failed("series name " + GoQuote.quote(seriesName) + " did not match expected pattern "
                        + GoQuote.quote(matches.pattern()));
    }

    /**
     * The pattern in use.
     *
     * @return {@code name.matches}, or {@code .*} if it is not given
     */
    public String matches() {
        return matches.pattern();
    }

    /**
     * The expansion in use.
     *
     * @return {@code name.as}; if it is not given {@code $0}, or {@code $1} for a pattern with one group
     */
    public String as() {
        return as;
    }

    /** One run of the compiler: all problems are reported, the first one is the result. */
    private static final class Compilation {
        private final String seriesQuery;
        private final Function<String, GoResult<GoRegex>> parser;
        private final Consumer<Diagnostic> findings;
        private final List<NameFilter> compiled = new ArrayList<>();
        private Optional<String> firstError = Optional.empty();

        Compilation(String seriesQuery, Function<String, GoResult<GoRegex>> parser, Consumer<Diagnostic> findings) {
            this.seriesQuery = seriesQuery;
            this.parser = parser;
            this.findings = findings;
        }

        private String rule() {
            return " associated with series query " + GoQuote.quote(seriesQuery);
        }

        GoResult<MetricNaming> compile(List<SeriesFilter> filters, NameMapping name) {
            for (SeriesFilter filter : filters) {
                addFilter(filter);
            }
            Located<String> written = name.matches();
            Optional<GoRegex> regex = Optional.of(ANYTHING);
            if (!written.value().isEmpty()) {
                regex = regex(written, "unable to generate series name filter from name rules");
                regex.ifPresent(r -> compiled.add(new NameFilter(NameFilter.Kind.MATCHES, written, r)));
            }
            String as = name.as().value();
            if (as.isEmpty() && regex.isPresent()) {
                int groups = regex.get().groupCount();
                if (groups > 1) {
                    ambiguous(written, groups);
                }
                as = groups == 0 ? "$0" : "$1";
            }
            return firstError.isPresent() || regex.isEmpty()
                    ? GoResult.failed(firstError.orElse(""))
                    : GoResult.of(new MetricNaming(compiled, regex.get(), as));
        }

        private void addFilter(SeriesFilter filter) {
            String prefix = "unable to generate series name filter";
            boolean is = !filter.is().value().isEmpty();
            boolean isNot = !filter.isNot().value().isEmpty();
            if (is && isNot) {
                String error =
                        "cannot have both an `is` (" + GoQuote.quote(filter.is().value()) + ") and `isNot` ("
                                + GoQuote.quote(filter.isNot().value()) + ") expression in a single filter";
                fail(
                        prefix + rule() + ": " + error,
                        Diagnostic.error(Code.PA205, error)
                                .at(filter.isNot().span(), "the filter has an `is` too")
                                .help("write two filters: a series has to pass all of them")
                                .build());
            } else if (!is && !isNot) {
                String error = "must have either an `is` or `isNot` expression in a filter";
                fail(
                        prefix + rule() + ": " + error,
                        Diagnostic.error(Code.PA205, error)
                                .at(
                                        filter.origin()
                                                .map(Origin::span)
                                                .or(() -> filter.is().span()),
                                        "")
                                .build());
            } else {
                NameFilter.Kind kind = is ? NameFilter.Kind.IS : NameFilter.Kind.IS_NOT;
                Located<String> written = is ? filter.is() : filter.isNot();
                regex(written, prefix).ifPresent(r -> compiled.add(new NameFilter(kind, written, r)));
            }
        }

        private Optional<GoRegex> regex(Located<String> written, String prefix) {
            GoResult<GoRegex> regex = parser.apply(written.value());
            regex.error().ifPresent(cause -> {
                String error = "unable to compile series filter " + GoQuote.quote(written.value()) + ": " + cause;
                fail(
                        prefix + rule() + ": " + error,
                        Diagnostic.error(Code.PA202, error)
                                .at(written.span(), "RE2 does not accept this pattern")
                                .build());
            });
            return regex.value();
        }

        private void ambiguous(Located<String> written, int groups) {
            String error = "must specify an 'as' value for name matcher " + GoQuote.quote(written.value()) + rule();
            fail(
                    error,
                    Diagnostic.error(Code.PA402, error)
                            .at(written.span(), "has " + groups + " capture groups")
                            .help("add `as`, or write groups that only group as `(?:...)`")
                            .build());
        }

        private void fail(String goError, Diagnostic finding) {
            firstError = firstError.or(() -> Optional.of(goError));
            findings.accept(finding);
        }
    }
}
