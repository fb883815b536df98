package io.leadline.association;

/**
 * A resource as the API server names it.
 *
 * @param groupResource group and plural name
 * @param singular the singular name; it is looked up by the plural name alone, so in rare catalogues it comes from
 *     another group that has the same plural
 */
public record NormalizedResource(GroupResource groupResource, String singular) {}
