package io.leadline.template.internal.parse;

import io.leadline.template.internal.program.Branches;
import io.leadline.template.internal.program.Calls;
import io.leadline.template.internal.program.Code;
import io.leadline.template.internal.program.Label;
import io.leadline.template.internal.program.Place;
import io.leadline.template.internal.program.Values;
import io.leadline.template.internal.value.Builtin;
import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Nothing;
import io.leadline.template.internal.value.Text;
import java.util.List;
import java.util.Optional;

/**
 * Compiles a command; follows evalCommand, evalArg and what they call in Go 1.26 text/template/exec.go node by node. If
 * the command is not the first of its pipeline, the value before it lies on the stack.
 */
final class CommandCompiler {
    private final Code code = new Code();

    private CommandCompiler() {}

    static Code compile(List<Operand> words, boolean piped, Place command) {
        CommandCompiler compiler = new CommandCompiler();
        compiler.command(words, piped, command);
        return compiler.code;
    }

    private void command(List<Operand> words, boolean piped, Place command) {
        Operand first = words.get(0);
        List<Operand> arguments = words.subList(1, words.size());
        if (first instanceof Operand.Field field) {
            field(field, arguments, piped);
        } else if (first instanceof Operand.Chain chain) {
            chain(chain, arguments, piped);
        } else if (first instanceof Operand.Function function) {
            function(function, arguments, piped, command);
        } else if (first instanceof Operand.Pipeline pipeline) {
            refuseArguments(first, arguments, piped);
            code.add(pipeline.code());
        } else if (first instanceof Operand.Variable variable) {
            variable(variable, arguments, piped);
        } else {
            code.add(new Values.At(first.place()));
            refuseArguments(first, arguments, piped);
            if (first instanceof Operand.Nil) {
                code.add(new Values.Fail("nil is not a command"));
            } else if (first instanceof Operand.Dot) {
                code.add(Values.DOT);
            } else {
                constant(first);
            }
        }
    }

    /** Only functions and methods take arguments. */
    private void refuseArguments(Operand first, List<Operand> arguments, boolean piped) {
        if (!arguments.isEmpty() || piped) {
            code.add(new Values.FailAbout("can't give argument to non-function ", first.place()));
        }
    }

    private void field(Operand.Field field, List<Operand> arguments, boolean piped) {
        code.add(new Values.At(field.place())).add(Values.DOT);
        fields(field.names(), arguments, piped);
    }

    private void variable(Operand.Variable variable, List<Operand> arguments, boolean piped) {
        code.add(new Values.At(variable.place())).add(new Values.Variable(variable.name()));
        if (variable.fields().isEmpty()) {
            refuseArguments(variable, arguments, piped);
        } else {
            fields(variable.fields(), arguments, piped);
        }
    }

    private void chain(Operand.Chain chain, List<Operand> arguments, boolean piped) {
        code.add(new Values.At(chain.place()));
        argument(chain.base(), false);
        fields(chain.fields(), arguments, piped);
    }

    /** A walk along fields from the value on the stack; only the last may be a method with arguments. */
    private void fields(List<String> names, List<Operand> arguments, boolean piped) {
        int last = names.size() - 1;
        for (String name : names.subList(0, last)) {
            code.add(Values.Field.of(name));
        }
        String name = names.get(last);
        if (arguments.isEmpty() && !piped) {
            code.add(Values.Field.of(name));
            return;
        }
        Label after = new Label();
        code.add(new Calls.FindMethod(name, arguments.size(), piped, after));
        if (arguments.size() + (piped ? 1 : 0) == 1) { // No method takes more, so that more are never evaluated.
            if (!piped) {
                argument(arguments.get(0), true);
            }
            code.add(new Calls.CallMethod(name, piped));
        }
        code.label(after);
    }

    private void function(Operand.Function function, List<Operand> arguments, boolean piped, Place command) {
        code.add(new Values.At(function.place()));
        Builtin builtin = Builtin.named(function.name()).orElseThrow();
        Optional<String> wrongCount = builtin.arityError(arguments.size(), piped ? 1 : 0);
        if (wrongCount.isPresent()) {
            code.add(new Values.Fail(wrongCount.get()));
        } else if (builtin == Builtin.AND || builtin == Builtin.OR) {
            shortCircuit(builtin == Builtin.OR, arguments, piped);
        } else {
            for (int i = 0; i < arguments.size(); i++) {
                argument(arguments.get(i), builtin.takesText(i));
            }
            Place callee = arguments.isEmpty() ? command : arguments.get(0).place();
            code.add(new Calls.Call(builtin, arguments.size(), piped, command, callee));
        }
    }

    private void shortCircuit(boolean decisive, List<Operand> arguments, boolean piped) {
        Label decided = new Label();
        Label done = new Label();
        for (int i = 0; i < arguments.size(); i++) {
            argument(arguments.get(i), false);
            if (piped || i < arguments.size() - 1) {
                code.add(new Branches.JumpIfDecided(decisive, decided));
            }
        }
        if (piped) {
            // Undecided: the value of the pipeline, which is left on the stack, is the result.
            code.add(new Branches.Jump(done))
                    .label(decided)
                    .add(Values.DROP_BELOW)
                    .label(done);
        } else {
            code.label(decided);
        }
    }

    /** Evaluates an argument for a parameter that takes anything, or a string only. */
    private void argument(Operand operand, boolean text) {
        code.add(new Values.At(operand.place()));
        boolean checked = text;
        if (operand instanceof Operand.Dot) {
            code.add(Values.DOT);
        } else if (operand instanceof Operand.Nil) {
            code.add(text ? new Values.Fail("cannot assign nil to string") : new Values.Constant(Nothing.NOTHING));
            checked = false;
        } else if (operand instanceof Operand.Field field) {
            field(field, List.of(), false);
        } else if (operand instanceof Operand.Variable variable) {
            variable(variable, List.of(), false);
        } else if (operand instanceof Operand.Pipeline pipeline) {
            code.add(pipeline.code());
        } else if (operand instanceof Operand.Function function) {
            function(function, List.of(), false, function.place());
        } else if (operand instanceof Operand.Chain chain) {
            chain(chain, List.of(), false);
        } else {
            checked = false;
            boolean isText = operand instanceof Operand.Constant constant && constant.value() instanceof Text;
            if (text && !isText) {
                code.add(new Values.FailAbout("expected string; found ", operand.place()));
            } else {
                constant(operand);
            }
        }
        if (checked) {
            code.add(Values.CHECK_TEXT);
        }
    }

    private void constant(Operand operand) {
        Optional<GoValue> value = operand instanceof Operand.Constant constant
                ? Optional.of(constant.value())
                : ((Operand.Numeral) operand).value();
        if (value.isPresent()) {
            code.add(new Values.Constant(value.get()));
        } else {
            code.add(new Values.Fail(((Operand.Numeral) operand).overflow()));
        }
    }
}
