package io.leadline.template.internal.program;

import io.leadline.template.internal.fmt.GoPrinter;
import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Nothing;
import io.leadline.template.internal.value.Struct;
import io.leadline.template.internal.value.StructMethod;
import io.leadline.template.internal.value.StructType;
import io.leadline.template.internal.value.Text;
import io.leadline.template.internal.value.TextMap;
import java.util.Optional;

/** Instructions that put values on the stack, change them or write them. */
public final class Values {
    /** Puts the dot on the stack. */
    public static final Instruction DOT = run -> run.push(run.dot());

    /** Takes the top value away. */
    public static final Instruction DROP = Execution::pop;

    /** Takes away the value below the top one. */
    public static final Instruction DROP_BELOW = run -> {
        GoValue top = run.pop();
        run.pop();
        run.push(top);
    };

    /** Checks that the top value is a string. */
    public static final Instruction CHECK_TEXT = run -> run.checkText(run.peek());

    private Values() {}

    /**
     * Makes a node the one that errors name.
     *
     * @param place the node
     */
    public record At(Place place) implements Instruction {
        @Override
        public void run(Execution run) {
            run.at(place);
        }
    }

    /**
     * Puts a constant on the stack.
     *
     * @param value the constant
     */
    public record Constant(GoValue value) implements Instruction {
        @Override
        public void run(Execution run) {
            run.push(value);
        }
    }

    /**
     * Ends the execution.
     *
     * @param message Go's text
     */
    public record Fail(String message) implements Instruction {
        @Override
        public void run(Execution run) {
            throw run.failure(message);
        }
    }

    /**
     * Ends the execution with a message about a node.
     *
     * @param message Go's text, up to the node
     * @param subject the node that ends the message
     */
    public record FailAbout(String message, Place subject) implements Instruction {
        @Override
        public void run(Execution run) {
            throw run.failure(message + subject.printed().get());
        }
    }

    /**
     * Writes text.
     *
     * @param text the text
     * @param start where it stands in the template, in UTF-16 units
     */
    public record Write(String text, int start) implements Instruction {
        @Override
        public void run(Execution run) {
            run.writeText(text, start);
        }
    }

    /**
     * Writes the top value and takes it away.
     *
     * @param place the action
     */
    public record Print(Place place) implements Instruction {
        @Override
        public void run(Execution run) {
            write(run, run.pop());
        }

        void write(Execution run, GoValue value) {
            run.at(place);
            run.writeValue(value, GoPrinter.output(value, run.remainingOutput()), place);
        }
    }

    /**
     * Puts a variable on the stack.
     *
     * @param name its name, with the dollar
     */
    public record Variable(String name) implements Instruction {
        @Override
        public void run(Execution run) {
            run.push(run.variables().get(run, name));
        }
    }

    /**
     * Declares a variable with the top value, which stays.
     *
     * @param name its name
     */
    public record Declare(String name) implements Instruction {
        @Override
        public void run(Execution run) {
            run.variables().declare(name, run.peek());
        }
    }

    /**
     * Assigns the top value, which stays, to a variable.
     *
     * @param name its name
     */
    public record Assign(String name) implements Instruction {
        @Override
        public void run(Execution run) {
            run.variables().set(run, name, run.peek());
        }
    }

    /**
     * Replaces the top value by one of its fields, by what a method without arguments returns, or by what a map holds
     * under the name.
     *
     * @param name name of the field, method or key
     * @param queryField where the data of a query, the usual receiver, have a field of this name; -1 if they have none
     */
    public record Field(String name, int queryField) implements Instruction {
        /**
         * Makes the instruction for a name.
         *
         * @param name name of the field, method or key
         * @return the instruction
         */
        public static Field of(String name) {
            return new Field(name, StructType.QUERY_ARGS.indexOf(name));
        }

        @Override
        public void run(Execution run) {
            run.push(of(run, run.pop()));
        }

        GoValue of(Execution run, GoValue receiver) {
            if (receiver == Nothing.NOTHING) {
                return receiver;
            }
            if (receiver instanceof TextMap map) {
                String value = map.entries().get(name);
                return value == null ? Nothing.NOTHING : new Text(value);
            }
            if (receiver instanceof Struct struct) {
                StructType type = struct.type();
                int field = type == StructType.QUERY_ARGS ? queryField : type.indexOf(name);
                if (field >= 0) { // No type has a method that is called like a field.
                    return struct.value(field);
                }
                Optional<StructMethod> method = StructMethod.find(type, name);
                if (method.isPresent()) {
                    Calls.checkSignature(run, name, method.get(), 0);
                    return method.get().call(struct, "");
                }
            }
            throw run.failure("can't evaluate field " + name + " in type " + receiver.typeName());
        }
    }
}
