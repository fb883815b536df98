/*
 * The grammar of PromQL (Prometheus 3.16, promql/parser/generated_parser.y), laid out so that the next token alone decides:
 * operators are a flat list whose precedence the tree builder resolves, modifiers follow what they modify in a loop, and
 * lists are any row of elements and commas, which the builder reads from the tokens and checks. There are few rules
 * because each call of one costs time. Only `group_left` before a parenthesis needs a prediction. What this grammar does not
 * accept, ReferenceParser looks at again; that finds the errors, and reads the rare forms that are left out here (a
 * computed offset that starts with two signs).
 */
parser grammar PromqlParser;

options {
    tokenVocab = PromqlLexer;
    superClass = BailingParser;
}

expression
    : value=expr EOF
    ;

metricSelector
    : value=selector EOF
    ;

expr
    : first=operand (rest+=operation)*
    ;

operation
    : operator=(ADD | SUB | MUL | DIV | MOD | POW | ATAN2 | EQLC | NEQ | LTE | LSS | GTE | GTR | TRIM_UPPER | TRIM_LOWER
            | AND | OR | UNLESS)
        bool=BOOL?
        (side=(ON | IGNORING) labels=labelList (group=(GROUP_LEFT | GROUP_RIGHT) include=labelList?)?)?
        (fill=FILL both=fillValue
            | fill=FILL_LEFT left=fillValue (FILL_RIGHT right=fillValue)?
            | fill=FILL_RIGHT right=fillValue (FILL_LEFT left=fillValue)?)?
        value=operand
    ;

fillValue
    : LEFT_PAREN sign=(ADD | SUB)? number=(NUMBER | DURATION) RIGHT_PAREN
    ;

operand
    : (sign=(ADD | SUB) (ADD | SUB)*)?
        (literal=(NUMBER | DURATION | STRING)
            | open=LEFT_PAREN inner=expr close=RIGHT_PAREN
            | aggregation=AGGREGATION
                (side=(BY | WITHOUT) labels=labelList args=arguments
                    | args=arguments (side=(BY | WITHOUT) labels=labelList)?
                    | braces=matchers)?
            | function=(IDENTIFIER | START | END | STEP | RANGE | MAX_OF | MIN_OF) (args=arguments | braces=matchers)?
            | name=(METRIC_IDENTIFIER | AND | OR | UNLESS | OFFSET | SMOOTHED | ANCHORED | BY | WITHOUT)
                (braces=matchers)?
            | braces=matchers)
        (modifiers+=modifier)*
    ;

// The selector alone, where a name followed by a parenthesis is no call.
selector
    : name=(IDENTIFIER | METRIC_IDENTIFIER | AGGREGATION | AND | OR | UNLESS | OFFSET | SMOOTHED | ANCHORED | BY | WITHOUT
            | START | END | STEP | RANGE | MAX_OF | MIN_OF | FILL | FILL_LEFT | FILL_RIGHT)
        (braces=matchers)?
    | braces=matchers
    ;

arguments
    : LEFT_PAREN (first=expr (COMMA rest+=expr)*)? close=RIGHT_PAREN
    ;

labelList
    : open=LEFT_PAREN
        (IDENTIFIER | METRIC_IDENTIFIER | STRING | AGGREGATION | AND | OR | UNLESS | ATAN2 | OFFSET | SMOOTHED | ANCHORED
            | BY | ON | IGNORING | GROUP_LEFT | GROUP_RIGHT | FILL | FILL_LEFT | FILL_RIGHT | BOOL | START | END | STEP
            | RANGE | MAX_OF | MIN_OF | COMMA)*
        close=RIGHT_PAREN
    ;

matchers
    : open=LEFT_BRACE
        (IDENTIFIER (EQL | NEQ | EQL_REGEX | NEQ_REGEX) STRING
            | STRING ((EQL | NEQ | EQL_REGEX | NEQ_REGEX) STRING)?
            | COMMA)*
        close=RIGHT_BRACE
    ;

modifier
    : kind=OFFSET offset=durationOperand
    | kind=AT (sign=(ADD | SUB)? time=(NUMBER | DURATION) | boundary=(START | END) LEFT_PAREN close=RIGHT_PAREN)
    | kind=LEFT_BRACKET range=duration (colon=COLON (step=duration)?)? close=RIGHT_BRACKET
    | kind=(ANCHORED | SMOOTHED)
    ;

duration
    : first=durationOperand (operators+=(ADD | SUB | MUL | DIV | MOD | POW) operands+=durationOperand)*
    ;

// An offset is one operand, so that `x offset 5m - 8` subtracts from the selector's values.
durationOperand
    : (sign=(ADD | SUB) (ADD | SUB)*)?
        (literal=(NUMBER | DURATION)
            | function=(STEP | RANGE) LEFT_PAREN close=RIGHT_PAREN
            | extreme=(MAX_OF | MIN_OF) LEFT_PAREN left=duration COMMA right=duration close=RIGHT_PAREN
            | open=LEFT_PAREN inner=duration close=RIGHT_PAREN)
    ;
