package jp.mamori.certificate.paper;

import java.io.IOException;
import java.util.List;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.paper.archive.Role;
import jp.mamori.certificate.paper.archive.TaggedPage;

/** What a certificate states, in a box of one size: in full up to four, one line each up to ten, the rest counted. */
record DispositionBox(Pen pen, List<StatedDisposition> dispositions) {
    private static final int IN_FULL = 4;
    private static final int IN_BRIEF = 10;
    private static final float LEFT = CertificatePage.LEFT;
    private static final float WIDTH = CertificatePage.WIDTH;
    private static final float BRIEF_LINE = 3.55f;
    private static final Pen.Style BRIEF = new Pen.Style(7.5f, false, CertificatePage.INK);

    void draw(float top) throws IOException {
        pen.inside(Role.HEADING, () -> {
            pen.line("記載する処分", LEFT, top + 4.5f, 60, new Pen.Style(9.5f, true, CertificatePage.INDIGO));
            pen.line("Dispositions stated", LEFT + 26, top + 4.5f, 60, CertificatePage.SMALL);
        });
        pen.rule(LEFT, top + 6.5f, WIDTH, 0.15f, CertificatePage.LINE);
        float first = top + 11;
        if (dispositions.isEmpty()) {
            pen.line("ありません / None stated", LEFT, first, WIDTH, CertificatePage.BODY);
        } else if (dispositions.size() <= IN_FULL) {
            pen.inside(Role.LIST, () -> inFull(first));
        } else {
            pen.inside(Role.LIST, () -> inBrief(first));
        }
    }

    private void inFull(float first) throws IOException {
        for (int i = 0; i < dispositions.size(); i++) {
            StatedDisposition disposition = dispositions.get(i);
            float y = first + i * 9.6f;
            item(() -> {
                Words kind = Words.kind(disposition.kind());
                pen.line(Words.date(disposition.date()).ja(), LEFT, y, 32, CertificatePage.BODY);
                pen.line(ja(kind, disposition), LEFT + 34, y, 88, new Pen.Style(9.5f, true, CertificatePage.INK));
                pen.line(disposition.board(), LEFT + 124, y, WIDTH - 124, CertificatePage.BODY);
                pen.line(Words.date(disposition.date()).en(), LEFT, y + 3.6f, 32, CertificatePage.FINE);
                pen.line(en(kind, disposition), LEFT + 34, y + 3.6f, WIDTH - 34, CertificatePage.FINE);
            });
        }
    }

    private void inBrief(float first) throws IOException {
        int shown = Math.min(IN_BRIEF, dispositions.size());
        for (int i = 0; i < shown; i++) {
            StatedDisposition disposition = dispositions.get(i);
            float y = first - 1 + i * BRIEF_LINE;
            item(() -> {
                Words kind = Words.kind(disposition.kind());
                pen.line(disposition.date().toString(), LEFT, y, 18, BRIEF);
                pen.line(ja(kind, disposition) + " / " + kind.en(), LEFT + 20, y, 108, BRIEF);
                pen.line(disposition.board(), LEFT + 130, y, WIDTH - 130, BRIEF);
            });
        }
        int more = dispositions.size() - shown;
        if (more > 0) {
            String rest = "ほか" + more + "件は電子データに記載されています。 " + more + " more, in the token.";
            item(() -> pen.line(rest, LEFT, first - 1 + shown * BRIEF_LINE, WIDTH, CertificatePage.FINE));
        }
    }

    private void item(TaggedPage.Drawing drawing) throws IOException {
        pen.inside(Role.ITEM, () -> pen.inside(Role.ITEM_BODY, drawing));
    }

    private static String ja(Words kind, StatedDisposition disposition) {
        String ground = disposition.ground();
        String again = disposition.reinstatedOn() == null
                ? ""
                : "　再授与等 " + Words.date(disposition.reinstatedOn()).ja();
        return kind.ja() + (ground == null ? "" : "(" + Words.ground(ground).ja() + ")") + again;
    }

    private static String en(Words kind, StatedDisposition disposition) {
        String ground = disposition.ground();
        String again = disposition.reinstatedOn() == null
                ? ""
                : "; granted again on " + Words.date(disposition.reinstatedOn()).en();
        return kind.en() + (ground == null ? "" : " (" + Words.ground(ground).en() + ")") + again;
    }
}
