package io.leadline.k8s;

import io.leadline.association.GroupResource;
import io.leadline.association.GroupVersionKind;
import io.leadline.golang.GoResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Port of {@code NewDiscoveryRESTMapper} (k8s.io/client-go v0.30.0, restmapper/discovery.go) with what lies below it
 * (k8s.io/apimachinery v0.30.0, pkg/api/meta: priority.go, multirestmapper.go, restmapper.go) for questions without a
 * version.
 *
 * <p>Where Go asks one mapper for each group-version in turn, one index holds the hits of all of them by name, in the
 * same order. In a mapper of a single group an exact match of the group and Go's fallback to a prefix of the group find
 * the same, so the prefix is all that is compared here.
 */
final class RestMapping {
    /** A match, with its place among the group-versions; {@code name} is a plural or a kind. */
    private record Hit(int mapper, String group, String version, String name) {
        String text(String what) {
            return group + "/" + version + ", " + what + "=" + name;
        }
    }

    private record Priority(String group, Optional<String> version) {
        boolean covers(Hit hit) {
            return group.equals(hit.group) && version.map(hit.version::equals).orElse(true);
        }
    }

    private final Map<String, List<Hit>> resources = new HashMap<>();
    private final Map<String, List<Hit>> kinds = new HashMap<>();
    private final List<Map<String, String>> singulars = new ArrayList<>();
    private final List<Priority> priorities = new ArrayList<>();

    RestMapping(List<ApiGroup> groups) {
        priorities.add(new Priority("", Optional.of("v1")));
        for (ApiGroup group : groups) {
            List<ApiVersion> known = group.versions().stream()
                    .filter(version -> !version.resources().isEmpty())
                    .toList();
            group.preferred()
                    .filter(preferred -> known.stream().anyMatch(v -> v.name().equals(preferred)))
                    .ifPresent(preferred -> priorities.add(new Priority(group.name(), Optional.of(preferred))));
            for (ApiVersion version : known) {
                if (!group.preferred().equals(Optional.of(version.name()))) {
                    priorities.add(new Priority(group.name(), Optional.of(version.name())));
                }
                add(group.name(), version);
            }
        }
        groups.forEach(group -> priorities.add(new Priority(group.name(), Optional.empty())));
    }

    private void add(String group, ApiVersion version) {
        Map<String, String> singularOf = new LinkedHashMap<>();
        Map<String, String> kindOf = new LinkedHashMap<>();
        for (ApiResource resource : version.resources()) {
            String singular =
                    resource.singular().isEmpty() ? GuessedNames.singular(resource.kind()) : resource.singular();
            put(singularOf, kindOf, resource.plural(), singular, resource.kind());
            String list = resource.kind() + "List";
            put(singularOf, kindOf, GuessedNames.plural(list), GuessedNames.singular(list), list);
        }
        put(singularOf, kindOf, "lists", "list", "List");
        int mapper = singulars.size();
        singulars.add(singularOf);
        singularOf.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Hit hit = new Hit(mapper, group, version.name(), entry.getKey());
            hits(resources, entry.getKey()).add(hit);
            if (!entry.getValue().equals(entry.getKey())) {
                hits(resources, entry.getValue()).add(hit);
            }
        });
        kindOf.forEach((name, kind) -> hits(kinds, name).add(new Hit(mapper, group, version.name(), kind)));
    }

    private static void put(
            Map<String, String> singularOf, Map<String, String> kindOf, String plural, String singular, String kind) {
        singularOf.put(plural, singular);
        kindOf.put(singular, kind);
        kindOf.put(plural, kind);
    }

    private static List<Hit> hits(Map<String, List<Hit>> index, String name) {
        return index.computeIfAbsent(name, key -> new ArrayList<>(2));
    }

    /** Whether resources are found under a name, which is in lower case then. */
    boolean hasName(String name) {
        return resources.containsKey(name);
    }

    /** Whether resources are found under a name with this whole group, or the name alone. */
    boolean hasName(GroupResource name) {
        for (Hit hit : resources.getOrDefault(name.resource(), List.of())) {
            if (name.group().isEmpty() || name.group().equals(hit.group)) {
                return true;
            }
        }
        return false;
    }

    GoResult<GroupResource> resourceFor(GroupResource partial) {
        return find(resources, partial, "resources", "Resource").map(hit -> new GroupResource(hit.group, hit.name));
    }

    GoResult<GroupVersionKind> kindFor(GroupResource partial) {
        return find(kinds, partial, "kinds", "Kind").map(hit -> new GroupVersionKind(hit.group, hit.version, hit.name));
    }

    private GoResult<Hit> find(Map<String, List<Hit>> index, GroupResource partial, String plural, String what) {
        String asked = partial.group() + "/, Resource=" + partial.resource();
        if (partial.resource().isEmpty() && !singulars.isEmpty()) {
            return GoResult.failed("a resource must be present, got: " + asked);
        }
        List<Hit> found = new ArrayList<>();
        for (Hit hit : index.getOrDefault(GoLowerCase.of(partial.resource()), List.of())) {
            if (hit.group.startsWith(partial.group())) {
                found.add(hit);
            }
        }
        if (found.isEmpty()) {
            return GoResult.failed("no matches for " + asked);
        }
        return narrow(found)
                .map(GoResult::of)
                .orElseGet(() -> GoResult.failed(asked + " matches multiple " + plural + " " + list(found, what)));
    }

    private Optional<Hit> narrow(List<Hit> found) {
        List<Hit> remaining = found;
        for (Priority priority : priorities) {
            if (remaining.size() == 1) {
                break;
            }
            List<Hit> matched = new ArrayList<>(remaining);
            matched.removeIf(hit -> !priority.covers(hit));
            remaining = matched.isEmpty() ? remaining : matched;
        }
        return remaining.size() == 1 ? Optional.of(remaining.get(0)) : Optional.empty();
    }

    /** {@code ResourceSingularizer}: the first group-version that can answer does. */
    GoResult<String> singularFor(String resource) {
        String lower = GoLowerCase.of(resource);
        if (singulars.isEmpty()) {
            return GoResult.of("");
        }
        if (resource.isEmpty()) {
            return GoResult.failed("a resource must be present, got: /, Resource=");
        }
        List<Hit> hits = resources.getOrDefault(lower, List.of());
        if (hits.size() == 1 && !singularOf(hits.get(0)).isEmpty()) {
            return GoResult.of(singularOf(hits.get(0)));
        }
        Map<Integer, List<Hit>> byMapper =
                hits.stream().collect(Collectors.groupingBy(Hit::mapper, LinkedHashMap::new, Collectors.toList()));
        for (int mapper :
                byMapper.keySet().stream().sorted(Comparator.naturalOrder()).toList()) {
            List<Hit> found = byMapper.getOrDefault(mapper, List.of());
            List<String> names = singularNames(found);
            if (names.size() == 1) {
                return GoResult.of(names.get(0));
            }
        }
        int last = singulars.size() - 1;
        List<Hit> found = byMapper.getOrDefault(last, List.of());
        if (found.isEmpty()) {
            return GoResult.failed("no matches for /, Resource=" + lower);
        }
        return GoResult.failed(
                singularNames(found).isEmpty()
                        ? "no singular of resource " + resource + " has been defined"
                        : "multiple possible singular resources (" + list(found, "Resource") + ") found for "
                                + resource);
    }

    private String singularOf(Hit plural) {
        return singulars.get(plural.mapper).getOrDefault(plural.name, "");
    }

    private List<String> singularNames(List<Hit> found) {
        return found.stream()
                .map(this::singularOf)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String list(List<Hit> hits, String what) {
        return hits.stream().map(hit -> hit.text(what)).collect(Collectors.joining(" ", "[", "]"));
    }
}
