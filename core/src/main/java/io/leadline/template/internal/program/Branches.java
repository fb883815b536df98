package io.leadline.template.internal.program;

import io.leadline.template.internal.value.GoValue;

/** Instructions of {@code if}, {@code with}, {@code and} and {@code or}. */
public final class Branches {
    /** Remembers how many variables there are. */
    public static final Instruction MARK = Execution::mark;

    /** Forgets the variables declared since the mark. */
    public static final Instruction RELEASE = Execution::release;

    /** Brings back the dot from before {@code with}. */
    public static final Instruction POP_DOT = Execution::popDot;

    private Branches() {}

    /**
     * Goes on elsewhere.
     *
     * @param target where
     */
    public record Jump(Label target) implements Instruction {
        @Override
        public void run(Execution run) {
            run.jump(target);
        }
    }

    /**
     * Takes the top value away, and goes on elsewhere if it is false.
     *
     * @param target where
     */
    public record JumpIfFalse(Label target) implements Instruction {
        @Override
        public void run(Execution run) {
            if (!run.pop().truth()) {
                run.jump(target);
            }
        }
    }

    /**
     * Goes on elsewhere with the top value if it decides an {@code and} or {@code or}; else takes it away.
     *
     * @param truth the truth that decides
     * @param target where
     */
    public record JumpIfDecided(boolean truth, Label target) implements Instruction {
        @Override
        public void run(Execution run) {
            if (run.peek().truth() == truth) {
                run.jump(target);
            } else {
                run.pop();
            }
        }
    }

    /**
     * Takes the top value away and makes it the dot if it is true; else goes on elsewhere.
     *
     * @param otherwise where
     */
    public record PushDot(Label otherwise) implements Instruction {
        @Override
        public void run(Execution run) {
            GoValue value = run.pop();
            if (value.truth()) {
                run.pushDot(value);
            } else {
                run.jump(otherwise);
            }
        }
    }
}
