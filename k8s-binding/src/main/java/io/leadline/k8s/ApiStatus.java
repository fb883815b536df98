package io.leadline.k8s;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.association.GroupResource;
import java.util.List;
import java.util.Optional;

/**
 * A failure as the API answers it: the {@code Status} object of Kubernetes. The texts are those of k8s.io/apimachinery
 * v0.30.0 (pkg/api/errors) and custom-metrics-apiserver v1.30.0 (pkg/provider/errors.go).
 *
 * @param code HTTP status
 * @param reason such as {@code NotFound}; empty where the server gives none
 * @param message the text that kubectl shows
 * @param details further facts; empty where the server gives none
 */
public record ApiStatus(int code, String reason, String message, Optional<Details> details) {
    /**
     * Further facts of a failure.
     *
     * @param name name of the object, or empty
     * @param group group of the object, or empty
     * @param kind what the server gives as its kind, or empty
     * @param causes messages of the causes
     */
    public record Details(String name, String group, String kind, List<String> causes) {
        /**
         * Copies the list.
         *
         * @param name name of the object, or empty
         * @param group group of the object, or empty
         * @param kind what the server gives as its kind, or empty
         * @param causes messages of the causes
         */
        public Details {
            causes = List.copyOf(causes);
        }
    }

    /**
     * A request that cannot be understood.
     *
     * @param message why
     * @return 400
     */
    public static ApiStatus badRequest(String message) {
        return new ApiStatus(400, "BadRequest", message, Optional.empty());
    }

    /**
     * A path that leads to no API.
     *
     * @return 404
     */
    public static ApiStatus unknownPath() {
        return notFound("the server could not find the requested resource");
    }

    /**
     * A custom metric that is not there, or has no value for any of the objects.
     *
     * @param resource the kind of objects, as asked for
     * @param metric name of the metric
     * @return 404
     */
    public static ApiStatus metricNotFound(GroupResource resource, String metric) {
        return notFound("the server could not find the metric " + metric + " for " + resource);
    }

    /**
     * A custom metric that has no value for an object.
     *
     * @param resource the kind of objects, as asked for
     * @param metric name of the metric
     * @param name name of the object
     * @return 404
     */
    public static ApiStatus metricNotFoundFor(GroupResource resource, String metric, String name) {
        return notFound("the server could not find the metric " + metric + " for " + resource + " " + name);
    }

    /**
     * An external metric that is not there. The adapter names the resource of namespaces for requests in
     * {@code default}, and no resource for others.
     *
     * @param namespace the namespace asked for
     * @param metric name of the metric
     * @return 404
     */
    public static ApiStatus externalMetricNotFound(String namespace, String metric) {
        return metricNotFound(new GroupResource("", namespace.equals("default") ? "namespaces" : ""), metric);
    }

    /**
     * A pod without resource metrics.
     *
     * @param namespace where it lives
     * @param name its name
     * @return 404
     */
    public static ApiStatus podMetricsNotFound(String namespace, String name) {
        return usageNotFound("podmetrics", namespace + "/" + name);
    }

    /**
     * A node without resource metrics.
     *
     * @param name its name
     * @return 404
     */
    public static ApiStatus nodeMetricsNotFound(String name) {
        return usageNotFound("nodemetrics", name);
    }

    private static ApiStatus usageNotFound(String kind, String name) {
        String group = ApiPath.RESOURCE_METRICS;
        Details details = new Details(name, group, kind, List.of());
        String message = kind + "." + group + " \"" + name + "\" not found";
        return new ApiStatus(404, "NotFound", message, Optional.of(details));
    }

    private static ApiStatus notFound(String message) {
        return new ApiStatus(404, "NotFound", message, Optional.empty());
    }

    /**
     * A failure that the server knows the class of.
     *
     * @param cause what failed
     * @return 500
     */
    public static ApiStatus internalError(String cause) {
        Details details = new Details("", "", "", List.of(cause));
        return new ApiStatus(500, "InternalError", "Internal error occurred: " + cause, Optional.of(details));
    }

    /**
     * An error that reached the server as a plain Go error.
     *
     * @param message its text
     * @return 500 without a reason
     */
    public static ApiStatus unclassified(String message) {
        return new ApiStatus(500, "", message, Optional.empty());
    }

    /**
     * The body of the answer.
     *
     * @return JSON on one line, its members in the server's order
     */
    public String toJson() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("kind", "Status").put("apiVersion", "v1");
        body.putObject("metadata");
        body.put("status", "Failure").put("message", message);
        putUnlessEmpty(body, "reason", reason);
        details.ifPresent(facts -> {
            ObjectNode node = body.putObject("details");
            putUnlessEmpty(node, "name", facts.name);
            putUnlessEmpty(node, "group", facts.group);
            putUnlessEmpty(node, "kind", facts.kind);
            if (!facts.causes.isEmpty()) {
                facts.causes.forEach(
                        cause -> node.withArray("causes").addObject().put("message", cause));
            }
        });
        return body.put("code", code).toString();
    }

    private static void putUnlessEmpty(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }
}
