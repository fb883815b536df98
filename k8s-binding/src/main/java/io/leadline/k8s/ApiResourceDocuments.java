package io.leadline.k8s;

import io.leadline.association.ResourceScope;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.k8s.internal.document.DocumentNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads discovery documents and custom resource definitions, and says which other objects it passed over. */
final class ApiResourceDocuments {
    private final List<Diagnostic> diagnostics;
    private final List<ApiGroup> groups = new ArrayList<>();
    private final Set<String> skippedKinds = new HashSet<>();

    ApiResourceDocuments(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<ApiGroup> groups() {
        return groups;
    }

    void read(DocumentNode document) {
        if (document instanceof DocumentNode.Sequence) {
            document.items().forEach(this::readOne);
        } else if (document.text("kind").endsWith("List")
                && document.member("items").isPresent()) {
            boolean aggregated = document.text("kind").equals("APIGroupDiscoveryList");
            document.list("items").forEach(aggregated ? this::aggregatedGroup : this::readOne);
        } else {
            readOne(document);
        }
    }

    private void readOne(DocumentNode document) {
        boolean empty =
                document instanceof DocumentNode.Scalar scalar && scalar.text().isEmpty();
        if (empty) {
            return;
        }
        String kind = document.text("kind");
        switch (kind) {
            case "APIResourceList" -> resourceList(document);
            case "APIGroupList" -> document.list("groups").forEach(this::group);
            case "APIGroup" -> group(document);
            case "APIVersions" -> coreVersions(document);
            case "APIGroupDiscovery" -> aggregatedGroup(document);
            case "CustomResourceDefinition" -> new CustomResourceDefinitionReader(groups, diagnostics).read(document);
            case "" -> problem(document, "no `kind` says what this is");
            default -> skipped(document, kind);
        }
    }

    private void skipped(DocumentNode document, String kind) {
        if (skippedKinds.add(kind)) {
            diagnostics.add(Diagnostic.info(Code.PA004, "`" + kind + "` does not describe API resources")
                    .at(document.span(), "passed over, like any other of this kind")
                    .build());
        }
    }

    private void resourceList(DocumentNode document) {
        String groupVersion = document.text("groupVersion");
        if (groupVersion.isEmpty()) {
            problem(document, "an `APIResourceList` needs `groupVersion`");
            return;
        }
        List<ApiResource> resources = new ArrayList<>();
        for (DocumentNode entry : document.list("resources")) {
            String name = entry.text("name");
            // With a slash it is a subresource; those are not mapped.
            if (name.indexOf('/') < 0) {
                ResourceScope scope =
                        entry.text("namespaced").equals("true") ? ResourceScope.NAMESPACED : ResourceScope.CLUSTER;
                add(resources, entry, name, entry.text("singularName"), entry.text("kind"), scope);
            }
        }
        int slash = groupVersion.indexOf('/');
        String group = slash < 0 ? "" : groupVersion.substring(0, slash);
        ApiVersion version = new ApiVersion(groupVersion.substring(slash + 1), resources);
        groups.add(new ApiGroup(group, Optional.empty(), List.of(version)));
    }

    private void add(
            List<ApiResource> resources,
            DocumentNode entry,
            String plural,
            String singular,
            String kind,
            ResourceScope scope) {
        if (plural.isEmpty() || kind.isEmpty()) {
            problem(entry, "a resource needs a name and a kind");
        } else {
            resources.add(new ApiResource(plural, singular, kind, scope));
        }
    }

    private void group(DocumentNode document) {
        String preferred = document.member("preferredVersion")
                .map(version -> version.text("version"))
                .orElse("");
        List<ApiVersion> versions = document.list("versions").stream()
                .map(version -> new ApiVersion(version.text("version"), List.of()))
                .toList();
        groups.add(new ApiGroup(document.text("name"), Optional.of(preferred).filter(v -> !v.isEmpty()), versions));
    }

    private void coreVersions(DocumentNode document) {
        List<ApiVersion> versions = document.list("versions").stream()
                .filter(DocumentNode.Scalar.class::isInstance)
                .map(version -> new ApiVersion(((DocumentNode.Scalar) version).text(), List.of()))
                .toList();
        groups.add(new ApiGroup("", Optional.empty(), versions));
    }

    private void aggregatedGroup(DocumentNode document) {
        String name = document.member("metadata")
                .map(metadata -> metadata.text("name"))
                .orElse("");
        List<ApiVersion> versions = new ArrayList<>();
        for (DocumentNode version : document.list("versions")) {
            List<ApiResource> resources = new ArrayList<>();
            for (DocumentNode entry : version.list("resources")) {
                String kind = entry.member("responseKind")
                        .map(response -> response.text("kind"))
                        .orElse("");
                ResourceScope scope =
                        entry.text("scope").equals("Namespaced") ? ResourceScope.NAMESPACED : ResourceScope.CLUSTER;
                add(resources, entry, entry.text("resource"), entry.text("singularResource"), kind, scope);
            }
            versions.add(new ApiVersion(version.text("version"), resources));
        }
        Optional<String> preferred = versions.stream().findFirst().map(ApiVersion::name);
        groups.add(new ApiGroup(name, preferred, versions));
    }

    private void problem(DocumentNode node, String message) {
        diagnostics.add(Diagnostic.error(Code.PA007, message).at(node.span()).build());
    }
}
