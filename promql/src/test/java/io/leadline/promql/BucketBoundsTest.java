package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of buckets as Prometheus has them, to the last digit. */
class BucketBoundsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 8, 1.0027112750502025",
        "-59, 8, 0.8523579048290255",
        "128, 8, 1.414213562373095",
        "-1, 8, 0.9972960560854698",
        "1, 1, 1.414213562373095",
        "3, 2, 1.6817928305074288",
        "-5, 3, 0.6484197773255048",
        "0, 0, 1",
        "1, 0, 2",
        "1023, 0, 8.98846567431158E307",
        "1024, 0, 1.7976931348623157E308",
        "1025, 0, Infinity",
        "-1073, 0, 1E-323",
        "-1074, 0, 5E-324",
        "-1075, 0, 0",
        "64, -4, 1.7976931348623157E308",
        "65, -4, Infinity",
        "-67, -4, 2E-323",
        "-68, -4, 0",
        "262144, 8, 1.7976931348623157E308",
        "262143, 8, 1.7928322734501122E308",
        "2147483647, 8, Infinity",
        "5, -70, 1"
    })
    void bucketsEndWhereThoseOfPrometheusEnd(int index, int schema, double bound) {
        assertThat(BucketBounds.upper(index, schema)).isEqualTo(bound);
    }
}
