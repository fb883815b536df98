package io.leadline.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places where a key without a question mark may have started, one for each flow level. Port of go-yaml v2.4.0, the
 * simple-key functions of {@code scannerc.go}.
 */
final class SimpleKeys {
    /** A possible key: whether there must be one, the number of its first token, where it starts. */
    static final class Candidate {
        private boolean possible;
        private final boolean required;
        private final int token;
        private final Mark mark;

        private Candidate(boolean possible, boolean required, int token, Mark mark) {
            this.possible = possible;
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
    private final List<Candidate> levels = new ArrayList<>();
    private final Map<Integer, Integer> levelOfToken = new HashMap<>();

    SimpleKeys(YamlInput input) {
        this.input = input;
        levels.add(new Candidate(false, false, 0, input.mark()));
    }

    /** Whether the first token in the queue may still turn out to be a key. */
    boolean mayStartAt(int token) {
        Integer level = levelOfToken.get(token);
        return level != null && level < levels.size() && isValid(levels.get(level));
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
        levelOfToken.put(token, levels.size() - 1);
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
        levelOfToken.remove(key.token);
    }

    void push(int token) {
        levels.add(new Candidate(false, false, token, input.mark()));
    }

    void pop() {
        levelOfToken.remove(current().token);
        levels.remove(levels.size() - 1);
    }

    private YamlFailure missingColon(Candidate key) {
        return YamlFailure.scanner("could not find expected ':'", input.mark(), key.mark);
    }
}
