package io.leadline.template.internal.program;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One run of a program: its stacks, its output and what it may still use up. Not thread-safe; used once. */
public final class Execution {
    /** Go's maxExecDepth. */
    private static final int MAX_DEPTH = 100_000;

    /** Chars of text, or variables searched, that cost as much as one instruction. */
    private static final int COST_UNIT = 32;

    private record Caller(int address, String template, Optional<Place> place, GoValue dot, int variables, int marks) {}

    private record OpenRange(Iteration iteration, GoValue dot, int variables, int marks, int dots) {}

    private final Program program;
    private final TemplateLimits limits;
    private final TextBuffer output;
    private final List<GoValue> stack = new ArrayList<>();
    private final Variables variables = new Variables();
    private final List<Integer> marks = new ArrayList<>();
    private final List<GoValue> dots = new ArrayList<>();
    private final Deque<OpenRange> ranges = new ArrayDeque<>();
    private final Deque<Caller> callers = new ArrayDeque<>();

    private GoValue dot = Nothing.NOTHING;
    private String template;
    private Optional<Place> place = Optional.empty();
    private int next;
    private boolean running = true;
    private long steps;
    private long workspace;
    private int written;

    private Execution(Program program, TemplateLimits limits) {
        this.program = program;
        this.limits = limits;
        this.output = new TextBuffer(limits.output());
        this.template = program.name();
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
        Execution run = new Execution(program, limits);
        try {
            run.begin(Struct.of(data));
            run.loop();
            return new Rendering(run.output.text(), Optional.empty());
        } catch (ExecutionFailure failure) {
            return new Rendering(run.output.text(), Optional.of(failure.error()));
        } catch (TextLimitException tooLong) {
            TemplateError error = run.limitError("output of " + limits.output() + " characters");
            return new Rendering(run.output.text(), Optional.of(error));
        }
    }

    private void begin(GoValue data) {
        dot = data;
        variables.declare("$", data);
        next = program.entry(template);
    }

    private void loop() {
        while (running) {
            charge(COST_UNIT);
            program.instruction(next++).run(this);
        }
    }

    /** Counts work; {@link #COST_UNIT} make a step. */
    void charge(int work) {
        steps += work;
        if (steps / COST_UNIT > limits.steps()) {
            throw new ExecutionFailure(limitError(limits.steps() + " steps"));
        }
    }

    Program program() {
        return program;
    }

    void push(GoValue value) {
        stack.add(value);
    }

    /** Pushes a value that a function made, whose text counts against the workspace. */
    void pushMade(GoValue value) {
        if (value instanceof Text text) {
            workspace -= text.value().length();
        }
        push(value);
    }

    GoValue pop() {
        return stack.remove(stack.size() - 1);
    }

    GoValue peek() {
        return stack.get(stack.size() - 1);
    }

    List<GoValue> popArguments(int count, boolean piped) {
        int first = stack.size() - count;
        List<GoValue> window = stack.subList(first - (piped ? 1 : 0), stack.size());
        List<GoValue> arguments = new ArrayList<>(window.subList(piped ? 1 : 0, window.size()));
        if (piped) {
            arguments.add(window.get(0));
        }
        window.clear();
        for (GoValue argument : arguments) {
            if (argument instanceof Text text) {
                charge(text.value().length());
            }
        }
        return arguments;
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
        ranges.push(new OpenRange(iteration, dot, variables.size(), marks.size(), dots.size()));
    }

    /** Takes everything back that an iteration left behind, however it ended. */
    Iteration resumeRange() {
        OpenRange range = ranges.getFirst();
        variables.shrink(range.variables);
        marks.subList(range.marks, marks.size()).clear();
        dots.subList(range.dots, dots.size()).clear();
        return range.iteration;
    }

    void endRange() {
        resumeRange();
        dot = ranges.pop().dot;
    }

    void checkDepth() {
        if (callers.size() == MAX_DEPTH) {
            throw failure("exceeded maximum template depth (" + MAX_DEPTH + ")");
        }
    }

    void enter(String name, GoValue data) {
        callers.push(new Caller(next, template, place, dot, variables.base(), marks.size()));
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
        Caller caller = callers.pop();
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
        place = Optional.of(newPlace);
    }

    /** An error with Go's text at the current place. */
    ExecutionFailure failure(String message) {
        return new ExecutionFailure(error(TemplateError.Stage.EXECUTE, message));
    }

    private TemplateError limitError(String what) {
        return error(TemplateError.Stage.LIMIT, "exceeded the limit of " + what);
    }

    private TemplateError error(TemplateError.Stage stage, String message) {
        int position = place.map(Place::position).orElse(0);
        String text = program.text();
        int line = 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n', position - 1) + 1;
        int column = GoText.byteLength(text, lineStart, position);
        String context = place.map(p -> p.printed().get()).orElse("");
        return new TemplateError(
                stage,
                "template: " + program.name() + ":" + line + ":" + column + ": executing " + GoQuote.quote(template)
                        + " at <" + context + ">: " + message,
                line,
                OptionalInt.of(column),
                place.map(Place::start).orElse(0),
                place.map(Place::end).orElse(0));
    }
}
