/*
 * The tokens of PromQL (Prometheus 3.16, promql/parser/lex.go). The parser does not use the lexer made from this grammar but
 * PromqlScanner, which is faster and reports Prometheus' errors; this is the specification that the scanner is tested
 * against, and the list of token types. One thing a grammar without code cannot say: `fill`, `fill_left` and `fill_right`
 * are keywords only if a parenthesis follows.
 */
lexer grammar PromqlLexer;

options {
    caseInsensitive = true;
}

// All aggregations are one type: the parser treats them alike.
AGGREGATION
    : 'sum' | 'avg' | 'count' | 'min' | 'max' | 'group' | 'stddev' | 'stdvar' | 'topk' | 'bottomk' | 'count_values'
    | 'quantile' | 'limitk' | 'limit_ratio'
    ;

AND : 'and';
OR : 'or';
UNLESS : 'unless';
ATAN2 : 'atan2';
OFFSET : 'offset';
SMOOTHED : 'smoothed';
ANCHORED : 'anchored';
BY : 'by';
WITHOUT : 'without';
ON : 'on';
IGNORING : 'ignoring';
GROUP_LEFT : 'group_left';
GROUP_RIGHT : 'group_right';
FILL : 'fill';
FILL_LEFT : 'fill_left';
FILL_RIGHT : 'fill_right';
BOOL : 'bool';
START : 'start';
END : 'end';
STEP : 'step';
RANGE : 'range';
MAX_OF : 'max_of';
MIN_OF : 'min_of';

NUMBER : NUMERAL | 'inf' | 'nan';
DURATION : NUMERAL UNIT (DIGIT+ UNIT)*;
STRING : '"' (ESCAPE | ~["\\\n])* '"' | '\'' (ESCAPE | ~['\\\n])* '\'' | '`' ~'`'* '`';
IDENTIFIER : LETTER (LETTER | DIGIT)*;
METRIC_IDENTIFIER : (LETTER | ':') (LETTER | DIGIT | ':')*;

LEFT_PAREN : '(';
RIGHT_PAREN : ')';
LEFT_BRACE : '{' -> pushMode(BRACES);
RIGHT_BRACE : '}';
LEFT_BRACKET : '[' -> pushMode(BRACKETS);
RIGHT_BRACKET : ']';
COMMA : ',';
COLON : ':'; // only in brackets; elsewhere a colon is a metric's name
ADD : '+';
SUB : '-';
MUL : '*';
DIV : '/';
MOD : '%';
POW : '^';
EQL : '=';
EQLC : '==';
NEQ : '!=';
EQL_REGEX : '=~'; // only in braces
NEQ_REGEX : '!~'; // only in braces
LTE : '<=';
LSS : '<';
GTE : '>=';
GTR : '>';
TRIM_UPPER : '</';
TRIM_LOWER : '>/';
AT : '@';

COMMENT : '#' ~[\r\n]* -> skip;
SPACE : [ \t\r\n]+ -> skip;

// Braces know no keywords.
mode BRACES;
BRACES_IDENTIFIER : LETTER (LETTER | DIGIT)* -> type(IDENTIFIER);
BRACES_STRING : STRING -> type(STRING);
BRACES_COMMA : ',' -> type(COMMA);
BRACES_EQL : '=' -> type(EQL);
BRACES_NEQ : '!=' -> type(NEQ);
BRACES_EQL_REGEX : '=~' -> type(EQL_REGEX);
BRACES_NEQ_REGEX : '!~' -> type(NEQ_REGEX);
BRACES_END : '}' -> type(RIGHT_BRACE), popMode;
BRACES_COMMENT : '#' ~[\r\n]* -> skip;
BRACES_SPACE : [ \t\r\n]+ -> skip;

// Brackets hold durations and arithmetic with them.
mode BRACKETS;
BRACKETS_STEP : 'step' -> type(STEP);
BRACKETS_RANGE : 'range' -> type(RANGE);
BRACKETS_MAX_OF : 'max_of' -> type(MAX_OF);
BRACKETS_MIN_OF : 'min_of' -> type(MIN_OF);
BRACKETS_NUMBER : NUMERAL -> type(NUMBER);
BRACKETS_DURATION : DURATION -> type(DURATION);
BRACKETS_LEFT_PAREN : '(' -> type(LEFT_PAREN);
BRACKETS_RIGHT_PAREN : ')' -> type(RIGHT_PAREN);
BRACKETS_COMMA : ',' -> type(COMMA);
BRACKETS_COLON : ':' -> type(COLON);
BRACKETS_ADD : '+' -> type(ADD);
BRACKETS_SUB : '-' -> type(SUB);
BRACKETS_MUL : '*' -> type(MUL);
BRACKETS_DIV : '/' -> type(DIV);
BRACKETS_MOD : '%' -> type(MOD);
BRACKETS_POW : '^' -> type(POW);
BRACKETS_END : ']' -> type(RIGHT_BRACKET), popMode;
BRACKETS_COMMENT : '#' ~[\r\n]* -> skip; // behind the first number, function or sign
BRACKETS_SPACE : [ \t\r\n]+ -> skip;

fragment LETTER : [a-z_];
fragment DIGIT : [0-9];
fragment DIGITS : DIGIT+ ('_' DIGIT+)*;
fragment NUMERAL : '0x' '_'? [0-9a-f]+ ('_' [0-9a-f]+)* | (DIGITS ('.' DIGITS?)? | '.' DIGITS) ('e' [+-]? DIGITS?)?;
fragment UNIT : [smhdwy] 's'?;
fragment ESCAPE : '\\' .;
