package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLayerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HELM      | {{ .Values.prefix }}_total
            HELM      | {{- if $x }}a{{ else }}b{{ end }}
            HELM      | {{ include "name" . }}
            JINJA     | {% if x %}up{% endif %}
            BRACES    | up[{{ window }}]
            TERRAFORM | up{cluster="${module.cluster.name}"}
            TERRAFORM | up{cluster="${var.names[0]}"}
            TERRAFORM | %{ if x }up%{ endif }
            ENVSUBST  | up{cluster="${CLUSTER}"}
            ENVSUBST  | up{cluster="${cluster:=home}"}
            ENVSUBST  | ${cluster:-home}
            VARIABLES | up{cluster="${cluster_name}"}
            VARIABLES | jobs_$${1}
            """)
    void namesTheTool(TemplateLayer expected, String text) {
        assertThat(TemplateLayer.of(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "up",
                "${1}_total",
                "sum(rate(<<.Series>>{<<.LabelMatchers>>}[5m])) by (<<.GroupBy>>)",
                "sum({{ .Series }}{ {{ .LabelMatchers }} })",
                "{__name__=~\"^a{2,3}$\"}",
                "^(a|b){1}$",
                "label_replace(up, \"a\", \"${b}\", \"c\", \"(?P<b>.*)\")",
                "up % {job=\"a\"}",
                "${}",
                "{{",
                "${",
            })
    void leavesAloneWhatTheAdapterReads(String text) {
        assertThat(TemplateLayer.of(text)).isEmpty();
    }

    @Test
    void takesNamesInAnExpansionForGroupsUnlessTheyAreInCapitals() {
        assertThat(TemplateLayer.ofExpansion("${name}_${1}", "^(?P<name>.*)")).isEmpty();
        assertThat(TemplateLayer.ofExpansion("${name}_${1}", "^(.*)")).isEmpty();
        assertThat(TemplateLayer.ofExpansion("${PREFIX}_$1", "^(.*)")).contains(TemplateLayer.ENVSUBST);
        assertThat(TemplateLayer.ofExpansion("${PREFIX}_$1", "^(?P<PREFIX>.*)")).isEmpty();
    }
}
