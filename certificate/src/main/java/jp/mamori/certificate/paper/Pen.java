package jp.mamori.certificate.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.paper.archive.Role;
import jp.mamori.certificate.paper.archive.TaggedPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Draws on one page; lengths are millimetres from the upper left corner, sizes are points.
 *
 * <p>A text is never wider than its box: it shrinks to a floor, then wraps or is cut with an ellipsis.
 */
final class Pen {
    static final float MM = 72 / 25.4f;
    private static final float HEIGHT = 297;
    private static final float FLOOR = 0.6f;
    private static final String NOT_AT_START = "、。,.)」』】〕・ーァィゥェォッャュョぁぃぅぇぉっゃゅょ)]};:";

    private final TaggedPage page;
    private final PaperFonts fonts;
    private boolean complete = true;

    Pen(TaggedPage page, PaperFonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    /** How a text looks. */
    record Style(float size, boolean bold, Color color) {
        Style scaled(float factor) {
            return new Style(size * factor, bold, color);
        }

        /** The distance between two lines, in millimetres. */
        float leading() {
            return size * 1.42f / MM;
        }
    }

    /** Whether every character so far stands as it is on the certificate. */
    boolean isComplete() {
        return complete;
    }

    /** Groups what is drawn meanwhile, for those who hear the page. */
    void inside(Role role, TaggedPage.Drawing drawing) throws IOException {
        page.inside(role, drawing);
    }

    /** One line that shrinks to its box; the position is that of its baseline. */
    void line(String text, float x, float baseline, float width, Style style) throws IOException {
        String drawable = drawable(text, style);
        float natural = width(drawable, style);
        float factor = natural <= width ? 1 : Math.max(FLOOR, width / natural);
        Style fitted = style.scaled(factor);
        String shown = cut(drawable, width, fitted);
        page.text(text, shown.equals(text), () -> show(shown, x, baseline, fitted));
    }

    /** One line, or two small ones in its place where it would have to be cut: for a name. */
    void whole(String text, float x, float baseline, float width, Style style) throws IOException {
        if (width(drawable(text, style), style) * FLOOR <= width) {
            line(text, x, baseline, width, style);
        } else {
            paragraph(text, x, baseline - 1, width, 2, style.scaled(0.53f));
        }
    }

    /** One line that ends at the right edge. */
    void lineRight(String text, float right, float baseline, Style style) throws IOException {
        String drawable = drawable(text, style);
        float x = right - width(drawable, style);
        page.text(text, drawable.equals(text), () -> show(drawable, x, baseline, style));
    }

    /** Lines in a box of that width, at most so many; shrinks until they fit. */
    void paragraph(String text, float x, float baseline, float width, int maxLines, Style style) throws IOException {
        String drawable = drawable(text, style);
        Style smaller = style;
        List<String> lines = wrap(drawable, width, smaller);
        while (lines.size() > maxLines && smaller.size() > style.size() * FLOOR) {
            smaller = smaller.scaled(0.95f);
            lines = wrap(drawable, width, smaller);
        }
        Style fitted = smaller;
        List<String> shown = cutAfter(maxLines, lines, width, fitted);
        page.text(text, shown.equals(lines) && drawable.equals(text), () -> {
            for (int i = 0; i < shown.size(); i++) {
                show(shown.get(i), x, baseline + i * fitted.leading(), fitted);
            }
        });
    }

    void rule(float x, float y, float width, float thickness, Color color) throws IOException {
        box(x, y - thickness / 2, width, thickness, color);
    }

    void box(float x, float y, float width, float height, Color color) throws IOException {
        page.decoration(() -> {
            PDPageContentStream stream = page.stream();
            stream.setNonStrokingColor(color);
            stream.addRect(x * MM, (HEIGHT - y - height) * MM, width * MM, height * MM);
            stream.fill();
        });
    }

    /** A picture that the drawing draws, in lengths from the lower left corner in points. */
    void figure(String alternate, Figure figure) throws IOException {
        page.figure(alternate, () -> figure.draw(page.stream()));
    }

    /** What draws a picture. */
    @FunctionalInterface
    interface Figure {
        void draw(PDPageContentStream stream) throws IOException;
    }

    float width(String drawable, Style style) {
        return weight(style).width(drawable, style.size()) / MM;
    }

    private String drawable(String text, Style style) {
        DrawableText drawable = DrawableText.of(text, weight(style));
        complete &= drawable.complete();
        return drawable.text();
    }

    private PaperFonts.Weight weight(Style style) {
        return style.bold() ? fonts.bold() : fonts.regular();
    }

    private String cut(String drawable, float width, Style style) {
        if (width(drawable, style) <= width + 0.05f) {
            return drawable;
        }
        String shorter = drawable;
        while (!shorter.isEmpty() && width(shorter + "…", style) > width) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter + "…";
    }

    private List<String> cutAfter(int most, List<String> lines, float width, Style style) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, most));
        first.set(most - 1, cut(first.get(most - 1) + "…………", width, style));
        return first;
    }

    private List<String> wrap(String drawable, float width, Style style) {
        List<String> lines = new ArrayList<>();
        String rest = drawable;
        while (width(rest, style) > width) {
            int end = breakAt(rest, width, style);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private int breakAt(String text, float width, Style style) {
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width(text.substring(0, next), style) > width) {
                break;
            }
            end = next;
        }
        int best = Math.max(end, text.offsetByCodePoints(0, 1));
        int at = best;
        while (at > best / 2 && at < text.length() && !mayBreak(text, at)) {
            at--;
        }
        return at > best / 2 && mayBreak(text, at) ? at : best;
    }

    private static boolean mayBreak(String text, int at) {
        if (at <= 0 || at >= text.length() || Character.isLowSurrogate(text.charAt(at))) {
            return at == text.length();
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (NOT_AT_START.indexOf(after) >= 0 || before == '(' || before == '「') {
            return false;
        }
        return before == ' ' || after == ' ' || before >= 0x2E80 || after >= 0x2E80;
    }

    private void show(String drawable, float x, float baseline, Style style) throws IOException {
        if (drawable.isEmpty()) {
            return;
        }
        PDPageContentStream stream = page.stream();
        stream.beginText();
        stream.setFont(weight(style).font(), style.size());
        stream.setNonStrokingColor(style.color());
        stream.newLineAtOffset(x * MM, (HEIGHT - baseline) * MM);
        stream.showText(drawable);
        stream.endText();
    }
}
