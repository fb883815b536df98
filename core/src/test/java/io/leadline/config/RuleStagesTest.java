package io.leadline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadline.config.yaml.ConfigReader;
import io.leadline.golang.PrometheusDuration;
import org.junit.jupiter.api.Test;

class RuleStagesTest {
    @Test
    void aRuleMadeInCodeEqualsTheOneReadFromAFile() {
        // region rule-in-code
        AdapterConfig config = AdapterConfig.builder()
                .addRules(DiscoveryRule.discovering("{__name__=~\"^http_.*\",namespace!=\"\"}")
                        .keepingNames("_total$")
                        .droppingNames("^http_client_")
                        .associatedBy(ResourceMapping.byTemplate("kube_<<.Group>>_<<.Resource>>"))
                        .named("^(.*)_total$", "${1}_per_second")
                        .queriedBy("sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)"))
                .build();
        // endregion

        assertThat(config).isEqualTo(ConfigReader.read("""
                                rules:
                                - seriesQuery: '{__name__=~"^http_.*",namespace!=""}'
                                  seriesFilters: [{is: _total$}, {isNot: ^http_client_}]
                                  resources: {template: kube_<<.Group>>_<<.Resource>>}
                                  name: {matches: ^(.*)_total$, as: '${1}_per_second'}
                                  metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
                                """).orThrow());
    }

    @Test
    void partsThatAreNotNeededHaveStagesOfTheirOwn() {
        DiscoveryRule rule = DiscoveryRule.discovering("queue_length")
                .notAssociated()
                .namedByMatch("^queue_(.*)$")
                .queriedBy("<<.Series>>");

        assertThat(rule.resources()).isEqualTo(ResourceMapping.none());
        assertThat(rule.name()).isEqualTo(NameMapping.of("^queue_(.*)$", ""));
        assertThat(rule.origin()).isEmpty();
    }

    @Test
    void refusesALabelThatNamesTwoResources() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResourceMapping.builder()
                        .override("pod", "pod")
                        .override("pod", "apps", "deployment")
                        .build())
                .withMessage("overrides has the label pod twice");
    }

    @Test
    void refusesAWindowThatNoFileCanSay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResourceRules.builder()
                        .window(new PrometheusDuration(1))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResourceRules.builder()
                        .window(PrometheusDuration.ofMillis(-1))
                        .build());
    }
}
