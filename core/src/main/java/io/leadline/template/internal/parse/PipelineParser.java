package io.leadline.template.internal.parse;

import io.leadline.golang.GoResult;
import io.leadline.template.internal.program.Code;
import io.leadline.template.internal.program.Place;
import io.leadline.template.internal.program.Values;
import io.leadline.template.internal.value.Builtin;
import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Parses and compiles pipelines; a port of pipeline, command, operand and term in Go 1.26 text/template/parse/parse.go.
 * Nested parentheses are kept on a stack of its own: Go allows 10 000 of them.
 */
final class PipelineParser {
    /** Go's maxStackDepth. */
    private static final int MAX_DEPTH = 10_000;

    /** Stands for a command that Go refuses at the end of the pipeline, after all other complaints. */
    private static final Code NOT_EXECUTABLE = new Code();

    /**
     * A pipeline.
     *
     * @param names the variables that it declares or assigns
     * @param assigned whether it assigns
     * @param code leaves the value on the stack
     * @param place the whole pipeline
     */
    record Pipeline(List<String> names, boolean assigned, Code code, Place place) {}

    private final TokenReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private Names variables;

    /** A pipeline that is being read. */
    private static final class Open {
        private final String context;
        private final TokenType end;
        private final int start;
        private final List<String> names = new ArrayList<>();
        private final List<Code> commands = new ArrayList<>();
        private final List<Operand> words = new ArrayList<>();
        private boolean assigned;
        private boolean inCommand;
        private int firstCommand = -1;
        private int commandStart;
        private int commandEnd;
        /** Where the term that is being read starts. */
        private int termStart;

        private Open(String context, TokenType end, int start) {
            this.context = context;
            this.end = end;
            this.start = start;
        }
    }

    PipelineParser(TokenReader reader) {
        this.reader = reader;
        this.variables = new Names();
    }

    void use(Names names) {
        variables = names;
    }

    /** Reads a pipeline up to the end of the action. */
    Pipeline parse(String context) {
        begin(context, TokenType.CLOSE);
        while (true) {
            Open pipeline = open.getFirst();
            if (pipeline.inCommand) {
                readWord(pipeline);
            } else if (startCommand(pipeline)) {
                Pipeline done = finish(open.pop());
                if (open.isEmpty()) {
                    return done;
                }
                Open outer = open.getFirst();
                afterTerm(outer, new Operand.Pipeline(done.place(), done.code()));
            }
        }
    }

    private void begin(String context, TokenType end) {
        reader.peekNonSpace();
        Open pipeline = new Open(context, end, reader.position());
        open.push(pipeline);
        while (declaration(pipeline)) {
            // A range may declare two.
        }
    }

    /** Reads a variable and what makes it a declaration; true if another one may follow. */
    private boolean declaration(Open pipeline) {
        Token variable = reader.peekNonSpace();
        if (!variable.is(TokenType.VARIABLE)) {
            return false;
        }
        int start = reader.position();
        reader.next();
        Token next = reader.peekNonSpace();
        if (next.is(TokenType.ASSIGN) || next.is(TokenType.DECLARE)) {
            pipeline.assigned = next.is(TokenType.ASSIGN);
            reader.next();
            declare(pipeline, variable);
            return false;
        }
        if (!next.isComma()) {
            reader.reset(start);
            return false;
        }
        reader.next();
        declare(pipeline, variable);
        if (!pipeline.context.equals("range") || pipeline.names.size() >= 2) {
            throw reader.error("too many declarations in " + pipeline.context);
        }
        Token after = reader.peekNonSpace();
        if (!after.is(TokenType.VARIABLE) && !after.is(TokenType.CLOSE) && !after.is(TokenType.RIGHT)) {
            throw reader.error("range can only initialize variables");
        }
        return true;
    }

    private void declare(Open pipeline, Token variable) {
        pipeline.names.add(variable.text());
        variables.add(variable.text());
    }

    /** Between commands; true if the pipeline ends here. */
    private boolean startCommand(Open pipeline) {
        Token token = reader.peekNonSpace();
        if (token.is(pipeline.end)) {
            reader.next();
            return true;
        }
        if (!token.startsOperand()) {
            reader.next();
            throw reader.unexpected(token, pipeline.context);
        }
        pipeline.inCommand = true;
        pipeline.commandStart = reader.position();
        if (pipeline.firstCommand < 0) {
            pipeline.firstCommand = reader.position();
        }
        return false;
    }

    /** Reads an operand, or the end of the command. */
    private void readWord(Open pipeline) {
        Token token = reader.peekNonSpace();
        pipeline.termStart = reader.position();
        if (token.is(TokenType.LEFT)) {
            reader.next();
            if (open.size() > MAX_DEPTH) {
                throw reader.error("max expression depth exceeded");
            }
            begin("parenthesized pipeline", TokenType.RIGHT);
        } else if (token.startsOperand()) {
            reader.next();
            afterTerm(pipeline, term(token));
        } else {
            afterOperand(pipeline);
        }
    }

    private Operand term(Token token) {
        int index = reader.position() - 1;
        Place place = reader.place(token.start(), index, index + 1);
        return switch (token.type()) {
            case IDENTIFIER -> {
                if (Builtin.named(token.text()).isEmpty()) {
                    throw reader.error("function " + TokenReader.quoted(token.text()) + " not defined");
                }
                yield new Operand.Function(place, token.text());
            }
            case DOT -> new Operand.Dot(place);
            case NIL -> new Operand.Nil(place);
            case VARIABLE -> {
                if (!variables.has(token.text())) {
                    throw reader.error("undefined variable " + TokenReader.quoted(token.text()));
                }
                yield new Operand.Variable(place, token.text(), List.of());
            }
            case FIELD -> new Operand.Field(place, List.of(token.text().substring(1)));
            case BOOL ->
                new Operand.Constant(place, new GoValue.Bool(token.text().equals("true")));
            case STRING, RAW_STRING -> new Operand.Constant(place, new Text(reader.unquoted(token)));
            default -> {
                GoResult<NumberLiteral.Constant> number = NumberLiteral.read(token);
                if (number.error().isPresent()) {
                    throw reader.error(number.error().get());
                }
                NumberLiteral.Constant constant = number.orThrow();
                yield new Operand.Numeral(place, constant.value(), constant.overflow());
            }
        };
    }

    /** Reads the fields behind a term. */
    private void afterTerm(Open pipeline, Operand term) {
        Operand operand = term;
        if (reader.peek().is(TokenType.FIELD)) {
            int position = reader.peek().start();
            List<String> fields = new ArrayList<>();
            while (reader.peek().is(TokenType.FIELD)) {
                fields.add(reader.next().text().substring(1));
            }
            operand = chain(term, fields, reader.place(position, pipeline.termStart, reader.position()));
        }
        pipeline.words.add(operand);
        pipeline.commandEnd = reader.position();
        afterOperand(pipeline);
    }

    private Operand chain(Operand term, List<String> fields, Place place) {
        if (term instanceof Operand.Field field) {
            fields.addAll(0, field.names());
            return new Operand.Field(place, fields);
        }
        if (term instanceof Operand.Variable variable) {
            return new Operand.Variable(place, variable.name(), fields);
        }
        if (term instanceof Operand.Function || term instanceof Operand.Pipeline) {
            return new Operand.Chain(place, term, fields);
        }
        throw reader.error("unexpected . after term "
                + TokenReader.quoted(term.place().printed().get()));
    }

    private void afterOperand(Open pipeline) {
        Token token = reader.next();
        switch (token.type()) {
            case SPACE -> {
                return;
            }
            case CLOSE, RIGHT -> reader.reset(reader.position() - 1);
            case PIPE -> {}
            default -> throw reader.unexpected(token, "operand");
        }
        if (pipeline.words.isEmpty()) {
            throw reader.error("empty command");
        }
        finishCommand(pipeline);
    }

    private void finishCommand(Open pipeline) {
        int stage = pipeline.commands.size() + 1;
        Operand first = pipeline.words.get(0);
        Place place = reader.place(reader.startOf(pipeline.commandStart), pipeline.commandStart, pipeline.commandEnd);
        Code code = CommandCompiler.compile(pipeline.words, stage > 1, place);
        pipeline.commands.add(stage > 1 && isValue(first) ? NOT_EXECUTABLE : code);
        pipeline.words.clear();
        pipeline.inCommand = false;
    }

    private static boolean isValue(Operand operand) {
        return operand instanceof Operand.Constant
                || operand instanceof Operand.Numeral
                || operand instanceof Operand.Dot
                || operand instanceof Operand.Nil;
    }

    private Pipeline finish(Open pipeline) {
        if (pipeline.commands.isEmpty()) {
            throw reader.error("missing value for " + pipeline.context);
        }
        for (int i = 0; i < pipeline.commands.size(); i++) {
            if (pipeline.commands.get(i) == NOT_EXECUTABLE) {
                throw reader.error("non executable command in pipeline stage " + (i + 1));
            }
        }
        Place commands = reader.place(0, pipeline.firstCommand, pipeline.commandEnd);
        String declared = pipeline.names.isEmpty()
                ? ""
                : String.join(", ", pipeline.names) + (pipeline.assigned ? " = " : " := ");
        Place place = reader.newPlace(
                reader.startOf(pipeline.start),
                reader.startOf(pipeline.start),
                commands.end(),
                () -> declared + commands.printed().get());
        Code code = new Code().add(new Values.At(place));
        pipeline.commands.forEach(code::add);
        for (String name : pipeline.names) {
            code.add(pipeline.assigned ? new Values.Assign(name) : new Values.Declare(name));
        }
        return new Pipeline(List.copyOf(pipeline.names), pipeline.assigned, code, place);
    }
}
