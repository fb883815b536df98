/**
 * PromQL as a language. What can be read: expressions ({@link io.leadline.promql.Promql#parse(String)}), metric
 * selectors ({@link io.leadline.promql.MetricSelector#parse(String)}), metrics
 * ({@link io.leadline.promql.Labels#parse(String)}), and series descriptions
 * ({@link io.leadline.promql.SeriesDescription#parse(String)}).
 */
@NullMarked
package io.leadline.promql;

import org.jspecify.annotations.NullMarked;
