package io.leadline.template;

/**
 * The data of {@code resources.template}: apimachinery's {@code schema.GroupResource} with its fields and methods
 * ({@code String}, {@code Empty}, {@code WithVersion}).
 *
 * @param group API group, as the template shall see it
 * @param resource name of the resource
 */
public record ResourceData(String group, String resource) implements TemplateData {}
