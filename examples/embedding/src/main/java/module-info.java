/** A program that renders the queries of a prometheus-adapter configuration. */
module io.leadline.examples.embedding {
    requires io.leadline.core;
    requires io.leadline.k8s;
}
