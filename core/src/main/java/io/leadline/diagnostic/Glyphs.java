package io.leadline.diagnostic;

/**
 * The characters a diagnostic is drawn with.
 *
 * @param arrow before the place of the primary label
 * @param other before the place of labels in another text
 * @param gutter beside each row of an excerpt
 * @param bar down to a remark
 * @param primary under the region at fault
 * @param secondary under a region that explains it
 * @param elided for lines that are not shown
 * @param cut for the part of a long line that is not shown
 * @param point before impact, notes and help
 */
record Glyphs(
        String arrow,
        String other,
        String gutter,
        String bar,
        String primary,
        String secondary,
        String elided,
        String cut,
        String point) {
    static final Glyphs ASCII = new Glyphs("-->", ":::", "|", "|", "^", "-", "...", "...", "=");
    static final Glyphs UNICODE = new Glyphs("──▶", ":::", "│", "│", "^", "─", "⋯", "…", "=");
}
