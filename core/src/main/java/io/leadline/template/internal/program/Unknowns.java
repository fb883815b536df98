package io.leadline.template.internal.program;

import io.leadline.template.PartialOutput;
import io.leadline.template.QueryData;
import io.leadline.template.internal.value.Builtin;
import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Struct;
import io.leadline.template.internal.value.Text;
import io.leadline.template.internal.value.TextMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the output of an execution in which the matchers and their values are not known yet. In their place stand
 * strings that are told apart by identity: the machine hands strings on as they are, and only functions look into them,
 * or copy them into other strings. Such an execution gives no result. Not thread-safe.
 */
final class Unknowns implements OutputObserver {
    private final IdentityHashMap<String, Integer> slots = new IdentityHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean lookedInto;

    /**
     * The data, with a string for the matchers and one for the value of each label; of equal labels the last counts.
     */
    QueryData data(String series, List<String> groupBy, List<String> labels) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            values.put(labels.get(i), unknown(i));
        }
        return QueryData.of(series, unknown(PartialOutput.MATCHERS), values, String.join(",", groupBy), groupBy);
    }

    /** A string like no other; it is not empty, as what it stands for. */
    private String unknown(int slot) {
        String unknown = String.valueOf(new char[] {'?'});
        slots.put(unknown, slot);
        return unknown;
    }

    @Override
    public void wrote(String written, int start) {
        text.append(written);
    }

    @Override
    public void printed(GoValue value, String written, Place place) {
        Integer slot = slots.get(written);
        if (slot != null) {
            texts.add(text.toString());
            order.add(slot);
            text.setLength(0);
        } else {
            lookedInto |= holdsUnknown(value);
            text.append(written);
        }
    }

    @Override
    public void calls(Builtin function, List<GoValue> arguments) {
        for (GoValue argument : arguments) {
            boolean known = argument instanceof Text value
                    ? !slots.containsKey(value.value())
                    : !holdsUnknown(argument) || function.handsOnElements();
            lookedInto |= !known;
        }
    }

    private static boolean holdsUnknown(GoValue value) {
        return value instanceof TextMap || value instanceof Struct;
    }

    /** The output; empty if what was written depends on a text that is not known. */
    Optional<PartialOutput> output() {
        if (lookedInto) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(texts);
        all.add(text.toString());
        return Optional.of(new PartialOutput(all, order));
    }
}
