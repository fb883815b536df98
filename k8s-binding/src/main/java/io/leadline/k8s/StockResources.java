package io.leadline.k8s;

import io.leadline.association.ResourceScope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The table of the resources that every current Kubernetes has; its file says where it comes from. */
final class StockResources {
    static final ApiResources CATALOGUE = ApiResources.of(read());

    private StockResources() {}

    private static List<ApiGroup> read() {
        InputStream table = Objects.requireNonNull(StockResources.class.getResourceAsStream("stock-resources.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            List<ApiGroup> groups = new ArrayList<>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> groups.add(group(line.split(" ", -1))));
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiGroup group(String[] columns) {
        int slash = columns[0].indexOf('/');
        String version = columns[0].substring(slash + 1);
        ResourceScope scope = columns[4].equals("Namespaced") ? ResourceScope.NAMESPACED : ResourceScope.CLUSTER;
        ApiResource resource = new ApiResource(columns[1], columns[2], columns[3], scope);
        return new ApiGroup(
                slash < 0 ? "" : columns[0].substring(0, slash),
                Optional.empty(),
                List.of(new ApiVersion(version, List.of(resource))));
    }
}
