package io.leadline.value;

import io.leadline.association.GroupResource;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.query.QueryFailure;
import io.leadline.query.QueryResult;
import io.leadline.rule.ResourceMetricRule;
import io.leadline.rule.ResourceMetricRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Answers requests to the resource metrics API: a port of {@code resourceProvider} of prometheus-adapter v0.12.0
 * (pkg/resourceprovider/provider.go). Immutable; thread-safe if what it asks is.
 */
public final class ResourceMetricValues {
    private static final Quantity NOTHING = Quantity.ofMilli(0, QuantityFormat.BINARY_SI);

    private final ResourceMetricRules rules;
    private final InstantQueries prometheus;

    private ResourceMetricValues(ResourceMetricRules rules, InstantQueries prometheus) {
        this.rules = rules;
        this.prometheus = prometheus;
    }

    /**
     * Values by compiled rules.
     *
     * @param rules the rules of CPU and memory
     * @param prometheus answers their queries
     * @return the API
     */
    public static ResourceMetricValues of(ResourceMetricRules rules, InstantQueries prometheus) {
        return new ResourceMetricValues(rules, prometheus);
    }

    /** Samples by the name of the object that their label names. */
    private record Samples(Map<String, List<Sample>> byObject) {
        Optional<List<Sample>> of(String name) {
            return Optional.ofNullable(byObject.get(name));
        }
    }

    private record Both(Samples cpu, Samples memory) {}

    /**
     * The use of pods: one query for CPU and one for memory in each namespace.
     *
     * @param pods the pods
     * @return their use, without pods that lack one of the two
     */
    public ResourceUsages pods(List<ObjectMetadata> pods) {
        Map<String, List<String>> namesByNamespace = new LinkedHashMap<>();
        for (ObjectMetadata pod : pods) {
            namesByNamespace
                    .computeIfAbsent(pod.namespace(), namespace -> new ArrayList<>())
                    .add(pod.name());
        }
        List<String> logged = new ArrayList<>();
        Map<String, Both> byNamespace = new HashMap<>();
        namesByNamespace.forEach((namespace, names) -> {
            GoResult<Both> both = both(ResourceMetricRule.PODS, rule -> rule.renderPods(namespace, names));
            both.value().ifPresent(found -> byNamespace.put(namespace, found));
            both.error()
                    .ifPresent(error -> logged.add("unable to fetch metrics for pods in namespace "
                            + GoQuote.quote(namespace) + ", skipping: " + error));
        });
        List<ResourceUsage> items = new ArrayList<>();
        for (ObjectMetadata pod : pods) {
            Optional.ofNullable(byNamespace.get(pod.namespace()))
                    .flatMap(both -> pod(pod, both))
                    .ifPresent(items::add);
        }
        return new ResourceUsages(items, logged);
    }

    private Optional<ResourceUsage> pod(ObjectMetadata pod, Both both) {
        Optional<List<Sample>> cpu = both.cpu().of(pod.name());
        Optional<List<Sample>> memory = both.memory().of(pod.name());
        if (cpu.isEmpty() || memory.isEmpty()) {
            return Optional.empty();
        }
        long earliest = Long.MAX_VALUE;
        Map<String, Quantity> cpuOf = new HashMap<>();
        Map<String, Quantity> memoryOf = new HashMap<>();
        TreeMap<String, ResourceUsage.Usage> containers = new TreeMap<>();
        for (Sample sample : cpu.get()) {
            cpuOf.put(sample.metric().get(rules.cpu().containerLabel()), Quantity.ofSample(sample.value()));
            earliest = Math.min(earliest, sample.timestampMs());
        }
        for (Sample sample : memory.get()) {
            memoryOf.put(sample.metric().get(rules.memory().containerLabel()), bytes(sample));
            earliest = Math.min(earliest, sample.timestampMs());
        }
        // A container that has only one of the two uses nothing of the other.
        cpuOf.forEach((name, quantity) ->
                containers.put(name, new ResourceUsage.Usage(name, quantity, memoryOf.getOrDefault(name, NOTHING))));
        memoryOf.forEach(
                (name, quantity) -> containers.putIfAbsent(name, new ResourceUsage.Usage(name, NOTHING, quantity)));
        return Optional.of(new ResourceUsage(pod, earliest, rules.window(), List.copyOf(containers.values())));
    }

    /**
     * The use of nodes: one query for CPU and one for memory.
     *
     * @param nodes the nodes
     * @return their use, without nodes that lack one of the two
     */
    public ResourceUsages nodes(List<ObjectMetadata> nodes) {
        if (nodes.isEmpty()) {
            return new ResourceUsages(List.of(), List.of());
        }
        List<String> names = nodes.stream().map(ObjectMetadata::name).toList();
        GoResult<Both> both = both(ResourceMetricRule.NODES, rule -> rule.renderNodes(names));
        if (both.value().isEmpty()) {
            return new ResourceUsages(
                    List.of(),
                    List.of("failed querying node metrics: " + both.error().orElse("")));
        }
        List<ResourceUsage> items = new ArrayList<>();
        for (ObjectMetadata node : nodes) {
            Optional<List<Sample>> cpu = both.orThrow().cpu().of(node.name());
            Optional<List<Sample>> memory = both.orThrow().memory().of(node.name());
            if (cpu.isPresent() && memory.isPresent()) {
                items.add(node(node, cpu.get().get(0), memory.get().get(0)));
            }
        }
        return new ResourceUsages(items, List.of());
    }

    private ResourceUsage node(ObjectMetadata node, Sample cpu, Sample memory) {
        ResourceUsage.Usage usage = new ResourceUsage.Usage("", Quantity.ofSample(cpu.value()), bytes(memory));
        return new ResourceUsage(
                node, Math.min(cpu.timestampMs(), memory.timestampMs()), rules.window(), List.of(usage));
    }

    /** Both queries are sent, whatever becomes of the first; an error of CPU hides one of memory. */
    private GoResult<Both> both(GroupResource resource, Function<ResourceMetricRule, QueryResult> render) {
        GoResult<Samples> cpu = run(rules.cpu(), resource, render.apply(rules.cpu()));
        GoResult<Samples> memory = run(rules.memory(), resource, render.apply(rules.memory()));
        // The texts say "node" for pods too.
        Optional<String> error = cpu.error()
                .map(cause -> "unable to fetch node CPU metrics: " + cause)
                .or(() -> memory.error().map(cause -> "unable to fetch node memory metrics: " + cause));
        return error.isPresent()
                ? GoResult.failed(error.get())
                : GoResult.of(new Both(cpu.orThrow(), memory.orThrow()));
    }

    private GoResult<Samples> run(ResourceMetricRule rule, GroupResource resource, QueryResult query) {
        if (query.query().isEmpty()) {
            return GoResult.failed("unable to construct query: "
                    + query.failure().map(QueryFailure::error).orElse(""));
        }
        GoResult<PrometheusAnswer> answer = prometheus.query(query.orThrow().promql());
        if (answer.value().isEmpty()) {
            return GoResult.failed("unable to execute query: " + answer.error().orElse(""));
        }
        if (!(answer.orThrow() instanceof PrometheusAnswer.Vector vector)) {
            return GoResult.failed("invalid or empty value of non-vector type ("
                    + answer.orThrow().type() + ") returned");
        }
        return rule.labels().labelFor(resource).map(label -> samples(vector, label));
    }

    private static Samples samples(PrometheusAnswer.Vector vector, String label) {
        Map<String, List<Sample>> byObject = new HashMap<>();
        for (Optional<Sample> sample : vector.orEmpty()) {
            sample.ifPresent(s -> byObject.computeIfAbsent(s.metric().get(label), name -> new ArrayList<>())
                    .add(notNegative(s)));
        }
        return new Samples(byObject);
    }

    private static Sample notNegative(Sample sample) {
        boolean usable = sample.value() >= 0;
        return usable ? sample : new Sample(sample.metric(), sample.timestampMs(), 0);
    }

    private static Quantity bytes(Sample sample) {
        return Quantity.ofMilli(Quantity.ofSample(sample.value()).milliValue(), QuantityFormat.BINARY_SI);
    }
}
