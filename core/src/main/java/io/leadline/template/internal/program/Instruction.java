package io.leadline.template.internal.program;

/**
 * One step of a program. Values travel on the execution's stack; {@link Values}, {@link Branches}, {@link Ranges} and
 * {@link Calls} hold the instructions. Together they do what walk and eval in Go 1.26 text/template/exec.go do, in the
 * same order, since the last node looked at stands in error texts.
 */
public interface Instruction {
    /**
     * Does the step.
     *
     * @param run the execution, whose next address is already the one behind this instruction
     */
    void run(Execution run);
}
