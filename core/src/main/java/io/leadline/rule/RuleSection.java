package io.leadline.rule;

import io.leadline.golang.GoResult;
import java.util.List;
import java.util.Optional;

/**
 * The compiled rules of one section of a configuration. Immutable and thread-safe.
 *
 * @param kind which section
 * @param outcomes for each rule of the configuration, in source order, the compiled rule or the error that the real
 *     program ends with if the rule stands alone
 */
public record RuleSection(Kind kind, List<GoResult<MetricRule>> outcomes) {
    /** The sections with discovery rules. Their rules know nothing of each other. */
    public enum Kind {
        /** {@code rules}: the custom metrics API. */
        CUSTOM("rules"),
        /** {@code externalRules}: the external metrics API. */
        EXTERNAL("externalRules");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /**
         * The key in the configuration.
         *
         * @return {@code rules} or {@code externalRules}
         */
        public String key() {
            return key;
        }
    }

    /**
     * Copies the list.
     *
     * @param kind which section
     * @param outcomes for each rule of the configuration, in source order, the compiled rule or the error that the real
     *     program ends with if the rule stands alone
     */
    public RuleSection {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The rules that compile.
     *
     * @return the compiled rules in source order
     */
    public List<MetricRule> rules() {
        return outcomes.stream().flatMap(outcome -> outcome.value().stream()).toList();
    }

    /**
     * The error that the real program ends with.
     *
     * @return the first rule's error, or empty if all compile
     */
    public Optional<String> error() {
        return outcomes.stream().flatMap(outcome -> outcome.error().stream()).findFirst();
    }
}
