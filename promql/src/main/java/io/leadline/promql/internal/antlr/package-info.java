/** The lexer and parser that ANTLR makes from the grammars of PromQL. Not part of the API. */
package io.leadline.promql.internal.antlr;
