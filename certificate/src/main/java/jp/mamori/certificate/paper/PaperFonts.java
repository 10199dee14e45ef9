package jp.mamori.certificate.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The two weights of a page, embedded and subset into one document.
 *
 * <p>Ligatures are off, so that a copied text has the letters that were meant.
 * Noto Sans JP 0.4.3 under the SIL Open Font License, which stands beside it.
 */
record PaperFonts(Weight regular, Weight bold) {
    private static final byte[] REGULAR = load("NotoSansJP-Regular.ttf");
    private static final byte[] BOLD = load("NotoSansJP-Bold.ttf");

    static PaperFonts in(PDDocument document) throws IOException {
        return new PaperFonts(weight(document, REGULAR), weight(document, BOLD));
    }

    /** One weight: the font in the document, and which characters it has. */
    record Weight(PDType0Font font, CmapLookup characters) {
        boolean has(int codePoint) {
            return characters.getGlyphId(codePoint) != 0;
        }

        /** The width of a text that the font can draw, in points. */
        float width(String text, float size) {
            try {
                return font.getStringWidth(text) / 1000 * size;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Weight weight(PDDocument document, byte[] ttf) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf));
        font.setEnableGsub(false);
        document.registerTrueTypeFontForClosing(font);
        return new Weight(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    }

    private static byte[] load(String name) {
        try (InputStream in = PaperFonts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " is missing from the library");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
