package io.leadline.template.internal.value;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The exported methods of apimachinery's schema types (k8s.io/apimachinery v0.30.0,
 * pkg/runtime/schema/group_version.go) that a template can call. Each takes no argument, or one string.
 */
public final class StructMethod {
    private static final Map<StructType, List<StructMethod>> METHODS = new EnumMap<>(StructType.class);

    static {
        for (StructType type : StructType.values()) {
            METHODS.put(type, new ArrayList<>());
        }
        StructType gr = StructType.GROUP_RESOURCE;
        StructType gvr = StructType.GROUP_VERSION_RESOURCE;
        StructType gv = StructType.GROUP_VERSION;
        StructType gvk = StructType.GROUP_VERSION_KIND;
        StructType gk = StructType.GROUP_KIND;
        for (StructType type : List.of(gr, gvr, gv, gvk, gk)) {
            add(type, "Empty", 0, (s, x) -> new GoValue.Bool(s.values().stream().noneMatch(GoValue::truth)));
        }
        add(gr, "String", 0, (s, x) -> dotted(s.text("Resource"), s.text("Group")));
        add(gr, "WithVersion", 1, (s, x) -> Struct.ofTexts(gvr, s.text("Group"), x, s.text("Resource")));
        add(
                gvr,
                "String",
                0,
                (s, x) -> new Text(s.text("Group") + "/" + s.text("Version") + ", Resource=" + s.text("Resource")));
        add(gvr, "GroupResource", 0, (s, x) -> Struct.ofTexts(gr, s.text("Group"), s.text("Resource")));
        add(gvr, "GroupVersion", 0, (s, x) -> Struct.ofTexts(gv, s.text("Group"), s.text("Version")));
        add(gv, "String", 0, (s, x) -> apiVersion(s));
        add(gv, "Identifier", 0, (s, x) -> apiVersion(s));
        add(gv, "WithKind", 1, (s, x) -> Struct.ofTexts(gvk, s.text("Group"), s.text("Version"), x));
        add(gv, "WithResource", 1, (s, x) -> Struct.ofTexts(gvr, s.text("Group"), s.text("Version"), x));
        add(new StructMethod(gv, "KindForGroupVersionKinds", 1, Optional.of("bool"), (s, x) -> s));
        add(
                gvk,
                "String",
                0,
                (s, x) -> new Text(s.text("Group") + "/" + s.text("Version") + ", Kind=" + s.text("Kind")));
        add(gvk, "GroupKind", 0, (s, x) -> Struct.ofTexts(gk, s.text("Group"), s.text("Kind")));
        add(gvk, "GroupVersion", 0, (s, x) -> Struct.ofTexts(gv, s.text("Group"), s.text("Version")));
        add(new StructMethod(gvk, "ToAPIVersionAndKind", 0, Optional.of("string"), (s, x) -> s));
        add(gk, "String", 0, (s, x) -> dotted(s.text("Kind"), s.text("Group")));
        add(gk, "WithVersion", 1, (s, x) -> Struct.ofTexts(gvk, s.text("Group"), x, s.text("Kind")));
    }

    private final StructType type;
    private final String name;
    private final int parameters;
    private final Optional<String> secondResult;
    private final BiFunction<Struct, String, GoValue> body;

    private StructMethod(
            StructType type,
            String name,
            int parameters,
            Optional<String> secondResult,
            BiFunction<Struct, String, GoValue> body) {
        this.type = type;
        this.name = name;
        this.parameters = parameters;
        this.secondResult = secondResult;
        this.body = body;
    }

    /**
     * Looks up a method.
     *
     * @param type type of the receiver
     * @param name name of the method
     * @return the method, or empty if the type has none of that name
     */
    public static Optional<StructMethod> find(StructType type, String name) {
        for (StructMethod method : methods(type)) {
            if (method.name.equals(name)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /**
     * The number of parameters.
     *
     * @return 0 or 1
     */
    public int parameters() {
        return parameters;
    }

    /**
     * The type of a second result, which makes the method one that templates cannot call.
     *
     * @return name of the type, or empty if there is one result only
     */
    public Optional<String> secondResult() {
        return secondResult;
    }

    /**
     * Calls the method.
     *
     * @param receiver the receiver
     * @param argument the argument; not looked at if there is no parameter
     * @return the result
     */
    public GoValue call(Struct receiver, String argument) {
        return body.apply(receiver, argument);
    }

    private static void add(StructType type, String name, int parameters, BiFunction<Struct, String, GoValue> body) {
        add(new StructMethod(type, name, parameters, Optional.empty(), body));
    }

    private static void add(StructMethod method) {
        methods(method.type).add(method);
    }

    private static List<StructMethod> methods(StructType type) {
        return METHODS.getOrDefault(type, List.of());
    }

    private static Text dotted(String name, String group) {
        return new Text(group.isEmpty() ? name : name + "." + group);
    }

    private static Text apiVersion(Struct groupVersion) {
        String group = groupVersion.text("Group");
        return new Text(group.isEmpty() ? groupVersion.text("Version") : group + "/" + groupVersion.text("Version"));
    }
}
