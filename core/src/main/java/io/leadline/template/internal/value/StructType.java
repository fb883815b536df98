package io.leadline.template.internal.value;

import java.util.List;

/** The struct types that templates can meet: the adapter's data, and apimachinery's types behind its methods. */
public enum StructType {
    /** The data of metricsQuery. */
    QUERY_ARGS(
            "naming.queryTemplateArgs",
            false,
            "Series",
            "LabelMatchers",
            "LabelValuesByName",
            "GroupBy",
            "GroupBySlice"),
    /** The data of resources.template. */
    GROUP_RESOURCE("schema.GroupResource", true, "Group", "Resource"),
    /** What GroupResource.WithVersion gives. */
    GROUP_VERSION_RESOURCE("schema.GroupVersionResource", true, "Group", "Version", "Resource"),
    /** What GroupVersionResource.GroupVersion gives. */
    GROUP_VERSION("schema.GroupVersion", true, "Group", "Version"),
    /** What GroupVersion.WithKind gives. */
    GROUP_VERSION_KIND("schema.GroupVersionKind", true, "Group", "Version", "Kind"),
    /** What GroupVersionKind.GroupKind gives. */
    GROUP_KIND("schema.GroupKind", true, "Group", "Kind");

    private final String typeName;
    private final boolean comparable;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
    private final List<String> fields;

    StructType(String typeName, boolean comparable, String... fields) {
        this.typeName = typeName;
        this.comparable = comparable;
        this.fields = List.of(fields);
    }

    /**
     * The name.
     *
     * @return name of the type, with its package
     */
    public String typeName() {
        return typeName;
    }

    /**
     * Whether Go's {@code ==} works on the type; those that it works on also have a method {@code String}.
     *
     * @return whether all fields are strings
     */
    public boolean comparable() {
        return comparable;
    }

    /**
     * Where a field stands.
     *
     * @param name name of the field
     * @return its index in {@link #fields}, or -1 if there is none of that name
     */
    public int indexOf(String name) {
        return fields.indexOf(name);
    }

    /**
     * The fields.
     *
     * @return names of the fields, in order
     */
    public List<String> fields() {
        return fields;
    }
}
