package io.leadline.template;

/**
 * A piece of a template's output and the part of the template that wrote it. All offsets are UTF-16 indices.
 *
 * @param start where the piece starts in the output
 * @param end where it ends in the output, exclusive; equal to {@code start} for an action that wrote nothing
 * @param templateStart where the text or action starts in the template, an action with its {@code <<}
 * @param templateEnd where it ends in the template, exclusive
 * @param isLiteral whether the piece is the template's own text, character by character, and not the value of an action
 */
public record OutputPiece(int start, int end, int templateStart, int templateEnd, boolean isLiteral) {}
