package jp.mamori.certificate.paper.reading;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws the first page of a document as a scanner would see it, and reads the code on it.
 *
 * <p>Text is not drawn, so no font is opened; operators and the pixels of pictures have a budget.
 */
final class FirstPage extends PDFRenderer {
    static final int MAX_OPERATORS = 200_000;

    private static final float DPI = 200;
    private static final Set<String> TEXT = Set.of(
            OperatorName.SET_FONT_AND_SIZE,
            OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE);

    private FirstPage(PDDocument document) {
        super(document);
    }

    static PaperReading read(PDDocument document) throws IOException {
        if (document.getNumberOfPages() == 0) {
            return new PaperReading.NothingFound();
        }
        PDRectangle size = document.getPage(0).getCropBox();
        double pixels = size.getWidth() * (double) size.getHeight() * DPI * DPI / 72 / 72;
        if (pixels > PaperReader.MAX_PIXELS) {
            return new PaperReading.TooLarge();
        }
        try {
            return PictureReader.read(new FirstPage(document).renderImageWithDPI(0, DPI, ImageType.GRAY));
        } catch (BudgetSpent e) {
            return new PaperReading.TooLarge();
        }
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BudgetSpent() {
            super("more than a page of ours can need", null, false, false);
        }
    }

    private static final class Drawer extends PageDrawer {
        private int operators = MAX_OPERATORS;
        private long pixels = PaperReader.MAX_PIXELS;

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (--operators < 0) {
                throw new BudgetSpent();
            }
            if (!TEXT.contains(operator.getName())) {
                super.processOperator(operator, operands);
            }
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            pixels -= (long) Math.max(1, image.getWidth()) * Math.max(1, image.getHeight());
            if (pixels < 0) {
                throw new BudgetSpent();
            }
            super.drawImage(image);
        }
    }
}
