package jp.mamori.certificate.paper;

import java.io.IOException;
import java.time.Instant;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.paper.archive.Role;
import org.jspecify.annotations.Nullable;

/** Which registers were searched, up to which entry, which were not, and how the names were proved. */
record RegisterTable(Pen pen, CertificateContent content) {
    private static final float LEFT = CertificatePage.LEFT;
    private static final float WIDTH = CertificatePage.WIDTH;
    private static final float STATE = 112;
    private static final float ROW = 8.6f;

    void draw(float top) throws IOException {
        pen.inside(Role.HEADING, () -> {
            pen.line("照合した登録簿", LEFT, top + 4.5f, 60, new Pen.Style(9.5f, true, CertificatePage.INDIGO));
            pen.line("Registers searched", LEFT + 30, top + 4.5f, 60, CertificatePage.SMALL);
        });
        pen.rule(LEFT, top + 6.5f, WIDTH, 0.15f, CertificatePage.LINE);
        pen.inside(Role.TABLE, () -> {
            for (Register register : Register.values()) {
                float y = top + 11 + ROW * register.ordinal();
                pen.inside(Role.ROW, () -> row(register, y));
            }
        });
        Words assurance = Words.assurance(content.namesAssurance());
        float below = top + 11.6f + ROW * Register.values().length;
        pen.line(assurance.ja() + "。 " + assurance.en(), LEFT, below, WIDTH, CertificatePage.BODY);
    }

    private void row(Register register, float y) throws IOException {
        Words name = Words.register(register);
        pen.inside(Role.ROW_HEADER, () -> {
            pen.line(name.ja(), LEFT, y, STATE - 4, CertificatePage.BODY);
            pen.line(name.en(), LEFT, y + 3.4f, STATE - 4, CertificatePage.FINE);
        });
        Instant newest = content.registers().newestEntries().get(register);
        Words state = state(newest);
        boolean searched = newest != null;
        pen.inside(Role.CELL, () -> {
            pen.line(state.ja(), LEFT + STATE, y, WIDTH - STATE, new Pen.Style(9, searched, CertificatePage.INK));
            pen.line(state.en(), LEFT + STATE, y + 3.4f, WIDTH - STATE, CertificatePage.FINE);
        });
    }

    private static Words state(@Nullable Instant newest) {
        if (newest == null) {
            return new Words("照合していません", "Not searched");
        }
        Words day = Words.day(newest);
        return new Words("照合済み　最新の登録 " + day.ja(), "Searched; newest entry " + day.en());
    }
}
