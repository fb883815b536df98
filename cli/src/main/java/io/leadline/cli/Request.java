package io.leadline.cli;

import io.leadline.golang.GoResult;
import io.leadline.k8s.ApiPath;
import io.leadline.k8s.CustomMetricPath;
import io.leadline.k8s.DiscoveryPath;
import io.leadline.k8s.ExternalMetricPath;
import io.leadline.k8s.LabelSelectors;
import io.leadline.k8s.RejectedPath;
import io.leadline.k8s.ResourceMetricPath;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.LabelSelector;
import io.leadline.query.MetricRequest;
import java.util.List;
import java.util.Optional;

/** What somebody asks the metrics APIs for. */
sealed interface Request {
    /**
     * A custom metric.
     *
     * @param request the request; without names if all objects are asked for
     * @param path the API path
     */
    record Custom(MetricRequest request, CustomMetricPath path) implements Request {}

    /**
     * An external metric.
     *
     * @param request the request
     * @param path the API path
     */
    record External(ExternalMetricRequest request, ExternalMetricPath path) implements Request {}

    /**
     * CPU and memory usage.
     *
     * @param path the API path
     * @param names names of the pods or nodes, if they are given
     */
    record Usage(ResourceMetricPath path, List<String> names) implements Request {}

    /**
     * A metric by name, of whatever has it.
     *
     * @param metric name of the metric
     * @param options the rest of the request
     */
    record AnyOf(String metric, RequestOptions options) implements Request {}

    /**
     * Understands a request.
     *
     * @return the request, or empty if none was made
     * @throws UsageException if it cannot be understood
     */
    static Optional<Request> of(Optional<String> apiPath, RequestOptions options) {
        if (apiPath.isPresent()) {
            return Optional.of(ofPath(ApiPath.parse(apiPath.get()), options));
        }
        if (options.isEmpty()) {
            return Optional.empty();
        }
        String metric = options.metric()
                .orElseThrow(() -> new UsageException("which metric? give --metric NAME, or an API path"));
        if (options.resource().isEmpty()) {
            return Optional.of(new AnyOf(metric, options));
        }
        return Optional.of(custom(options.resource().get(), metric, options));
    }

    private static Request ofPath(ApiPath path, RequestOptions options) {
        if (options.metric().isPresent()
                || options.resource().isPresent()
                || options.namespace().isPresent()) {
            throw new UsageException("the API path says it all; beside it only --name has a meaning");
        }
        if (path instanceof CustomMetricPath custom) {
            List<String> names = custom.asksForAll() ? options.names() : List.of(custom.name());
            MetricRequest request = MetricRequest.of(custom.resource(), custom.metric())
                    .inNamespace(custom.namespace().orElse(""))
                    .named(names)
                    .selecting(custom.metricSelector());
            return new Custom(request, custom);
        }
        if (path instanceof ExternalMetricPath external) {
            ExternalMetricRequest request = ExternalMetricRequest.of(external.metric())
                    .inNamespace(external.namespace())
                    .selecting(external.selector());
            return new External(request, external);
        }
        if (path instanceof ResourceMetricPath usage) {
            return new Usage(usage, usage.name().map(List::of).orElse(options.names()));
        }
        if (path instanceof DiscoveryPath) {
            throw new UsageException("`" + path + "` asks for the list of metrics: use `leadline list`");
        }
        String reason = path instanceof RejectedPath rejected
                ? rejected.status().message() + " (" + rejected.status().code() + ")"
                : "not a path of the metrics APIs";
        throw new UsageException("the API server refuses `" + path + "`: " + reason);
    }

    /** A request for a custom metric from options. */
    static Custom custom(String resource, String metric, RequestOptions options) {
        MetricRequest request = MetricRequest.of(resource, metric)
                .inNamespace(options.namespace().orElse(""))
                .named(options.names())
                .selecting(selector(options));
        boolean ofNamespace = resource.equals("namespace") || resource.equals("namespaces");
        if (ofNamespace) {
            List<String> names = options.names().isEmpty()
                    ? options.namespace().map(List::of).orElse(List.of())
                    : options.names();
            request = request.inNamespace("").named(names);
        }
        String name = request.names().size() == 1 ? request.names().get(0) : CustomMetricPath.ALL;
        Optional<String> namespace = Optional.of(request.namespace()).filter(ns -> !ns.isEmpty());
        CustomMetricPath path = new CustomMetricPath(
                "v1beta1", request.resource(), namespace, name, metric, LabelSelector.everything(), request.selector());
        return new Custom(request, path);
    }

    /** A request for an external metric from options. */
    static External external(String metric, RequestOptions options) {
        String namespace = options.namespace().orElse("default");
        ExternalMetricRequest request =
                ExternalMetricRequest.of(metric).inNamespace(namespace).selecting(selector(options));
        return new External(request, new ExternalMetricPath("v1beta1", namespace, metric, request.selector()));
    }

    private static LabelSelector selector(RequestOptions options) {
        GoResult<LabelSelector> selector =
                LabelSelectors.parse(options.selector().orElse(""));
        return selector.value()
                .orElseThrow(() ->
                        new UsageException("--selector: " + selector.error().orElse("")));
    }
}
