package io.leadline.config;

/**
 * The stages of a rule that is made in code, in the order of its four parts. Each stage only offers what may come next,
 * so that no part is forgotten or given twice.
 */
public final class RuleStages {
    private RuleStages() {}

    /** Discovery is decided but for filters; association comes next. */
    public sealed interface Discovery permits Draft {
        /**
         * Keeps only series whose metric name matches.
         *
         * @param regex a Go regular expression, unanchored
         * @return this stage
         */
        Discovery keepingNames(String regex);

        /**
         * Drops series whose metric name matches.
         *
         * @param regex a Go regular expression, unanchored
         * @return this stage
         */
        Discovery droppingNames(String regex);

        /**
         * Says which labels name which Kubernetes resources.
         *
         * @param resources the mapping
         * @return the stage at which the name is decided
         */
        Naming associatedBy(ResourceMapping resources);

        /**
         * Associates no label with a Kubernetes resource, as an external rule may do.
         *
         * @return the stage at which the name is decided
         */
        Naming notAssociated();
    }

    /** Association is decided; naming comes next. */
    public sealed interface Naming permits Draft {
        /**
         * Keeps the name of the series.
         *
         * @return the stage at which the query is decided
         */
        Querying namedAsTheSeries();

        /**
         * Names the metric by the one capture group of a pattern, or by what matches if it has none. Series that do not
         * match are dropped.
         *
         * @param matches a Go regular expression with at most one capture group, unanchored
         * @return the stage at which the query is decided
         */
        Querying namedByMatch(String matches);

        /**
         * Names the metric by an expansion. Series that do not match are dropped.
         *
         * @param matches a Go regular expression, unanchored
         * @param as the name; {@code ${1}} or {@code ${group}} stands for a capture group, {@code $0} for the whole
         *     match
         * @return the stage at which the query is decided
         */
        Querying named(String matches, String as);
    }

    /** Naming is decided; the query makes the rule complete. */
    public sealed interface Querying permits Draft {
        /**
         * Gives the template of the PromQL that answers a request.
         *
         * @param metricsQuery a Go template with the delimiters {@code <<} and {@code >>}
         * @return the rule
         */
        DiscoveryRule queriedBy(String metricsQuery);
    }

    /** A rule that is being made; every stage is another view of it. */
    static final class Draft implements Discovery, Naming, Querying {
        private final DiscoveryRule.Builder rule;

        Draft(DiscoveryRule.Builder rule) {
            this.rule = rule;
        }

        @Override
        public Discovery keepingNames(String regex) {
            rule.addSeriesFilters(SeriesFilter.is(regex));
            return this;
        }

        @Override
        public Discovery droppingNames(String regex) {
            rule.addSeriesFilters(SeriesFilter.isNot(regex));
            return this;
        }

        @Override
        public Naming associatedBy(ResourceMapping resources) {
            rule.resources(resources);
            return this;
        }

        @Override
        public Naming notAssociated() {
            return this;
        }

        @Override
        public Querying namedAsTheSeries() {
            return this;
        }

        @Override
        public Querying namedByMatch(String matches) {
            return named(matches, "");
        }

        @Override
        public Querying named(String matches, String as) {
            rule.name(NameMapping.of(matches, as));
            return this;
        }

        @Override
        public DiscoveryRule queriedBy(String metricsQuery) {
            return rule.metricsQuery(metricsQuery).build();
        }
    }
}
