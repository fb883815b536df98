package io.leadline.yaml;

import java.util.ArrayList;
import java.util.List;

/** Tokens that are scanned and not yet parsed; a key is recognised late and inserted before what follows it. */
final class TokenQueue {
    private final List<Token> tokens = new ArrayList<>();
    private int head;
    private int parsed;

    boolean isEmpty() {
        return head == tokens.size();
    }

    /** How many tokens were taken so far. */
    int parsed() {
        return parsed;
    }

    /** The number that the next appended token gets. */
    int nextNumber() {
        return parsed + tokens.size() - head;
    }

    Token first() {
        return tokens.get(head);
    }

    void removeFirst() {
        head++;
        parsed++;
        if (head == tokens.size()) {
            tokens.clear();
            head = 0;
        } else if (head > 1024) {
            tokens.subList(0, head).clear();
            head = 0;
        }
    }

    void append(Token token) {
        tokens.add(token);
    }

    /** Inserts a token so that it gets the number; as in the original it comes last if that one is taken already. */
    void insert(int number, Token token) {
        int place = number - parsed;
        tokens.add(place < 0 ? tokens.size() : head + place, token);
    }
}
