package io.leadline.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Places where a key without a question mark may have started, one for each flow level. Port of go-yaml v2.4.0, the
 * simple-key functions of {@code scannerc.go}.
 */
final class SimpleKeys {
    /** A possible key: whether there must be one, the number of its first token, where it starts. */
    static final class Candidate {
        private boolean possible;
        /** Whether the original finds it by its token; it forgets the one that starts an empty flow collection. */
        private boolean found;

        private final boolean required;
        private final int token;
        private final Mark mark;

        private Candidate(boolean possible, boolean required, int token, Mark mark) {
            this.possible = possible;
            this.found = possible;
            this.required = required;
            this.token = token;
            this.mark = mark;
        }

        int token() {
            return token;
        }

        Mark mark() {
            return mark;
        }
    }

    private final YamlInput input;
    /** The tokens of deeper levels never have smaller numbers. */
    private final List<Candidate> levels = new ArrayList<>();

    SimpleKeys(YamlInput input) {
        this.input = input;
        levels.add(new Candidate(false, false, 0, input.mark()));
    }

    /** Whether the first token in the queue may still turn out to be a key. */
    boolean mayStartAt(int token) {
        for (int i = firstFrom(token); i < levels.size() && levels.get(i).token == token; i++) {
            if (levels.get(i).found) {
                return isValid(levels.get(i));
            }
        }
        return false;
    }

    /** The first level whose token has this number or a larger one. */
    private int firstFrom(int token) {
        int low = 0;
        int high = levels.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (levels.get(middle).token < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The candidate of the current level. */
    Candidate current() {
        return levels.get(levels.size() - 1);
    }

    boolean isValid(Candidate key) {
        if (!key.possible) {
            return false;
        }
        if (key.mark.line() < input.line() || key.mark.index() + 1024 < input.index()) {
            if (key.required) {
                throw missingColon(key);
            }
            key.possible = false;
            return false;
        }
        return true;
    }

    /** Remembers that a key may start here. */
    void save(boolean required, int token) {
        remove();
        levels.set(levels.size() - 1, new Candidate(true, required, token, input.mark()));
    }

    /** Gives up the candidate of the current level. */
    void remove() {
        Candidate key = current();
        if (key.possible) {
            if (key.required) {
                throw missingColon(key);
            }
            forget(key);
        }
    }

    /** The candidate was a key. */
    void forget(Candidate key) {
        key.possible = false;
        key.found = false;
    }

    void push(int token) {
        levels.add(new Candidate(false, false, token, input.mark()));
    }

    void pop() {
        int token = levels.remove(levels.size() - 1).token;
        for (int i = levels.size() - 1; i >= 0 && levels.get(i).token == token; i--) {
            levels.get(i).found = false;
        }
    }

    private YamlFailure missingColon(Candidate key) {
        return YamlFailure.scanner("could not find expected ':'", input.mark(), key.mark);
    }
}
