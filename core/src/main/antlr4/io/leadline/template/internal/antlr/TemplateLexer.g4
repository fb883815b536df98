/*
 * The tokens of Go text/template with the delimiters << and >>, as text/template/parse/lex.go (Go 1.26) cuts them.
 *
 * Every text has tokens: what Go's lexer refuses ends up in OTHER or BAD_COMMENT, or next to a token that may not stand
 * there, and LexicalFault finds Go's words for it.
 */
lexer grammar TemplateLexer;

tokens { CLOSE }

// Text between actions. A single < is text.
COMMENT     : OPENING '/*' ( ~'*' | '*'+ ~[*/] )* '*'+ '/' ( '>>' | TRIM_CLOSING ) ;
BAD_COMMENT : OPENING '/*' ;
OPEN        : OPENING -> mode(ACTION) ;
TEXT        : ( '<'? ~'<' )+ ;
LESS        : '<' -> type(TEXT) ;

fragment OPENING      : '<<' ( '-' WS )? ;
fragment TRIM_CLOSING : WS '->>' WS* ;
fragment WS           : [ \t\r\n] ;

mode ACTION;

TRIM_CLOSE : WS+ '->>' WS* -> type(CLOSE), mode(DEFAULT_MODE) ;
END_ACTION : '>>' -> type(CLOSE), mode(DEFAULT_MODE) ;
SPACE      : WS+ ;

BLOCK    : 'block' ;
BREAK    : 'break' ;
CONTINUE : 'continue' ;
DEFINE   : 'define' ;
ELSE     : 'else' ;
END      : 'end' ;
IF       : 'if' ;
NIL      : 'nil' ;
RANGE    : 'range' ;
TEMPLATE : 'template' ;
WITH     : 'with' ;
BOOL     : 'true' | 'false' ;

// More is accepted here than is a number; what is none is found when it is read. A sign behind a bare exponent letter belongs to
// the exponent, so that the first half of a complex number cannot end there.
NUMBER  : [+-] SCANNED | UNSIGNED ;
COMPLEX : FIRST [+-] SCANNED ;

fragment UNSIGNED : PREFIXED | DECIMAL ( [eE] [+-]? DEC* )? 'i'? ;
fragment SCANNED  : PREFIXED | DEC* ( '.' DEC* )? ( [eE] [+-]? DEC* )? 'i'? ;
fragment PREFIXED : HEXADECIMAL ( [pP] [+-]? DEC* )? 'i'? | ( OCTAL | BINARY ) 'i'? ;
fragment FIRST
    : [+-]? HEXADECIMAL ( ( [pP] ( [+-] DEC* | DEC+ ) )? 'i'? | [pP] 'i' )
    | [+-]? ( OCTAL | BINARY ) 'i'?
    | ( [+-] DEC* ( '.' DEC* )? | DECIMAL ) ( ( [eE] ( [+-] DEC* | DEC+ ) )? 'i'? | [eE] 'i' )
    ;
fragment DECIMAL     : [0-9] DEC* ( '.' DEC* )? | '.' [0-9] DEC* ;
fragment HEXADECIMAL : '0' [xX] HEX* ( '.' HEX* )? ;
fragment OCTAL       : '0' [oO] OCT* ( '.' OCT* )? ;
fragment BINARY      : '0' [bB] BIN* ( '.' BIN* )? ;
fragment HEX : [0-9a-fA-F_] ;
fragment DEC : [0-9_] ;
fragment OCT : [0-7_] ;
fragment BIN : [01_] ;

STRING     : '"' ( '\\' ~'\n' | ~["\\\n] )* '"' ;
RAW_STRING : '`' ~'`'* '`' ;
CHARACTER  : '\'' ( '\\' ~'\n' | ~['\\\n] )* '\'' ;

VARIABLE   : '$' ALPHANUMERIC* ;
FIELD      : '.' ALPHANUMERIC+ ;
DOT        : '.' ;
IDENTIFIER : ALPHANUMERIC+ ;

DECLARE : ':=' ;
ASSIGN  : '=' ;
PIPE    : '|' ;
COMMA   : ',' ;
LEFT    : '(' ;
RIGHT   : ')' ;
OTHER   : . ;

fragment ALPHANUMERIC : [_\p{L}\p{Nd}] ;
