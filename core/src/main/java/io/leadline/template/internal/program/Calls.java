package io.leadline.template.internal.program;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.template.internal.fmt.TextLimitException;
import io.leadline.template.internal.value.Builtin;
import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Nothing;
import io.leadline.template.internal.value.Struct;
import io.leadline.template.internal.value.StructMethod;
import io.leadline.template.internal.value.Text;
import io.leadline.template.internal.value.TextMap;
import java.util.List;
import java.util.Optional;

/** Instructions that call functions, methods and templates. */
public final class Calls {
    /** Ends a template: goes back to the one that called it, or ends the execution. */
    public static final Instruction RETURN = Execution::leave;

    private Calls() {}

    /**
     * Calls a builtin function with the values on the stack: the piped one first, if there is one, then the written
     * ones.
     *
     * @param function the function
     * @param written number of arguments written in the template
     * @param piped whether the value of the pipeline is the last argument
     * @param place the command, which errors of the function name
     * @param callee the first written argument, by which the function {@code call} names what it calls
     */
    public record Call(Builtin function, int written, boolean piped, Place place, Place callee) implements Instruction {
        @Override
        public void run(Execution run) {
            List<GoValue> arguments = run.popArguments(written, piped);
            if (piped && written == 0 && function.takesText(0)) {
                run.checkText(arguments.get(0));
            }
            run.calls(function, arguments);
            GoResult<GoValue> result =
                    function == Builtin.CALL ? GoResult.failed(callError(arguments.get(0))) : call(run, arguments);
            if (result.error().isPresent()) {
                run.at(place);
                throw run.failure("error calling " + function.functionName() + ": "
                        + result.error().get());
            }
            run.pushMade(result.orThrow());
        }

        private GoResult<GoValue> call(Execution run, List<GoValue> arguments) {
            try {
                return function.call(arguments, run.remainingWorkspace());
            } catch (TextLimitException tooLong) {
                throw run.workspaceFailure();
            }
        }

        /** There are no function values here, so that a call always fails. */
        private String callError(GoValue value) {
            if (value == Nothing.NOTHING) {
                return "call of nil";
            }
            String piped = value instanceof Text text ? text.value() : "<" + value.typeName() + " Value>";
            return "non-function " + (written == 0 ? piped : callee.printed().get()) + " of type " + value.typeName();
        }
    }

    /**
     * Looks at the receiver on top of the stack before the arguments of a method are evaluated: only a method takes
     * any. On success the receiver stays; without a receiver the result is nothing, and the arguments are not
     * evaluated.
     *
     * @param name name of the method
     * @param written number of arguments written in the template
     * @param piped whether there is a value from the pipeline below the receiver
     * @param after where to go on if there is nothing to call
     */
    public record FindMethod(String name, int written, boolean piped, Label after) implements Instruction {
        @Override
        public void run(Execution run) {
            GoValue receiver = run.pop();
            if (receiver == Nothing.NOTHING) {
                if (piped) {
                    run.pop();
                }
                run.push(receiver);
                run.jump(after);
                return;
            }
            if (receiver instanceof TextMap) {
                throw run.failure(name + " is not a method but has arguments");
            }
            if (receiver instanceof Struct struct) {
                Optional<StructMethod> method = StructMethod.find(struct.type(), name);
                if (method.isPresent()) {
                    checkSignature(run, name, method.get(), written + (piped ? 1 : 0));
                    run.push(receiver);
                    return;
                }
                if (struct.field(name).isPresent()) {
                    throw run.failure(name + " has arguments but cannot be invoked as function");
                }
            }
            throw run.failure("can't evaluate field " + name + " in type " + receiver.typeName());
        }
    }

    /**
     * Calls a method with one string.
     *
     * @param name name of the method
     * @param piped whether the argument is the value from the pipeline, below the receiver, and not above it
     */
    public record CallMethod(String name, boolean piped) implements Instruction {
        @Override
        public void run(Execution run) {
            GoValue top = run.pop();
            GoValue below = run.pop();
            Struct receiver = (Struct) (piped ? top : below);
            GoValue argument = piped ? below : top;
            run.checkText(argument);
            StructMethod method = StructMethod.find(receiver.type(), name).orElseThrow();
            run.pushMade(method.call(receiver, ((Text) argument).value()));
        }
    }

    /**
     * Fails if there is no template of a name, or if too many templates run inside each other.
     *
     * @param name name of the template
     */
    public record CheckTemplate(String name) implements Instruction {
        @Override
        public void run(Execution run) {
            if (run.program().entry(name) < 0) {
                throw run.failure("template " + GoQuote.quote(name) + " not defined");
            }
            run.checkDepth();
        }
    }

    /**
     * Runs a template with the top value as its dot.
     *
     * @param name name of the template
     */
    public record Enter(String name) implements Instruction {
        @Override
        public void run(Execution run) {
            run.enter(name, run.pop());
        }
    }

    static void checkSignature(Execution run, String name, StructMethod method, int given) {
        if (method.parameters() != given) {
            throw run.failure("wrong number of args for " + name + ": want " + method.parameters() + " got " + given);
        }
        method.secondResult().ifPresent(type -> {
            throw run.failure(
                    "invalid function signature for " + name + ": second return value should be error; is " + type);
        });
    }
}
