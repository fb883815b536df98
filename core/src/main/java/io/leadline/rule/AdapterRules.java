package io.leadline.rule;

import io.leadline.association.ResourceMapper;
import io.leadline.golang.GoResult;
import java.util.Optional;

/**
 * A compiled configuration. Immutable and thread-safe; it holds no text but what the rules were written as.
 *
 * @param mapper the API resources that the rules were compiled with
 * @param custom the rules of the custom metrics API
 * @param external the rules of the external metrics API
 * @param resource the rules of the resource metrics API, or the error that the real program ends with; empty if the
 *     configuration has none
 */
public record AdapterRules(
        ResourceMapper mapper,
        RuleSection custom,
        RuleSection external,
        Optional<GoResult<ResourceMetricRules>> resource) {}
