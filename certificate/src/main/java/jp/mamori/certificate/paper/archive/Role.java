package jp.mamori.certificate.paper.archive;

/** What a part of a page is to somebody who hears it; the standard structure types of ISO 32000-1 section 14.8.4. */
public enum Role {
    DOCUMENT("Document", false),
    SECTION("Sect", false),
    TITLE("H1", true),
    HEADING("H2", true),
    PARAGRAPH("P", true),
    SPAN("Span", true),
    TABLE("Table", false),
    ROW("TR", false),
    ROW_HEADER("TH", false),
    CELL("TD", false),
    LIST("L", false),
    ITEM("LI", false),
    LABEL("Lbl", true),
    ITEM_BODY("LBody", false),
    FIGURE("Figure", true);

    private final String type;
    private final boolean holdsText;

    Role(String type, boolean holdsText) {
        this.type = type;
        this.holdsText = holdsText;
    }

    String type() {
        return type;
    }

    /** The role of a text that stands directly in this one. */
    Role ofText() {
        return holdsText ? SPAN : PARAGRAPH;
    }
}
