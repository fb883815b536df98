package io.leadline.cli;

import io.leadline.diagnostic.VisibleText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Markdown for a terminal: headings stand out, code is indented, paragraphs are wrapped. Not thread-safe. */
final class MarkdownText extends AbstractVisitor {
    private static final int WIDTH = 80;
    private static final int STEP = 2;
    private static final int CODE = 4;

    private final Console console;
    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private int indent;
    private String bullet = "";
    private boolean isStrong;
    /** Whether the next piece of text continues the last word. */
    private boolean isGlued;

    /** A word as it is shown, and the columns that it takes. */
    private record Word(String shown, int columns) {}

    MarkdownText(Console console) {
        this.console = console;
    }

    String render(String markdown) {
        Parser.builder().build().parse(markdown).accept(this);
        return text.toString();
    }

    private void gap() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    @Override
    public void visit(Heading heading) {
        gap();
        indent = 0;
        isStrong = true;
        visitChildren(heading);
        isStrong = false;
        flush();
        indent = heading.getLevel() == 1 ? 0 : STEP;
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean isInList = paragraph.getParent() instanceof ListItem;
        if (!isInList || paragraph.getPrevious() != null) {
            gap();
        }
        visitChildren(paragraph);
        flush();
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
        code(block.getLiteral());
    }

    private void code(String literal) {
        gap();
        VisibleText.lines(literal)
                .lines()
                .forEach(line -> text.append(
                                line.isEmpty() ? "" : " ".repeat(indent + CODE - STEP) + console.name(line))
                        .append('\n'));
    }

    @Override
    public void visit(ThematicBreak line) {
        gap();
        text.append(" ".repeat(indent)).append("-".repeat(WIDTH - indent)).append('\n');
    }

    @Override
    public void visit(BulletList list) {
        gap();
        visitChildren(list);
    }

    @Override
    public void visit(OrderedList list) {
        gap();
        visitChildren(list);
    }

    @Override
    public void visit(ListItem item) {
        bullet = bullet(item);
        int width = bullet.length();
        indent += width;
        visitChildren(item);
        indent -= width;
    }

    private static String bullet(ListItem item) {
        if (!(item.getParent() instanceof OrderedList list)) {
            return "- ";
        }
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number + ". ";
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        isStrong = true;
        visitChildren(emphasis);
        isStrong = false;
    }

    /** Links to other pages are of no use here; addresses are. */
    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (link.getDestination().contains("://")) {
            pieces(" (" + link.getDestination() + ")");
        }
    }

    @Override
    public void visit(Text part) {
        pieces(part.getLiteral());
    }

    @Override
    public void visit(HtmlInline part) {
        pieces(part.getLiteral());
    }

    @Override
    public void visit(Code part) {
        String literal = Page.code(part.getLiteral());
        add(console.name(literal), literal.length());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        isGlued = false;
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        flush();
    }

    private void pieces(String literal) {
        String visible = VisibleText.lines(literal);
        boolean first = true;
        for (String piece : visible.split(" ", -1)) {
            isGlued = isGlued && first;
            first = false;
            if (!piece.isEmpty()) {
                add(isStrong ? console.bold(piece) : piece, piece.length());
            }
        }
    }

    private void add(String shown, int columns) {
        if (isGlued && !words.isEmpty()) {
            Word last = words.remove(words.size() - 1);
            words.add(new Word(last.shown + shown, last.columns + columns));
        } else {
            words.add(new Word(shown, columns));
        }
        isGlued = true;
    }

    /** Writes the words of a paragraph in lines; a word that is too long has one for itself. */
    private void flush() {
        int column = indent - bullet.length();
        text.append(" ".repeat(column)).append(bullet);
        column = indent;
        bullet = "";
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (i > 0 && column + 1 + word.columns > WIDTH) {
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            } else if (i > 0) {
                text.append(' ');
                column++;
            }
            text.append(word.shown);
            column += word.columns;
        }
        text.append('\n');
        words.clear();
        isGlued = false;
    }
}
