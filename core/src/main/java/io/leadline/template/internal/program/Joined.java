package io.leadline.template.internal.program;

import io.leadline.template.internal.value.GoValue;

/** Instructions that do what several of {@link Values} do one after the other; {@link Layout} makes them. */
final class Joined {
    private Joined() {}

    /** {@link Values.At} and {@link Values#DOT}. */
    record DotAt(Place place) implements Instruction {
        @Override
        public void run(Execution run) {
            run.at(place);
            run.push(run.dot());
        }
    }

    /** {@link DotAt} and {@link Values.Field}. */
    record DotField(Place place, Values.Field field) implements Instruction {
        @Override
        public void run(Execution run) {
            run.push(value(run));
        }

        private GoValue value(Execution run) {
            run.at(place);
            return field.of(run, run.dot());
        }
    }

    /** {@link DotField} and {@link Values.Print}. */
    record PrintField(DotField field, Values.Print print) implements Instruction {
        @Override
        public void run(Execution run) {
            print.write(run, field.value(run));
        }
    }

    /** {@link Values.At} and {@link Values.Variable}. */
    record VariableAt(Place place, Values.Variable variable) implements Instruction {
        @Override
        public void run(Execution run) {
            run.push(value(run));
        }

        private GoValue value(Execution run) {
            run.at(place);
            return run.variables().get(run, variable.name());
        }
    }

    /** {@link PrintField} and {@link Values.Write}. */
    record PrintFieldAndWrite(PrintField print, Values.Write write) implements Instruction {
        @Override
        public void run(Execution run) {
            print.run(run);
            write.run(run);
        }
    }

    /** {@link PrintVariable} and {@link Values.Write}. */
    record PrintVariableAndWrite(PrintVariable print, Values.Write write) implements Instruction {
        @Override
        public void run(Execution run) {
            print.run(run);
            write.run(run);
        }
    }

    /** {@link VariableAt} and {@link Values.Print}. */
    record PrintVariable(VariableAt variable, Values.Print print) implements Instruction {
        @Override
        public void run(Execution run) {
            print.write(run, variable.value(run));
        }
    }
}
