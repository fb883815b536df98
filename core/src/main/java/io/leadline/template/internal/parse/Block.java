package io.leadline.template.internal.parse;

import io.leadline.template.internal.parse.PipelineParser.Pipeline;
import io.leadline.template.internal.parse.TokenReader.Scope;
import io.leadline.template.internal.program.Branches;
import io.leadline.template.internal.program.Code;
import io.leadline.template.internal.program.Label;
import io.leadline.template.internal.program.Ranges;
import java.util.Locale;
import java.util.Optional;

/** A part of a template that is open while it is parsed: a template, or an if, with or range. */
final class Block {
    enum Kind {
        TEMPLATE,
        IF,
        WITH,
        RANGE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    final Kind kind;
    final Scope scope;
    final Names names;
    /** How many names there were before the head of this. */
    final int namesBefore;
    /** An else-if: ends together with the action around it. */
    final boolean impliedEnd;

    final Label next = new Label();
    final Label done = new Label();
    final Code code = new Code();
    private final Code otherwise = new Code();
    private final Optional<Block> outerLoop;

    /** Where code goes now: the first part, or the else part. */
    Code current = code;
    /** The range that break and continue are about. */
    Optional<Block> loop;

    String name = "";
    /** Whether a template holds nothing but white space. */
    boolean blank = true;
    /** For the template of a block action, what the action does. */
    Optional<Code> call = Optional.empty();

    Optional<Pipeline> pipeline = Optional.empty();

    private Block(Kind kind, Scope scope, Names names, Optional<Block> outerLoop, boolean impliedEnd) {
        this.kind = kind;
        this.scope = scope;
        this.names = names;
        this.namesBefore = names.size();
        this.outerLoop = outerLoop;
        this.loop = kind == Kind.RANGE ? Optional.of(this) : outerLoop;
        this.impliedEnd = impliedEnd;
    }

    static Block template(String name, Scope scope) {
        Block block = definition(scope);
        block.name = name;
        return block;
    }

    static Block definition(Scope scope) {
        return new Block(Kind.TEMPLATE, scope, new Names(), Optional.empty(), false);
    }

    static Block control(Kind kind, Block outer, boolean impliedEnd) {
        return new Block(kind, outer.scope, outer.names, outer.loop, impliedEnd);
    }

    boolean isControl() {
        return kind != Kind.TEMPLATE;
    }

    void startElse() {
        current = otherwise;
        loop = outerLoop;
    }

    /** The code of an if, with or range that has ended, whose names are still known. */
    Code assemble() {
        Pipeline head = pipeline.orElseThrow();
        Label elsePart = new Label();
        boolean declares = names.size() > namesBefore;
        Code whole = new Code();
        if (declares) {
            whole.add(Branches.MARK);
        }
        whole.add(head.code());
        switch (kind) {
            case IF -> whole.add(new Branches.JumpIfFalse(elsePart)).add(code);
            case WITH -> whole.add(new Branches.PushDot(elsePart)).add(code).add(Branches.POP_DOT);
            case RANGE -> {
                Ranges.Loop variables = new Ranges.Loop(head.names(), head.assigned());
                Label body = new Label();
                // It stands before the loop and at its end, which takes one jump less for each element.
                Ranges.Next toNext = new Ranges.Next(variables, body, done);
                whole.add(new Ranges.Begin(variables, elsePart))
                        .add(toNext)
                        .label(body)
                        .add(code)
                        .label(next)
                        .add(toNext);
            }
            case TEMPLATE -> throw new IllegalStateException("a template is not assembled");
        }
        if (kind != Kind.RANGE && !otherwise.isEmpty()) {
            whole.add(new Branches.Jump(done));
        }
        whole.label(elsePart).add(otherwise).label(done);
        return declares ? whole.add(Branches.RELEASE) : whole;
    }
}
