package io.leadline.k8s;

import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import java.util.List;

/** Reads descriptions of API resources in any of their forms. */
final class ApiResourcesReader {
    private ApiResourcesReader() {}

    static Validated<ApiResources> read(SourceText source) {
        return Validated.of(ApiResources.of(List.of()));
    }
}
