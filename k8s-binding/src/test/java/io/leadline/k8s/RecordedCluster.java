package io.leadline.k8s;

import io.leadline.association.GroupResource;
import io.leadline.golang.GoResult;
import io.leadline.query.LabelSelector;
import io.leadline.source.SourceText;
import io.leadline.value.ObjectMetadata;
import io.leadline.vectors.Vectors;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of the cluster that the API vectors were recorded in; see vectors/api/README.md. */
final class RecordedCluster {
    private static final List<String> NAMESPACES =
            List.of("default", "kube-node-lease", "kube-public", "kube-system", "seldon-mesh", "shop");
    private static final Set<String> RUNNING =
            Set.of("shop/web-0", "shop/web-1", "shop/mail-0", "shop/idle-0", "seldon-mesh/mlserver-0");

    private record Recorded(GroupResource resource, ObjectMetadata metadata) {}

    private final List<Recorded> objects = new ArrayList<>();

    private RecordedCluster() {}

    static RecordedCluster read(String setup, ApiResources resources) {
        RecordedCluster cluster = new RecordedCluster();
        SourceText text = SourceText.of(
                "objects.yaml", Vectors.text("api/" + setup + "/objects.yaml").orElse(""));
        for (YamlNode document : YamlReader.read(text, 100_000).documents()) {
            for (YamlNode item : items(document)) {
                cluster.add(item, resources);
            }
        }
        for (String name : NAMESPACES) {
            GroupResource namespaces = new GroupResource("", "namespaces");
            boolean given = cluster.objects.stream()
                    .anyMatch(o -> o.resource().equals(namespaces)
                            && o.metadata().name().equals(name));
            if (!given) {
                Map<String, String> labels = Map.of("kubernetes.io/metadata.name", name);
                cluster.objects.add(new Recorded(namespaces, new ObjectMetadata("", name, labels)));
            }
        }
        cluster.objects.sort(Comparator.comparing(
                o -> o.metadata().namespace() + "/" + o.metadata().name()));
        return cluster;
    }

    private static List<YamlNode> items(YamlNode document) {
        Optional<YamlNode> items = member(document, "items");
        return items.isPresent() && items.get() instanceof YamlNode.Sequence list ? list.items() : List.of(document);
    }

    private void add(YamlNode item, ApiResources resources) {
        String apiVersion = text(member(item, "apiVersion"));
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        String kind = text(member(item, "kind"));
        Optional<YamlNode> metadata = member(item, "metadata");
        Map<String, String> labels = new LinkedHashMap<>();
        metadata.flatMap(node -> member(node, "labels")).ifPresent(node -> {
            if (node instanceof YamlNode.Mapping map) {
                map.entries().forEach(e -> labels.put(text(Optional.of(e.key())), text(Optional.of(e.value()))));
            }
        });
        GroupResource resource =
                resources.resourceFor(new GroupResource(group, kind)).orThrow();
        String namespace = text(metadata.flatMap(node -> member(node, "namespace")));
        String name = text(metadata.flatMap(node -> member(node, "name")));
        if (resource.equals(new GroupResource("", "namespaces"))) {
            labels.put("kubernetes.io/metadata.name", name);
        }
        objects.add(new Recorded(resource, new ObjectMetadata(namespace, name, labels)));
    }

    private static Optional<YamlNode> member(YamlNode node, String name) {
        if (!(node instanceof YamlNode.Mapping map)) {
            return Optional.empty();
        }
        return map.entries().stream()
                .filter(entry -> text(Optional.of(entry.key())).equals(name))
                .map(YamlNode.Entry::value)
                .findFirst();
    }

    private static String text(Optional<YamlNode> node) {
        return node.isPresent() && node.get() instanceof YamlNode.Scalar scalar
                ? scalar.text().value()
                : "";
    }

    /** Names in the order of the API server. */
    GoResult<List<String>> names(GroupResource resource, String namespace, LabelSelector selector) {
        return GoResult.of(list(resource, namespace, selector).stream()
                .map(ObjectMetadata::name)
                .toList());
    }

    private List<ObjectMetadata> list(GroupResource resource, String namespace, LabelSelector selector) {
        return objects.stream()
                .filter(object -> object.resource().equals(resource))
                .map(Recorded::metadata)
                .filter(object -> namespace.isEmpty() || object.namespace().equals(namespace))
                .filter(object -> selector.matches(object.labels()))
                .toList();
    }

    /** What resource metrics are served for: running pods, and all nodes. */
    List<ObjectMetadata> measured(ResourceMetricPath path) {
        GroupResource resource = new GroupResource("", path.resource());
        return list(resource, path.namespace().orElse(""), path.selector()).stream()
                .filter(o -> path.resource().equals("nodes") || RUNNING.contains(o.namespace() + "/" + o.name()))
                .filter(o -> path.name().map(o.name()::equals).orElse(true))
                .toList();
    }
}
