package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapesTest {
    @Test
    void knowsTheKeysThatTheSchemaOfHelmValuesHas() {
        assertThat(HelmValuesSchema.toTree().at("/properties/rules/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Shapes.CHART_KEYS);
    }
}
