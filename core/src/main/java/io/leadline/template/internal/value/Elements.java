package io.leadline.template.internal.value;

import io.leadline.golang.GoResult;
import java.util.List;

/** The builtin functions index, slice and len; a port of Go 1.26 text/template/funcs.go. */
final class Elements {
    private Elements() {}

    static GoResult<GoValue> index(GoValue item, List<GoValue> indexes) {
        if (item == Nothing.NOTHING) {
            return GoResult.failed("index of untyped nil");
        }
        GoValue current = item;
        for (GoValue index : indexes) {
            GoResult<GoValue> element = element(current, index);
            if (element.error().isPresent()) {
                return element;
            }
            current = element.orThrow();
        }
        return GoResult.of(current);
    }

    private static GoResult<GoValue> element(GoValue item, GoValue index) {
        if (item instanceof TextMap map) {
            if (index == Nothing.NOTHING) {
                return GoResult.failed("value is nil; should be of type string");
            }
            return index instanceof Text key
                    ? GoResult.of(new Text(map.entries().getOrDefault(key.value(), "")))
                    : GoResult.failed("value has type " + index.typeName() + "; should be string");
        }
        if (!(item instanceof Text) && !(item instanceof TextList)) {
            return GoResult.failed("can't index item of type " + item.typeName());
        }
        int length = item instanceof Text text ? text.length() : ((TextList) item).length();
        GoResult<Integer> at = indexArgument(index, length);
        if (at.error().isPresent()) {
            return GoResult.failed(at.error().get());
        }
        if (at.orThrow() == length) { // Go checks against the length inclusively, then panics in package reflect.
            return GoResult.failed(
                    item instanceof Text ? "reflect: string index out of range" : "reflect: slice index out of range");
        }
        return GoResult.of(item instanceof Text text ? text.byteAt(at.orThrow()) : ((TextList) item).get(at.orThrow()));
    }

    static GoResult<GoValue> slice(GoValue item, List<GoValue> indexes) {
        if (item == Nothing.NOTHING) {
            return GoResult.failed("slice of untyped nil");
        }
        if (indexes.size() > 3) {
            return GoResult.failed("too many slice indexes: " + indexes.size());
        }
        if (item instanceof Text && indexes.size() == 3) {
            return GoResult.failed("cannot 3-index slice a string");
        }
        if (!(item instanceof Text) && !(item instanceof TextList)) {
            return GoResult.failed("can't slice item of type " + item.typeName());
        }
        int length = item instanceof Text text ? text.length() : ((TextList) item).length();
        int capacity = item instanceof TextList list ? list.capacity() : length;
        int[] bounds = {0, length, capacity};
        for (int i = 0; i < indexes.size(); i++) {
            GoResult<Integer> at = indexArgument(indexes.get(i), capacity);
            if (at.error().isPresent()) {
                return GoResult.failed(at.error().get());
            }
            bounds[i] = at.orThrow();
        }
        if (bounds[0] > bounds[1]) {
            return badBounds(bounds[0], bounds[1]);
        }
        if (bounds[1] > bounds[2]) {
            return badBounds(bounds[1], bounds[2]);
        }
        return GoResult.of(
                item instanceof Text text
                        ? text.slice(bounds[0], bounds[1])
                        : ((TextList) item).slice(bounds[0], bounds[1], bounds[2]));
    }

    static GoResult<GoValue> len(GoValue item) {
        if (item instanceof Text text) {
            return GoResult.of(new GoValue.Int(text.length()));
        } else if (item instanceof TextMap map) {
            return GoResult.of(new GoValue.Int(map.entries().size()));
        } else if (item instanceof TextList list) {
            return GoResult.of(new GoValue.Int(list.length()));
        } else if (item == Nothing.NOTHING) { // Go panics in package reflect here.
            return GoResult.failed("reflect: call of reflect.Value.Type on zero Value");
        }
        return GoResult.failed("len of type " + item.typeName());
    }

    private static GoResult<GoValue> badBounds(int low, int high) {
        return GoResult.failed("invalid slice index: " + low + " > " + high);
    }

    private static GoResult<Integer> indexArgument(GoValue index, int capacity) {
        long at;
        if (index instanceof GoValue.Int number) {
            at = number.value();
        } else if (index instanceof GoValue.Uint8 number) {
            at = number.value();
        } else if (index == Nothing.NOTHING) {
            return GoResult.failed("cannot index slice/array with nil");
        } else {
            return GoResult.failed("cannot index slice/array with type " + index.typeName());
        }
        return at < 0 || at > capacity ? GoResult.failed("index out of range: " + at) : GoResult.of((int) at);
    }
}
