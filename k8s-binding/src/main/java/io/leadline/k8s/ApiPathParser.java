package io.leadline.k8s;

import io.leadline.association.GroupResource;
import io.leadline.golang.GoResult;
import io.leadline.query.LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one path the way the server's router, its request information and its handlers do, in this order. */
final class ApiPathParser {
    private static final Set<String> SPECIAL_VERBS = Set.of("proxy", "watch");
    private static final Set<String> NAMESPACE_SUBRESOURCES = Set.of("status", "finalize");

    private final String text;
    private final String query;

    ApiPathParser(String text) {
        this.text = text;
        int mark = text.indexOf('?');
        this.query = mark < 0 ? "" : text.substring(mark + 1);
    }

    ApiPath parse() {
        int mark = text.indexOf('?');
        Optional<String> path = PercentEncoding.decodePath(mark < 0 ? text : text.substring(0, mark));
        if (path.isEmpty()) {
            return rejected(ApiStatus.badRequest("invalid URL escape in the request path"));
        }
        List<String> segments = segments(path.get());
        if (segments.size() < 2 || !segments.get(0).equals("apis")) {
            return unknown();
        }
        String group = segments.get(1);
        String version = segments.size() > 2 ? segments.get(2) : "";
        boolean known = version.isEmpty() ? isMetricsGroup(group) : serves(group, version);
        if (!known) {
            return unknown();
        }
        if (segments.size() < 4) {
            return new DiscoveryPath(group, Optional.of(version).filter(name -> !name.isEmpty()));
        }
        List<String> rest = segments.subList(3, segments.size());
        return switch (group) {
            case ApiPath.CUSTOM_METRICS -> custom(version, rest);
            case ApiPath.EXTERNAL_METRICS -> external(version, rest);
            default -> resource(version, rest);
        };
    }

    private static List<String> segments(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return List.of(path.substring(start, end).split("/", -1));
    }

    private static boolean isMetricsGroup(String group) {
        return serves(group, "v1beta1");
    }

    private static boolean serves(String group, String version) {
        return switch (group) {
            case ApiPath.CUSTOM_METRICS -> version.equals("v1beta1") || version.equals("v1beta2");
            case ApiPath.EXTERNAL_METRICS, ApiPath.RESOURCE_METRICS -> version.equals("v1beta1");
            default -> false;
        };
    }

    private ApiPath custom(String version, List<String> rest) {
        boolean inNamespace = rest.get(0).equals("namespaces")
                && (rest.size() == 5 || (rest.size() == 4 && rest.get(2).equals("metrics")));
        if (rest.size() != 3 && !inNamespace) {
            return unknown();
        }
        List<String> parts = SPECIAL_VERBS.contains(rest.get(0)) ? rest.subList(1, rest.size()) : rest;
        String namespace = "";
        if (parts.get(0).equals("namespaces")) {
            namespace = parts.get(1);
            boolean ofNamespace = parts.size() < 3 || NAMESPACE_SUBRESOURCES.contains(parts.get(2));
            parts = ofNamespace ? parts : parts.subList(2, parts.size());
        }
        if (!namespace.isEmpty() && parts.get(0).equals("metrics")) {
            List<String> ofNamespace = new ArrayList<>(List.of("namespaces", namespace));
            ofNamespace.addAll(parts.subList(1, parts.size()));
            parts = ofNamespace;
            namespace = "";
        }
        if (parts.size() < 3) {
            return rejected(ApiStatus.badRequest("invalid request path"));
        }
        GroupResource resource = GroupResource.parse(parts.get(0));
        Optional<String> inside = Optional.of(namespace).filter(ns -> !ns.isEmpty());
        String name = parts.get(1).isEmpty() ? CustomMetricPath.ALL : parts.get(1);
        String metric = parts.get(2);
        return withSelector(
                "labelSelector",
                ApiStatus::badRequest,
                objects -> withSelector(
                        "metricLabelSelector",
                        ApiStatus::unclassified,
                        metricSelector -> new CustomMetricPath(
                                version, resource, inside, name, metric, objects, metricSelector)));
    }

    private ApiPath external(String version, List<String> rest) {
        if (rest.size() != 3 || !rest.get(0).equals("namespaces")) {
            return unknown();
        }
        // The server takes such a name for a subresource of the namespace, and looks for a metric of the wrong name.
        String metric = NAMESPACE_SUBRESOURCES.contains(rest.get(2)) ? "namespaces" : rest.get(2);
        return withSelector(
                "labelSelector",
                ApiStatus::badRequest,
                selector -> new ExternalMetricPath(version, rest.get(1), metric, selector));
    }

    private ApiPath resource(String version, List<String> rest) {
        boolean inNamespace = rest.size() > 2 && rest.get(0).equals("namespaces");
        List<String> parts = inNamespace ? rest.subList(2, rest.size()) : rest;
        String resource = parts.get(0);
        boolean known = inNamespace
                ? resource.equals("pods") && parts.size() < 3
                : (resource.equals("pods") && parts.size() == 1) || (resource.equals("nodes") && parts.size() < 3);
        if (!known) {
            return unknown();
        }
        Optional<String> namespace = inNamespace ? Optional.of(rest.get(1)) : Optional.empty();
        Optional<String> name = parts.size() == 2 ? Optional.of(parts.get(1)) : Optional.empty();
        return withSelector(
                "labelSelector",
                ApiStatus::badRequest,
                selector -> new ResourceMetricPath(version, resource, namespace, name, selector));
    }

    private ApiPath withSelector(
            String parameter, Function<String, ApiStatus> failure, Function<LabelSelector, ApiPath> next) {
        GoResult<LabelSelector> selector = LabelSelectors.parse(parameter(parameter));
        return selector.value()
                .map(next)
                .orElseGet(() -> rejected(failure.apply(selector.error().orElse(""))));
    }

    /** The first value of a parameter; like Go, pairs with a semicolon or a malformed escape are passed over. */
    private String parameter(String name) {
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            Optional<String> value = PercentEncoding.decodeQuery(equals < 0 ? "" : pair.substring(equals + 1));
            boolean found = pair.indexOf(';') < 0
                    && value.isPresent()
                    && PercentEncoding.decodeQuery(key).equals(Optional.of(name));
            if (found) {
                return value.get();
            }
        }
        return "";
    }

    private ApiPath unknown() {
        return rejected(ApiStatus.unknownPath());
    }

    private ApiPath rejected(ApiStatus status) {
        return new RejectedPath(text, status);
    }
}
