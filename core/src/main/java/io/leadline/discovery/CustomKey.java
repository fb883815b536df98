package io.leadline.discovery;

import io.leadline.association.GroupResource;

/** What identifies a custom metric in the API ({@code provider.CustomMetricInfo}). */
record CustomKey(GroupResource resource, boolean namespaced, String metric) {}
