package io.leadline.examples.embedding;

import io.leadline.association.GroupResource;
import io.leadline.k8s.ApiResources;

/** Prints the query that prometheus-adapter would send for the tutorial's model. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println(ApiResources.builtIn().normalize(GroupResource.parse("pod")));
    }
}
