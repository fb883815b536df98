package io.leadline.template.internal.program;

import io.leadline.template.OutputPiece;
import io.leadline.template.PartialOutput;
import io.leadline.template.Rendering;
import io.leadline.template.TemplateData;
import io.leadline.template.TemplateError;
import io.leadline.template.TemplateLimits;
import io.leadline.template.internal.fmt.TextBuffer;
import io.leadline.template.internal.fmt.TextLimitException;
import io.leadline.template.internal.program.Ranges.Iteration;
import io.leadline.template.internal.value.Builtin;
import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Nothing;
import io.leadline.template.internal.value.Struct;
import io.leadline.template.internal.value.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program at a time: its stacks, its output and what it may still use up. It can be used again, which
 * saves most of what a run allocates. Not thread-safe.
 */
public final class Execution {
    /** Go's maxExecDepth. */
    private static final int MAX_DEPTH = 100_000;

    /** Chars of text, or variables searched, that cost as much as one instruction. */
    private static final int COST_UNIT = 32;

    /** How much longer than its template a text usually is, in chars. */
    private static final int ROOM_FOR_VALUES = 64;

    private static final GoValue[] NO_DOTS = {};

    /** Room for values and text that is kept for the next run; what most runs need is far below. */
    private static final int MAX_KEPT = 1 << 13;

    private record Caller(
            @Nullable Caller outer, int depth, int address, String template, int place, GoValue dot, int variables) {}

    private record OpenRange(
            @Nullable OpenRange outer, Iteration iteration, GoValue dot, int variables, int marks, int dots) {}

    private final Program program;
    private final TemplateLimits limits;
    private final TextBuffer output;
    private final @Nullable OutputObserver observer;
    private final Variables variables = new Variables();

    private GoValue[] stack = new GoValue[4];
    private int height;
    /** How many variables there were where the open actions began. */
    private int[] marks = new int[4];

    private int markCount;
    /** The dots outside the open actions with a dot of their own. */
    private GoValue[] dots = NO_DOTS;

    private int dotCount;
    private @Nullable OpenRange range;
    private @Nullable Caller caller;
    private GoValue dot = Nothing.NOTHING;
    private String template;
    /** The number of the node that errors name. */
    private int place = Program.NOWHERE;

    private int next;
    private boolean running;
    /** What is left of the steps, in units of {@link #COST_UNIT}. */
    private long budget;

    private long workspace;

    private Execution(Program program, TemplateLimits limits, @Nullable OutputObserver observer) {
        this.program = program;
        this.limits = limits;
        this.observer = observer;
        this.output = new TextBuffer(limits.output(), program.text().length() + ROOM_FOR_VALUES);
        this.template = program.name();
    }

    /**
     * Makes ready to run a program.
     *
     * @param program the program
     * @param limits what a run may use up
     * @return an execution for any number of runs, one after the other
     */
    public static Execution of(Program program, TemplateLimits limits) {
        return new Execution(program, limits, null);
    }

    /**
     * Whether it is small enough to be kept for another run.
     *
     * @return false after runs that needed unusually much
     */
    public boolean isWorthKeeping() {
        return output.capacity() + stack.length + marks.length + dots.length + variables.capacity() <= MAX_KEPT;
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

    /**
     * Runs a program as far as it goes without the matchers and their values.
     *
     * @param program the program
     * @param series value of {@code .Series}
     * @param groupBy value of {@code .GroupBySlice}
     * @param labels the labels that have values
     * @param limits what it may use up
     * @return the output with places for what is not known; empty if it ended early, or depends on what is not known
     */
    public static Optional<PartialOutput> runWithoutValues(
            Program program, String series, List<String> groupBy, List<String> labels, TemplateLimits limits) {
        Unknowns unknowns = new Unknowns();
        Rendering rendering = new Execution(program, limits, unknowns).run(unknowns.data(series, groupBy, labels));
        return rendering.error().isPresent() ? Optional.empty() : unknowns.output();
    }

    /**
     * Runs the program.
     *
     * @param data the dot of its main template
     * @return what it wrote and how it ended
     */
    public Rendering run(TemplateData data) {
        try {
            begin(Struct.of(data));
            loop();
            return new Rendering(output.joined(), Optional.empty());
        } catch (ExecutionFailure failure) {
            return new Rendering(output.joined(), Optional.of(failure.error()));
        } catch (TextLimitException tooLong) {
            TemplateError error = limitError("output of " + limits.output() + " characters");
            return new Rendering(output.joined(), Optional.of(error));
        }
    }

    private void begin(GoValue data) {
        output.clear();
        variables.clear();
        height = 0;
        markCount = 0;
        dotCount = 0;
        range = null;
        caller = null;
        template = program.name();
        place = Program.NOWHERE;
        running = true;
        budget = Math.multiplyExact(limits.steps() + 1L, COST_UNIT);
        workspace = limits.workspace();
        dot = data;
        variables.declare("$", data);
        next = program.start();
    }

    private void loop() {
        while (running) {
            charge(COST_UNIT);
            Instruction instruction = program.instruction(next++);
            // What most programs consist of: calls that are known are cheaper than those that are looked up.
            if (instruction instanceof Values.Write write) {
                write.run(this);
            } else if (instruction instanceof Joined.PrintVariableAndWrite both) {
                both.run(this);
            } else if (instruction instanceof Joined.PrintFieldAndWrite both) {
                both.run(this);
            } else if (instruction instanceof Joined.DotField field) {
                field.run(this);
            } else if (instruction instanceof Ranges.Next further) {
                further.run(this);
            } else if (instruction instanceof Branches.Jump jump) {
                jump.run(this);
            } else {
                instruction.run(this);
            }
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
        if (markCount == marks.length) {
            marks = Arrays.copyOf(marks, 2 * markCount);
        }
        marks[markCount++] = variables.size();
    }

    void release() {
        variables.shrink(marks[--markCount]);
    }

    GoValue dot() {
        return dot;
    }

    void setDot(GoValue value) {
        dot = value;
    }

    void pushDot(GoValue value) {
        if (dotCount == dots.length) {
            dots = Arrays.copyOf(dots, Math.max(4, 2 * dotCount));
        }
        dots[dotCount++] = dot;
        dot = value;
    }

    void popDot() {
        dot = dots[--dotCount];
    }

    void beginRange(Iteration iteration) {
        range = new OpenRange(range, iteration, dot, variables.size(), markCount, dotCount);
    }

    /** Takes everything back that an iteration left behind, however it ended. */
    Iteration resumeRange() {
        return takeBack(Objects.requireNonNull(range)).iteration;
    }

    private OpenRange takeBack(OpenRange open) {
        variables.shrink(open.variables);
        markCount = open.marks;
        dotCount = open.dots;
        return open;
    }

    void endRange() {
        OpenRange ended = takeBack(Objects.requireNonNull(range));
        dot = ended.dot;
        range = ended.outer;
    }

    void checkDepth() {
        if (caller != null && caller.depth == MAX_DEPTH) {
            throw failure("exceeded maximum template depth (" + MAX_DEPTH + ")");
        }
    }

    void enter(String name, GoValue data) {
        int depth = caller == null ? 1 : caller.depth + 1;
        caller = new Caller(caller, depth, next, template, place, dot, variables.base());
        variables.enter();
        variables.declare("$", data);
        template = name;
        dot = data;
        next = program.entry(name);
    }

    void leave() {
        Caller back = caller;
        if (back == null) {
            running = false;
            return;
        }
        caller = back.outer;
        variables.leave(back.variables);
        template = back.template;
        place = back.place;
        dot = back.dot;
        next = back.address;
    }

    /** Writes text of the template, which stands there at a place. */
    void writeText(String text, int start) {
        output.addPiece(text);
        if (observer != null) {
            observer.wrote(text, start);
        }
    }

    /** Writes the text of a value, which an action prints. */
    void writeValue(GoValue value, String text, Place action) {
        output.addPiece(text);
        if (observer != null) {
            observer.printed(value, text, action);
        }
    }

    void calls(Builtin function, List<GoValue> arguments) {
        if (observer != null) {
            observer.calls(function, arguments);
        }
    }

    int remainingOutput() {
        return limits.output() - output.length();
    }

    /** A function would make more text than the execution may. */
    ExecutionFailure workspaceFailure() {
        return new ExecutionFailure(limitError("workspace of " + limits.workspace() + " characters"));
    }

    int remainingWorkspace() {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, workspace));
    }

    void at(Place newPlace) {
        place = newPlace.number();
    }

    /** An error with Go's text at the current place. */
    ExecutionFailure failure(String message) {
        return new ExecutionFailure(program.error(TemplateError.Stage.EXECUTE, template, place, message));
    }

    private TemplateError limitError(String what) {
        return program.error(TemplateError.Stage.LIMIT, template, place, "exceeded the limit of " + what);
    }
}
