package io.leadline.template.internal.value;

import io.leadline.template.QueryData;
import io.leadline.template.ResourceData;
import io.leadline.template.TemplateData;
import java.util.AbstractList;
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
        return new Struct(StructType.QUERY_ARGS, new QueryFields((QueryData) data));
    }

    /** The fields of a query's data, each made when it is asked for: templates use few of them. */
    private static final class QueryFields extends AbstractList<GoValue> {
        private final QueryData data;

        QueryFields(QueryData data) {
            this.data = data;
        }

        @Override
        public GoValue get(int index) {
            return switch (index) {
                case 0 -> new Text(data.series());
                case 1 -> new Text(data.labelMatchers());
                case 2 ->
                    new TextMap(
                            data.labelValuesByName().orElse(Map.of()),
                            data.labelValuesByName().isEmpty());
                case 3 -> new Text(data.groupBy());
                case 4 ->
                    TextList.of(
                            data.groupBySlice().orElse(List.of()),
                            data.groupBySlice().isEmpty());
                default -> throw new IndexOutOfBoundsException(index);
            };
        }

        @Override
        public int size() {
            return StructType.QUERY_ARGS.fields().size();
        }
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
        int index = type.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index));
    }

    /**
     * A field.
     *
     * @param index where it stands in its type
     * @return its value
     */
    public GoValue value(int index) {
        return values.get(index);
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
