package io.leadline.k8s;

import io.leadline.diagnostic.Validated;
import io.leadline.source.Span;

/**
 * A place of a file where a configuration stands.
 *
 * @param description what people call the place
 * @param place where it begins
 * @param isUsual whether configurations usually stand in such a place
 * @param read what it holds
 */
record Candidate(String description, Span place, boolean isUsual, Validated<ConfigFile> read) {}
