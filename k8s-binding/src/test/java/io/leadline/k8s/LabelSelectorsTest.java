package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSelectorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app=web                    | true",
                "app==web,tier              | true",
                "app!=web                   | false",
                "missing!=web               | true",
                "app in (mail,web)          | true",
                "app notin (mail,web)       | false",
                "missing notin (a)          | true",
                "missing in ()              | false",
                "!missing                   | true",
                "!app                       | false",
                "size>3                     | true",
                "size>4                     | false",
                "size<5                     | true",
                "app>3                      | false",
                "missing<3                  | false",
                "''                         | true",
            })
    void matchesLabelsAsKubernetesDoes(String selector, boolean matches) {
        Map<String, String> labels = Map.of("app", "web", "tier", "front", "size", "4");

        assertThat(LabelSelectors.parse(selector).orThrow().matches(labels)).isEqualTo(matches);
    }

    @Test
    void keepsTheOrderOfGoForManyRequirementsOfOneKey() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            text.append(i == 0 ? "" : ",").append(i % 2 == 0 ? "b!=" : "a!=").append(i);
        }

        // Recorded from k8s.io/apimachinery v0.30.0; a stable sort would give another order.
        assertThat(LabelSelectors.parse(text.toString()).orThrow())
                .hasToString("a!=9,a!=1,a!=13,a!=3,a!=7,a!=5,a!=11,b!=12,b!=6,b!=0,b!=10,b!=8,b!=4,b!=2");
    }
}
