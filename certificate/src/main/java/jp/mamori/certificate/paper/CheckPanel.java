package jp.mamori.certificate.paper;

import java.io.IOException;
import java.net.URI;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.paper.archive.Role;

/** How to check the paper: beside the code, in plain words. */
record CheckPanel(Pen pen, CertificateContent content, URI portal) {
    private static final float STEP_WIDTH = 81;
    private static final Pen.Style TITLE = new Pen.Style(11.5f, true, CertificatePage.INDIGO);
    private static final Pen.Style STRONG = new Pen.Style(10.5f, true, CertificatePage.INK);

    void draw(float left, float top, float width) throws IOException {
        pen.box(left, top, width, 82, CertificatePage.GROUND);
        float x = left + 5;
        float inner = width - 10;
        pen.inside(Role.HEADING, () -> {
            pen.line("紙だけで判断せず、必ず確認してください", x, top + 8, inner, TITLE);
            pen.line("Do not rely on paper alone: check it", x, top + 12.8f, inner, CertificatePage.BODY);
        });
        pen.inside(Role.LIST, () -> {
            step("1", "コードを読むか、次のページで PDF を選びます。", "Scan the code, or give this PDF to the page:", x, top + 22);
            step("2", "氏名、生年月日、提出先を紙と見比べます。", "Compare name, birth date and audience.", x, top + 42);
            step("3", "「本物で最新の証明書です」と表示されたときだけ有効です。", "Only “Genuine and current” counts.", x, top + 55.5f);
        });
        pen.rule(x, top + 70, inner, 0.15f, CertificatePage.LINE);
        pen.line("発行者 Issuer " + content.issuer().value(), x, top + 74.3f, inner, CertificatePage.FINE);
        pen.line(
                "この PDF には電子データが添付されています。 The token is embedded in the PDF.",
                x,
                top + 78.3f,
                inner,
                CertificatePage.FINE);
    }

    private void step(String number, String ja, String en, float x, float baseline) throws IOException {
        pen.inside(Role.ITEM, () -> {
            pen.inside(
                    Role.LABEL,
                    () -> pen.line(number, x, baseline, 5, new Pen.Style(11, true, CertificatePage.INDIGO)));
            pen.inside(Role.ITEM_BODY, () -> {
                pen.line(ja, x + 6, baseline, STEP_WIDTH, CertificatePage.BODY);
                pen.line(en, x + 6, baseline + 4.3f, STEP_WIDTH, CertificatePage.SMALL);
                if (number.equals("1")) {
                    pen.line(address(), x + 6, baseline + 10.5f, STEP_WIDTH, STRONG);
                }
            });
        });
    }

    private String address() {
        String text = portal.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
