package jp.mamori.portal.board.review;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import jp.mamori.portal.registry.board.Review;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Two people side by side, line by line: both values as written, how they relate and on which official list that rests,
 * and how much it weighs; then the sum against the marks.
 *
 * <p>Weights are bits, shown with their sign and as a bar; no percentage, which would read as a probability of guilt.
 *
 * @param asked the heading of the column of the person asked about
 */
public record Waterfall(String caption, String asked, List<Line> lines, Review.Explanation explanation)
        implements Block {
    /** From here on a candidate is strong (matching design, section 4). */
    public static final double STRONG = 28;

    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final double PIXELS_PER_BIT = 4;
    private static final double LEFT_OF_ZERO = 8;

    /** A line in words; a value that is not stated is null. */
    public record Line(
            String field,
            @Nullable String asked,
            @Nullable String recorded,
            boolean written,
            String relation,
            @Nullable String ground,
            double bits) {
        @Override
        public String toString() {
            return "Line";
        }
    }

    public static Waterfall of(Visitor visitor, String caption, String asked, Review.Explanation explanation) {
        var reader = new ComparedValues(visitor);
        return new Waterfall(
                caption, asked, explanation.lines().stream().map(reader::line).toList(), explanation);
    }

    /** Bits as people read them: with a sign and one decimal; nothing weighs "±0". */
    public static String signed(double bits) {
        return Math.abs(bits) < 0.05
                ? "±0"
                : String.format(Locale.ROOT, "%+.1f", bits).replace('-', '−');
    }

    public static String plain(double bits) {
        return String.format(Locale.ROOT, "%.1f", bits);
    }

    /** Where a line's bar begins, in pixels; the middle line is zero. */
    public static long barFrom(double bits) {
        return Math.round(PIXELS_PER_BIT * (LEFT_OF_ZERO + Math.clamp(bits, -LEFT_OF_ZERO, 0)));
    }

    public static long barWidth(double bits) {
        return Math.round(PIXELS_PER_BIT * Math.clamp(Math.abs(bits), 0, bits < 0 ? LEFT_OF_ZERO : 15));
    }

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partWaterfall(page, this);
    }

    @Override
    public String toString() {
        return "Waterfall";
    }
}
