package io.leadline.regex;

import java.util.Arrays;

/**
 * Runs a {@link Program} over a short text, one alternative after the other in the order of preference. No instruction
 * is tried twice at one place, so that the time is in proportion to the length of the program times that of the text
 * (after Go 1.26 regexp/backtrack.go, which remembers all instructions and not only where ways meet). For one match in
 * one thread.
 */
final class Backtracker {
    /** As in Go: what is larger is a {@link Machine}'s, which needs no table of places. */
    private static final int MOST_PLACES = 256 * 1024;

    private static final int MOST_INSTRUCTIONS = 500;

    private final Program program;
    private final String text;
    private final int length;
    private final int slots;
    private final int[] captures;

    /** A bit for each instruction that several ways lead to, and each place in the text. */
    private final long[] visited;

    /**
     * What to try later, three numbers each: an instruction, a place, and the first of the places before it to try it
     * at after that; or {@code ~slot} and the value to put back there, twice.
     */
    private int[] pending = new int[3 * 16];

    private int depth;

    private Backtracker(Program program, String text, int slots) {
        this.program = program;
        this.text = text;
        this.length = text.length();
        this.slots = slots;
        this.captures = new int[slots];
        this.visited = new long[(program.joinCount() * (length + 1) + 63) >> 6];
    }

    static boolean suits(Program program, String text) {
        return program.size() <= MOST_INSTRUCTIONS && program.size() * (text.length() + 1L) <= MOST_PLACES;
    }

    /** Whether there is a match. */
    static boolean find(Program program, String text) {
        return new Backtracker(program, text, 0).run();
    }

    /** Start and end of each group of the leftmost match, -1 for one that took no part; nothing if there is none. */
    static int[] match(Program program, String text, int groupCount) {
        Backtracker backtracker = new Backtracker(program, text, 2 * groupCount + 2);
        return backtracker.run() ? backtracker.captures : new int[0];
    }

    private boolean run() {
        if (program.startsAtBeginning()) {
            return runFrom(0);
        }
        // What failed at one start would fail at a later one: places stay visited.
        int position = 0;
        while (position <= length) {
            if (!program.prefix().isEmpty()) {
                position = text.indexOf(program.prefix(), position);
                if (position < 0) {
                    return false;
                }
            }
            if (runFrom(position)) {
                return true;
            }
            position += position < length ? Character.charCount(text.codePointAt(position)) : 1;
        }
        return false;
    }

    private boolean runFrom(int start) {
        if (slots > 0) {
            Arrays.fill(captures, -1);
            captures[0] = start;
        }
        depth = 0;
        if (follow(program.start(), start)) {
            return true;
        }
        while (depth > 0) {
            int first = pending[--depth];
            int value = pending[--depth];
            int pc = pending[--depth];
            if (pc < 0) {
                captures[~pc] = value;
                continue;
            }
            if (value > first) {
                pushBefore(pc, value, first);
            }
            if (canStart(pc, value) && follow(pc, value)) {
                return true;
            }
        }
        return false;
    }

    /** Goes on until there is a match or nothing more to do; what may be tried instead is left pending. */
    private boolean follow(int start, int from) {
        int pc = start;
        int position = from;
        while (visit(pc, position)) {
            byte op = program.op(pc);
            switch (op) {
                case Program.MATCH -> {
                    if (slots > 0) {
                        captures[1] = position;
                    }
                    return true;
                }
                case Program.ALT -> {
                    int alternative = program.arg(pc);
                    if (program.repeatsOne(pc)) {
                        position = repeat(pc, position);
                        if (position < 0) {
                            return false;
                        }
                        pc = alternative;
                        continue;
                    }
                    if (canStart(alternative, position)) {
                        push(alternative, position, position);
                    }
                }
                case Program.CAPTURE -> {
                    int slot = program.arg(pc);
                    if (slot < slots) {
                        push(~slot, captures[slot], captures[slot]);
                        captures[slot] = position;
                    }
                }
                case Program.EMPTY -> {
                    if ((program.arg(pc) & ~Program.conditions(text, position)) != 0) {
                        return false;
                    }
                }
                case Program.FAIL -> {
                    return false;
                }
                default -> {
                    if (position == length) {
                        return false;
                    }
                    int rune = Program.runeAt(text, position);
                    if (!program.consumes(pc, rune)) {
                        return false;
                    }
                    position += Character.charCount(rune);
                }
            }
            pc = program.next(pc);
        }
        return false;
    }

    /**
     * Repeats a choice's one code point as often as it stands there. What comes after the choice is left pending for
     * the places before.
     *
     * @return the place behind the last repetition; -1 if one was reached that has been tried before
     */
    private int repeat(int choice, int from) {
        int body = program.next(choice);
        int behind = program.arg(choice);
        int position = from;
        while (position < length) {
            int rune = Program.runeAt(text, position);
            if (!program.consumes(body, rune)) {
                break;
            }
            int next = position + Character.charCount(rune);
            if (!visit(choice, next)) {
                push(behind, position, from);
                return -1;
            }
            position = next;
        }
        if (position > from) {
            pushBefore(behind, position, from);
        }
        return position;
    }

    /** Whether it is worth coming back for an alternative: not for a character that does not stand there. */
    private boolean canStart(int alternative, int position) {
        int rune = program.firstRune(alternative);
        return rune < 0 || (position < length && Program.runeAt(text, position) == rune);
    }

    /** Whether an instruction has not been tried at a place before; where only one way leads it has not. */
    private boolean visit(int pc, int position) {
        int join = program.join(pc);
        if (join < 0) {
            return true;
        }
        int place = join * (length + 1) + position;
        long bit = 1L << place;
        if ((visited[place >> 6] & bit) != 0) {
            return false;
        }
        visited[place >> 6] |= bit;
        return true;
    }

    private void pushBefore(int pc, int position, int first) {
        push(pc, position - Character.charCount(text.codePointBefore(position)), first);
    }

    private void push(int what, int value, int first) {
        if (depth == pending.length) {
            pending = Arrays.copyOf(pending, 2 * depth);
        }
        pending[depth++] = what;
        pending[depth++] = value;
        pending[depth++] = first;
    }
}
