package io.leadline.template.internal.parse;

import io.leadline.template.TemplateError;
import io.leadline.template.TemplateLimits;
import io.leadline.template.internal.parse.PipelineParser.Pipeline;
import io.leadline.template.internal.parse.TokenReader.Scope;
import io.leadline.template.internal.program.Branches;
import io.leadline.template.internal.program.Calls;
import io.leadline.template.internal.program.Code;
import io.leadline.template.internal.program.Place;
import io.leadline.template.internal.program.Program;
import io.leadline.template.internal.program.Ranges;
import io.leadline.template.internal.program.Values;
import io.leadline.template.internal.value.Nothing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Parses a template and compiles it to a program; a port of Go 1.26 text/template/parse/parse.go. Open actions are kept
 * on a stack of its own, so that nesting costs no Java stack.
 */
public final class TemplateCompiler {
    /**
     * A program, or why the text is not a template.
     *
     * @param program the program
     * @param error the first error
     */
    public record Outcome(Optional<Program> program, Optional<TemplateError> error) {}

    private final TokenReader reader;
    private final PipelineParser pipelines;
    private final Definitions definitions;
    private final TemplateLimits limits;
    private final Deque<Block> open = new ArrayDeque<>();

    private TemplateCompiler(String name, String text, TemplateLimits limits) {
        this.reader = new TokenReader(name, Tokenizer.tokens(text), new Scope());
        this.pipelines = new PipelineParser(reader);
        this.definitions = new Definitions(reader);
        this.limits = limits;
        open.push(Block.template(name, reader.scope()));
        pipelines.use(open.getFirst().names);
    }

    /**
     * Compiles a template.
     *
     * @param name its name
     * @param text its text
     * @param limits how deep it may be nested
     * @return the program, or the first error
     */
    public static Outcome compile(String name, String text, TemplateLimits limits) {
        try {
            TemplateCompiler compiler = new TemplateCompiler(name, text, limits);
            compiler.run();
            return new Outcome(
                    Optional.of(Program.of(name, text, compiler.definitions.bodies(), compiler.reader.places())),
                    Optional.empty());
        } catch (TemplateSyntaxException e) {
            return new Outcome(Optional.empty(), Optional.of(e.error()));
        }
    }

    private void run() {
        while (true) {
            Block block = open.getFirst();
            if (open.size() == 1) {
                if (reader.peek().is(TokenType.END_OF_TEXT)) {
                    definitions.add(block.name, block.code, block.blank);
                    return;
                }
                if (startDefinition()) {
                    continue;
                }
            } else if (reader.peekNonSpace().is(TokenType.END_OF_TEXT)) {
                throw reader.error("unexpected EOF");
            }
            textOrAction(block);
        }
    }

    /** A definition starts only outside of everything else. */
    private boolean startDefinition() {
        int start = reader.position();
        if (!reader.next().is(TokenType.OPEN) || !reader.nextNonSpace().is(TokenType.DEFINE)) {
            reader.reset(start);
            return false;
        }
        Block block = Block.definition(new Scope());
        enter(block);
        Token name = reader.nextNonSpace();
        if (!name.isQuoted()) {
            throw reader.unexpected(name, "define clause");
        }
        block.name = reader.unquoted(name);
        reader.expect(TokenType.CLOSE, "define clause");
        return true;
    }

    private void textOrAction(Block block) {
        Token token = reader.nextNonSpace();
        if (token.is(TokenType.TEXT)) {
            block.blank &= Definitions.isBlank(token.text());
            block.current.add(new Values.Write(token.text(), token.start()));
        } else if (token.is(TokenType.OPEN)) {
            reader.scope().actionLine = token.line();
            action(block);
        } else {
            throw reader.unexpected(token, "input");
        }
    }

    private void action(Block block) {
        Token token = reader.nextNonSpace();
        if (!token.is(TokenType.END) && !token.is(TokenType.ELSE)) {
            block.blank = false;
        }
        switch (token.type()) {
            case IF -> startControl(Block.Kind.IF, false);
            case WITH -> startControl(Block.Kind.WITH, false);
            case RANGE -> startControl(Block.Kind.RANGE, false);
            case BLOCK -> startBlock();
            case ELSE -> startElse(block);
            case END -> {
                reader.expect(TokenType.CLOSE, "end");
                reader.scope().actionLine = 0;
                end(block);
            }
            case BREAK, CONTINUE -> {
                leaveIteration(block, token.is(TokenType.BREAK));
                reader.scope().actionLine = 0;
            }
            case TEMPLATE -> {
                callTemplate(block);
                reader.scope().actionLine = 0;
            }
            default -> {
                reader.reset(reader.position() - 1);
                Pipeline pipeline = pipelines.parse("command");
                block.current.add(pipeline.code());
                block.current.add(pipeline.names().isEmpty() ? new Values.Print(pipeline.place()) : Values.DROP);
                reader.scope().actionLine = 0;
            }
        }
    }

    private void leaveIteration(Block block, boolean isBreak) {
        String shown = isBreak ? "{{break}}" : "{{continue}}";
        Token token = reader.nextNonSpace();
        if (!token.is(TokenType.CLOSE)) {
            throw reader.unexpected(token, shown);
        }
        Block loop = block.loop.orElseThrow(() -> reader.error(shown + " outside {{range}}"));
        block.current.add(isBreak ? new Ranges.Break(loop.done) : new Branches.Jump(loop.next));
    }

    /** Reads the head of if, with or range. */
    private void startControl(Block.Kind kind, boolean impliedEnd) {
        Block block = Block.control(kind, open.getFirst(), impliedEnd);
        block.pipeline = Optional.of(pipelines.parse(kind.word()));
        if (open.size() > limits.nesting()) {
            throw reader.error(
                    TemplateError.Stage.LIMIT, "exceeded the limit of " + limits.nesting() + " nested actions");
        }
        open.push(block);
    }

    private void startElse(Block block) {
        Token next = reader.peekNonSpace();
        boolean continued = next.is(TokenType.IF) || next.is(TokenType.WITH);
        if (!continued) {
            reader.expect(TokenType.CLOSE, "else");
        }
        reader.scope().actionLine = 0;
        if (!block.isControl()) {
            throw unexpectedEnd(block, "{{else}}");
        }
        if (block.current != block.code) {
            throw reader.error("expected end; found {{else}}");
        }
        block.startElse();
        // Else-if is an if in the else part that ends together with the outer one.
        if (continued
                && next.is(block.kind == Block.Kind.IF ? TokenType.IF : TokenType.WITH)
                && block.kind != Block.Kind.RANGE) {
            reader.next();
            startControl(block.kind, true);
        }
    }

    private void end(Block ended) {
        Block block = ended;
        if (open.size() == 1) {
            throw unexpectedEnd(block, "{{end}}");
        }
        boolean again = true;
        while (again) {
            open.pop();
            Block outer = open.getFirst();
            if (block.isControl()) {
                outer.current.add(block.assemble());
                block.names.shrink(block.namesBefore);
            } else {
                definitions.add(block.name, block.code, block.blank);
                reader.use(outer.scope);
                pipelines.use(outer.names);
                block.call.ifPresent(outer.current::add);
            }
            reader.scope().actionLine = 0;
            again = block.impliedEnd;
            block = outer;
        }
    }

    private TemplateSyntaxException unexpectedEnd(Block block, String found) {
        if (open.size() == 1) {
            return reader.error("unexpected " + found);
        }
        if (block.call.isPresent()) { // A block's end is looked at by the template around it.
            open.pop();
            reader.use(open.getFirst().scope);
            return reader.error("unexpected " + found + " in block clause");
        }
        return reader.error("unexpected " + found + " in define clause");
    }

    private void startBlock() {
        Token token = reader.nextNonSpace();
        String name = templateName(token, "block clause");
        Pipeline pipeline = pipelines.parse("block clause");
        Block block = Block.definition(new Scope());
        block.name = name;
        block.call = Optional.of(call(name, token, Optional.of(pipeline)));
        if (open.size() > limits.nesting()) {
            throw reader.error(
                    TemplateError.Stage.LIMIT, "exceeded the limit of " + limits.nesting() + " nested actions");
        }
        enter(block);
    }

    private void callTemplate(Block block) {
        Token token = reader.nextNonSpace();
        String name = templateName(token, "template clause");
        Optional<Pipeline> pipeline = Optional.empty();
        if (!reader.nextNonSpace().is(TokenType.CLOSE)) {
            reader.reset(reader.position() - 1);
            pipeline = Optional.of(pipelines.parse("template clause"));
        }
        block.current.add(call(name, token, pipeline));
    }

    private String templateName(Token token, String context) {
        if (!token.isQuoted()) {
            throw reader.unexpected(token, context);
        }
        return reader.unquoted(token);
    }

    private Code call(String name, Token token, Optional<Pipeline> pipeline) {
        String head = "{{template " + TokenReader.quoted(name);
        Place whole = reader.newPlace(
                token.start(),
                token.start(),
                pipeline.map(p -> p.place().end()).orElse(token.end()),
                () -> head + pipeline.map(p -> " " + p.place().printed().get()).orElse("") + "}}");
        Code code = new Code().add(new Values.At(whole)).add(new Calls.CheckTemplate(name));
        if (pipeline.isPresent()) {
            code.add(pipeline.get().code());
        } else {
            code.add(new Values.Constant(Nothing.NOTHING));
        }
        return code.add(new Calls.Enter(name));
    }

    private void enter(Block block) {
        open.push(block);
        reader.use(block.scope);
        pipelines.use(block.names);
    }
}
