package io.leadline.k8s;

import io.leadline.association.ResourceScope;

/**
 * A resource of one group-version, as API discovery lists it.
 *
 * @param plural its name in API paths
 * @param singular its singular name; empty where the server does not say, then it is guessed from the kind
 * @param kind type of its objects
 * @param scope where its objects live
 */
public record ApiResource(String plural, String singular, String kind, ResourceScope scope) {}
