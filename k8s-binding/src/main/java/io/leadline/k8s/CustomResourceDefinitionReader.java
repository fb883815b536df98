package io.leadline.k8s;

import io.leadline.association.ResourceScope;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.k8s.internal.document.DocumentNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads manifests of custom resource definitions, {@code apiextensions.k8s.io/v1} and {@code v1beta1}. */
final class CustomResourceDefinitionReader {
    private final List<ApiGroup> groups;
    private final List<Diagnostic> diagnostics;

    CustomResourceDefinitionReader(List<ApiGroup> groups, List<Diagnostic> diagnostics) {
        this.groups = groups;
        this.diagnostics = diagnostics;
    }

    void read(DocumentNode document) {
        Optional<DocumentNode> spec = document.member("spec");
        Optional<DocumentNode> names = spec.flatMap(s -> s.member("names"));
        if (spec.isEmpty() || names.isEmpty()) {
            problem(document, "a custom resource definition needs `spec.group`, `spec.names` and versions");
            return;
        }
        String group = spec.get().text("group");
        String plural = names.get().text("plural");
        String kind = names.get().text("kind");
        List<String> versions = servedVersions(spec.get());
        if (group.isEmpty() || plural.isEmpty() || kind.isEmpty() || versions.isEmpty()) {
            problem(
                    spec.get(),
                    "a custom resource definition needs `group`, `names.plural`, `names.kind` and a version");
            return;
        }
        String singular = names.get().text("singular");
        // v1beta1 may leave the scope out, which means namespaced.
        ResourceScope scope =
                spec.get().text("scope").equals("Cluster") ? ResourceScope.CLUSTER : ResourceScope.NAMESPACED;
        ApiResource resource =
                new ApiResource(plural, singular.isEmpty() ? GuessedNames.singular(kind) : singular, kind, scope);
        for (String version : versions) {
            groups.add(new ApiGroup(group, Optional.empty(), List.of(new ApiVersion(version, List.of(resource)))));
        }
    }

    private static List<String> servedVersions(DocumentNode spec) {
        List<String> versions = new ArrayList<>();
        for (DocumentNode version : spec.list("versions")) {
            boolean served = !version.text("served").equals("false")
                    && !version.text("name").isEmpty();
            if (served) {
                versions.add(version.text("name"));
            }
        }
        boolean single =
                spec.list("versions").isEmpty() && !spec.text("version").isEmpty();
        if (single) {
            versions.add(spec.text("version"));
        }
        return versions;
    }

    private void problem(DocumentNode node, String message) {
        diagnostics.add(Diagnostic.error(Code.PA007, message).at(node.span()).build());
    }
}
