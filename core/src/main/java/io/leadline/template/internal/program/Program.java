package io.leadline.template.internal.program;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
import io.leadline.template.TemplateError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A compiled template and those defined in it: one flat list of instructions. Immutable and thread-safe. */
public final class Program {
    /** Stands for the number of a place where nothing has been met yet. */
    static final int NOWHERE = -1;

    private final String name;
    private final String text;
    private final Instruction[] instructions;
    private final Map<String, Integer> entries;
    private final List<Place> places;
    private final int start;

    private Program(
            String name, String text, Instruction[] instructions, Map<String, Integer> entries, List<Place> places) {
        this.name = name;
        this.text = text;
        this.instructions = instructions;
        this.entries = entries;
        this.places = places;
        this.start = entry(name);
    }

    /**
     * Lays out a program.
     *
     * @param name name of the template that is executed
     * @param text its text, which places point into
     * @param bodies the code of each template by name, the executed one among them
     * @param places the places in them, by number
     * @return the program
     */
    public static Program of(String name, String text, Map<String, Code> bodies, List<Place> places) {
        Layout layout = new Layout();
        Map<String, Integer> entries = new HashMap<>();
        bodies.forEach((template, code) -> {
            entries.put(template, layout.target());
            code.layOut(layout);
            layout.add(Calls.RETURN);
        });
        return new Program(name, text, layout.toArray(), entries, List.copyOf(places));
    }

    /**
     * The program as a list of texts and fields, if it is no more than that.
     *
     * @return literal texts and {@link Values.Field}s by turns, or empty if there is anything else in it
     */
    public Optional<List<Object>> plainParts() {
        List<Object> parts = new ArrayList<>();
        if (entries.size() != 1) {
            return Optional.empty();
        }
        for (Instruction instruction : Arrays.asList(instructions).subList(0, instructions.length - 1)) {
            if (instruction instanceof Values.Write write) {
                parts.add(write.text());
            } else if (instruction instanceof Joined.PrintField print) {
                parts.add(print.field().field());
            } else if (instruction instanceof Joined.PrintFieldAndWrite both) {
                parts.add(both.print().field().field());
                parts.add(both.write().text());
            } else if (!(instruction instanceof Values.At)) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    Instruction instruction(int address) {
        return instructions[address];
    }

    /**
     * An error as Go words it.
     *
     * @param template the template in which it happened
     * @param place number of the node that it names, or {@link #NOWHERE}
     */
    TemplateError error(TemplateError.Stage stage, String template, int place, String message) {
        Optional<Place> known = place == NOWHERE ? Optional.empty() : Optional.of(places.get(place));
        int position = known.map(Place::position).orElse(0);
        int line = 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n', position - 1) + 1;
        int column = GoText.byteLength(text, lineStart, position);
        String context = known.map(node -> node.printed().get()).orElse("");
        return new TemplateError(
                stage,
                "template: " + name + ":" + line + ":" + column + ": executing " + GoQuote.quote(template) + " at <"
                        + context + ">: " + message,
                line,
                OptionalInt.of(column),
                known.map(Place::start).orElse(0),
                known.map(Place::end).orElse(0));
    }

    /** Where the executed template starts. */
    int start() {
        return start;
    }

    /** Where a template starts, or -1 if there is none of that name. */
    int entry(String template) {
        return entries.getOrDefault(template, -1);
    }
}
