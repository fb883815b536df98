package io.leadline.template.internal.value;

import io.leadline.template.QueryData;
import io.leadline.template.ResourceData;
import io.leadline.template.TemplateData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Go struct.
 *
 * @param type its type
 * @param values the values of its fields, in the order of the type
 */
public record Struct(StructType type, List<GoValue> values) implements GoValue {
    /**
     * The struct that the adapter passes to a template.
     *
     * @param data the data
     * @return its Go value
     */
    public static Struct of(TemplateData data) {
        if (data instanceof ResourceData resource) {
            return ofTexts(StructType.GROUP_RESOURCE, resource.group(), resource.resource());
        }
        QueryData query = (QueryData) data;
        return new Struct(
                StructType.QUERY_ARGS,
                Arrays.asList(
                        new Text(query.series()),
                        new Text(query.labelMatchers()),
                        new TextMap(
                                query.labelValuesByName().orElse(Map.of()),
                                query.labelValuesByName().isEmpty()),
                        new Text(query.groupBy()),
                        TextList.of(
                                query.groupBySlice().orElse(List.of()),
                                query.groupBySlice().isEmpty())));
    }

    /**
     * A struct of strings.
     *
     * @param type its type
     * @param values the values of its fields
     * @return the struct
     */
    static Struct ofTexts(StructType type, String... values) {
        return new Struct(type, Stream.of(values).<GoValue>map(Text::new).toList());
    }

    @Override
    public String typeName() {
        return type.typeName();
    }

    @Override
    public boolean truth() {
        return true;
    }

    /**
     * A field.
     *
     * @param name name of the field
     * @return its value, or empty if there is no such field
     */
    public Optional<GoValue> field(String name) {
        int index = type.fields().indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index));
    }

    /**
     * What the method {@code String} gives.
     *
     * @return the text, or empty if the type has no such method
     */
    public Optional<String> stringer() {
        return StructMethod.find(type, "String").map(method -> ((Text) method.call(this, "")).value());
    }

    /** A field that is known to be a string. */
    String text(String name) {
        return ((Text) field(name).orElseThrow()).value();
    }
}
