package jp.mamori.certificate.paper.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/**
 * One page on which everything is either content with a place in the reading order, or decoration.
 *
 * <p>The reading order is the order of drawing.
 * Closing it writes the structure into the document.
 * Source: ISO 32000-1 section 14.7.
 */
public final class TaggedPage implements AutoCloseable {
    private final PDDocument document;
    private final PDPage page;
    private final PDPageContentStream stream;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final COSArray elementOfMark = new COSArray();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(Role role, PDStructureNode node) {}

    /** A part of a drawing. */
    @FunctionalInterface
    public interface Drawing {
        void draw() throws IOException;
    }

    public TaggedPage(PDDocument document, PDPage page) throws IOException {
        this.document = document;
        this.page = page;
        this.stream = new PDPageContentStream(document, page);
        open.push(new Open(Role.DOCUMENT, root));
        open.push(new Open(Role.DOCUMENT, child(Role.DOCUMENT)));
    }

    /** Where to draw, within {@link #text}, {@link #figure} or {@link #decoration} only. */
    public PDPageContentStream stream() {
        return stream;
    }

    /** Groups what is drawn meanwhile. */
    public void inside(Role role, Drawing drawing) throws IOException {
        open.push(new Open(role, child(role)));
        drawing.draw();
        open.pop();
    }

    /**
     * A text, in the language of its letters.
     *
     * @param meant the text as it is meant, which is kept for those who hear or copy it where another was drawn
     */
    public void text(String meant, boolean drawnAsMeant, Drawing drawing) throws IOException {
        PDStructureElement element = child(open.element().role().ofText());
        element.setLanguage(isJapanese(meant) ? "ja-JP" : "en-GB");
        if (!drawnAsMeant) {
            element.setActualText(meant);
        }
        mark(element, drawing);
    }

    /** A picture, with what it is in words. */
    public void figure(String alternate, Drawing drawing) throws IOException {
        PDStructureElement element = child(Role.FIGURE);
        element.setAlternateDescription(alternate);
        mark(element, drawing);
    }

    /** Lines and grounds, which say nothing. */
    public void decoration(Drawing drawing) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        drawing.draw();
        stream.endMarkedContent();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        COSDictionary parents = new COSDictionary();
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(elementOfMark);
        parents.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(1);
        page.setStructParents(0);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }

    private void mark(PDStructureElement element, Drawing drawing) throws IOException {
        int mark = elementOfMark.size();
        elementOfMark.add(element.getCOSObject());
        element.appendKid(mark);
        stream.beginMarkedContent(COSName.getPDFName(element.getStructureType()), mark);
        drawing.draw();
        stream.endMarkedContent();
    }

    private PDStructureElement child(Role role) {
        PDStructureNode parent = open.element().node();
        PDStructureElement element = new PDStructureElement(role.type(), parent);
        element.setPage(page);
        if (role == Role.ROW_HEADER) {
            PDTableAttributeObject attributes = new PDTableAttributeObject();
            attributes.setScope(PDTableAttributeObject.SCOPE_ROW);
            element.addAttribute(attributes);
        }
        parent.appendKid(element);
        return element;
    }

    private static boolean isJapanese(String text) {
        return text.codePoints().anyMatch(codePoint -> codePoint >= 0x3000);
    }
}
