package io.leadline.regex;

import java.util.Arrays;

/**
 * Runs a {@link Program} over a text, all alternatives side by side, so that the time is in proportion to the text's
 * length (after Go 1.26 regexp/exec.go). For one match in one thread.
 */
final class Machine {
    private static final int END = -1;

    private final Program program;
    private final String text;
    private final int slots;

    /** Slots of the match found so far. */
    private final int[] found;

    /** Slots on the way through instructions that consume nothing. */
    private final int[] current;

    private boolean matched;

    /** Instructions still to look at, or {@code ~slot} and the value to put back there. */
    private int[] pending = new int[32];

    private Machine(Program program, String text, int slots) {
        this.program = program;
        this.text = text;
        this.slots = slots;
        this.found = new int[slots];
        this.current = new int[slots];
    }

    /** Whether there is a match. */
    static boolean find(Program program, String text) {
        Machine machine = new Machine(program, text, 0);
        machine.run();
        return machine.matched;
    }

    /** Start and end of each group of the leftmost match, -1 for one that took no part; nothing if there is none. */
    static int[] match(Program program, String text, int groupCount) {
        Machine machine = new Machine(program, text, 2 * groupCount + 2);
        machine.run();
        return machine.matched ? machine.found : new int[0];
    }

    private void run() {
        Threads now = new Threads(program.size(), slots);
        Threads then = new Threads(program.size(), slots);
        boolean onlyAtBeginning = program.startsAtBeginning();
        int position = 0;
        while (true) {
            if (now.count == 0) {
                if (matched || (onlyAtBeginning && position > 0)) {
                    return;
                }
                if (!program.prefix().isEmpty()) {
                    position = text.indexOf(program.prefix(), position);
                    if (position < 0) {
                        return;
                    }
                }
            }
            if (!matched) {
                Arrays.fill(current, -1);
                if (slots > 0) {
                    current[0] = position;
                }
                add(now, program.start(), position);
            }
            int rune = position < text.length() ? Program.runeAt(text, position) : END;
            int next = rune == END ? position : position + Character.charCount(rune);
            step(now, then, position, next, rune);
            if (rune == END || (matched && slots == 0)) {
                return;
            }
            position = next;
            Threads swap = now;
            now = then;
            then = swap;
            then.clear();
        }
    }

    /** Lets every thread read one code point, in the order of preference. */
    private void step(Threads now, Threads then, int position, int next, int rune) {
        for (int i = 0; i < now.count; i++) {
            int pc = now.pcs[i];
            if (program.op(pc) == Program.MATCH) {
                matched = true;
                if (slots > 0) {
                    System.arraycopy(now.captures[i], 0, found, 0, slots);
                    found[1] = position;
                }
                // What is left is less preferred.
                return;
            }
            if (rune != END && program.consumes(pc, rune)) {
                if (slots > 0) {
                    System.arraycopy(now.captures[i], 0, current, 0, slots);
                }
                add(then, program.next(pc), next);
            }
        }
    }

    /** Follows instructions that consume nothing, without recursion. */
    private void add(Threads threads, int start, int position) {
        int conditions = program.hasConditions() ? Program.conditions(text, position) : 0;
        int depth = 0;
        pending[depth++] = start;
        while (depth > 0) {
            int pc = pending[--depth];
            if (pc < 0) {
                current[~pc] = pending[--depth];
                continue;
            }
            if (!threads.visit(pc)) {
                continue;
            }
            if (depth + 3 > pending.length) {
                pending = Arrays.copyOf(pending, 2 * pending.length);
            }
            switch (program.op(pc)) {
                case Program.ALT -> {
                    pending[depth++] = program.arg(pc);
                    pending[depth++] = program.next(pc);
                }
                case Program.EMPTY -> {
                    if ((program.arg(pc) & ~conditions) == 0) {
                        pending[depth++] = program.next(pc);
                    }
                }
                case Program.CAPTURE -> {
                    int slot = program.arg(pc);
                    if (slot < slots) {
                        pending[depth++] = current[slot];
                        pending[depth++] = ~slot;
                        current[slot] = position;
                    }
                    pending[depth++] = program.next(pc);
                }
                case Program.FAIL -> {}
                default -> threads.add(pc, current);
            }
        }
    }

    /** Threads at one position of the text, in the order of preference; a sparse set of instructions. */
    private static final class Threads {
        final int[] pcs;
        final int[][] captures;
        int count;
        private final int slots;
        private final int[] visits;
        private int visit = 1;

        Threads(int size, int slots) {
            this.pcs = new int[size];
            this.captures = slots > 0 ? new int[size][] : new int[0][];
            this.slots = slots;
            this.visits = new int[size];
        }

        boolean visit(int pc) {
            if (visits[pc] == visit) {
                return false;
            }
            visits[pc] = visit;
            return true;
        }

        void add(int pc, int[] current) {
            if (slots > 0) {
                if (captures[count] == null) {
                    captures[count] = new int[slots];
                }
                System.arraycopy(current, 0, captures[count], 0, slots);
            }
            pcs[count++] = pc;
        }

        void clear() {
            count = 0;
            visit++;
        }
    }
}
