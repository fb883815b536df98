package io.leadline.template.internal.program;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
import io.leadline.template.OutputPiece;
import io.leadline.template.Rendering;
import io.leadline.template.TemplateData;
import io.leadline.template.TemplateError;
import io.leadline.template.TemplateLimits;
import io.leadline.template.internal.fmt.TextBuffer;
import io.leadline.template.internal.fmt.TextLimitException;
import io.leadline.template.internal.program.Ranges.Iteration;
import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Nothing;
import io.leadline.template.internal.value.Struct;
import io.leadline.template.internal.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One run of a program: its stacks, its output and what it may still use up. Not thread-safe; used once. */
public final class Execution {
    /** Go's maxExecDepth. */
    private static final int MAX_DEPTH = 100_000;

    /** Chars of text, or variables searched, that cost as much as one instruction. */
    private static final int COST_UNIT = 32;

    /** How much longer than its template a text usually is, in chars. */
    private static final int ROOM_FOR_VALUES = 64;

    private record Caller(
            int address, String template, @Nullable Place place, GoValue dot, int variables, int marks) {}

    private record OpenRange(Iteration iteration, GoValue dot, int variables, int marks, int dots) {}

    private final Program program;
    private final TemplateLimits limits;
    private final TextBuffer output;
    private final @Nullable Trace trace;
    private final Variables variables = new Variables();
    // Lists that most executions leave empty, and that cost next to nothing then.
    private final List<Integer> marks = new ArrayList<>();
    private final List<GoValue> dots = new ArrayList<>();
    private final List<OpenRange> ranges = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();

    private GoValue[] stack = new GoValue[4];
    private int height;
    private GoValue dot = Nothing.NOTHING;
    private String template;
    private @Nullable Place place;
    private int next;
    private boolean running = true;
    /** What is left of the steps, in units of {@link #COST_UNIT}. */
    private long budget;

    private long workspace;
    private int written;

    private Execution(Program program, TemplateLimits limits, @Nullable Trace trace) {
        this.program = program;
        this.limits = limits;
        this.trace = trace;
        this.output = new TextBuffer(limits.output(), program.text().length() + ROOM_FOR_VALUES);
        this.template = program.name();
        this.budget = Math.multiplyExact(limits.steps() + 1L, COST_UNIT);
        this.workspace = limits.workspace();
    }

    /**
     * Runs a program.
     *
     * @param program the program
     * @param data the dot of its main template
     * @param limits what it may use up
     * @return what it wrote and how it ended
     */
    public static Rendering run(Program program, TemplateData data, TemplateLimits limits) {
        return new Execution(program, limits, null).run(data);
    }

    /**
     * Runs a program and remembers which part of the template wrote what.
     *
     * @param program the program
     * @param data the dot of its main template
     * @param limits what it may use up
     * @return the pieces of the output, in order; none if it ended early, or if bytes of several pieces met in the
     *     output and formed characters
     */
    public static List<OutputPiece> trace(Program program, TemplateData data, TemplateLimits limits) {
        Trace trace = new Trace(program.text());
        Rendering rendering = new Execution(program, limits, trace).run(data);
        boolean isWhole = rendering.error().isEmpty() && rendering.text().length() == trace.length();
        return isWhole ? trace.pieces() : List.of();
    }

    private Rendering run(TemplateData data) {
        try {
            begin(Struct.of(data));
            loop();
            return new Rendering(output.text(), Optional.empty());
        } catch (ExecutionFailure failure) {
            return new Rendering(output.text(), Optional.of(failure.error()));
        } catch (TextLimitException tooLong) {
            TemplateError error = limitError("output of " + limits.output() + " characters");
            return new Rendering(output.text(), Optional.of(error));
        }
    }

    private void begin(GoValue data) {
        dot = data;
        variables.declare("$", data);
        next = program.start();
    }

    private void loop() {
        while (running) {
            charge(COST_UNIT);
            program.instruction(next++).run(this);
        }
    }

    /** Counts work; {@link #COST_UNIT} make a step. */
    void charge(int work) {
        budget -= work;
        if (budget <= 0) {
            throw new ExecutionFailure(limitError(limits.steps() + " steps"));
        }
    }

    Program program() {
        return program;
    }

    void push(GoValue value) {
        if (height == stack.length) {
            stack = Arrays.copyOf(stack, 2 * height);
        }
        stack[height++] = value;
    }

    /** Pushes a value that a function made, whose text counts against the workspace. */
    void pushMade(GoValue value) {
        if (value instanceof Text text) {
            workspace -= text.value().length();
        }
        push(value);
    }

    GoValue pop() {
        return stack[--height];
    }

    GoValue peek() {
        return stack[height - 1];
    }

    List<GoValue> popArguments(int count, boolean piped) {
        int first = height - count;
        GoValue[] arguments = Arrays.copyOfRange(stack, first, piped ? height + 1 : height);
        if (piped) {
            first--;
            arguments[count] = stack[first];
        }
        height = first;
        for (GoValue argument : arguments) {
            if (argument instanceof Text text) {
                charge(text.value().length());
            }
        }
        return Arrays.asList(arguments);
    }

    void checkText(GoValue value) {
        if (value == Nothing.NOTHING) {
            throw failure("invalid value; expected string");
        }
        if (!(value instanceof Text)) {
            throw failure("wrong type for value; expected string; got " + value.typeName());
        }
    }

    Variables variables() {
        return variables;
    }

    void jump(Label target) {
        next = target.address();
    }

    void mark() {
        marks.add(variables.size());
    }

    void release() {
        variables.shrink(marks.remove(marks.size() - 1));
    }

    GoValue dot() {
        return dot;
    }

    void setDot(GoValue value) {
        dot = value;
    }

    void pushDot(GoValue value) {
        dots.add(dot);
        dot = value;
    }

    void popDot() {
        dot = dots.remove(dots.size() - 1);
    }

    void beginRange(Iteration iteration) {
        ranges.add(new OpenRange(iteration, dot, variables.size(), marks.size(), dots.size()));
    }

    /** Takes everything back that an iteration left behind, however it ended. */
    Iteration resumeRange() {
        OpenRange range = ranges.get(ranges.size() - 1);
        variables.shrink(range.variables);
        if (marks.size() > range.marks) {
            marks.subList(range.marks, marks.size()).clear();
        }
        if (dots.size() > range.dots) {
            dots.subList(range.dots, dots.size()).clear();
        }
        return range.iteration;
    }

    void endRange() {
        resumeRange();
        dot = ranges.remove(ranges.size() - 1).dot;
    }

    void checkDepth() {
        if (callers.size() == MAX_DEPTH) {
            throw failure("exceeded maximum template depth (" + MAX_DEPTH + ")");
        }
    }

    void enter(String name, GoValue data) {
        callers.add(new Caller(next, template, place, dot, variables.base(), marks.size()));
        variables.enter();
        variables.declare("$", data);
        template = name;
        dot = data;
        next = program.entry(name);
    }

    void leave() {
        if (callers.isEmpty()) {
            running = false;
            return;
        }
        Caller caller = callers.remove(callers.size() - 1);
        variables.leave(caller.variables);
        template = caller.template;
        place = caller.place;
        dot = caller.dot;
        next = caller.address;
    }

    void write(String text) {
        output.add(text);
        written += text.length();
    }

    /** Says where what was just written comes from. */
    void trace(int length, int start, int end, boolean literal) {
        if (trace != null) {
            trace.add(length, start, end, literal);
        }
    }

    int remainingOutput() {
        return limits.output() - written;
    }

    /** A function would make more text than the execution may. */
    ExecutionFailure workspaceFailure() {
        return new ExecutionFailure(limitError("workspace of " + limits.workspace() + " characters"));
    }

    int remainingWorkspace() {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, workspace));
    }

    void at(Place newPlace) {
        place = newPlace;
    }

    /** An error with Go's text at the current place. */
    ExecutionFailure failure(String message) {
        return new ExecutionFailure(error(TemplateError.Stage.EXECUTE, message));
    }

    private TemplateError limitError(String what) {
        return error(TemplateError.Stage.LIMIT, "exceeded the limit of " + what);
    }

    private TemplateError error(TemplateError.Stage stage, String message) {
        Optional<Place> known = Optional.ofNullable(place);
        int position = known.map(Place::position).orElse(0);
        String text = program.text();
        int line = 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n', position - 1) + 1;
        int column = GoText.byteLength(text, lineStart, position);
        String context = known.map(p -> p.printed().get()).orElse("");
        return new TemplateError(
                stage,
                "template: " + program.name() + ":" + line + ":" + column + ": executing " + GoQuote.quote(template)
                        + " at <" + context + ">: " + message,
                line,
                OptionalInt.of(column),
                known.map(Place::start).orElse(0),
                known.map(Place::end).orElse(0));
    }
}
