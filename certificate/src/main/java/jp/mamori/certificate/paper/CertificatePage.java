package jp.mamori.certificate.paper;

import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.paper.archive.Role;

/**
 * The page: every part has its place, whatever the certificate says.
 *
 * <p>Both outcomes have one layout, one colour and no mark of approval.
 */
final class CertificatePage {
    static final float LEFT = 16;
    static final float WIDTH = 178;
    static final float RIGHT = LEFT + WIDTH;
    static final Color INK = new Color(0x1A, 0x1D, 0x21);
    static final Color QUIET = new Color(0x52, 0x5A, 0x66);
    static final Color INDIGO = new Color(0x22, 0x3A, 0x5E);
    static final Color LINE = new Color(0xC3, 0xCA, 0xD4);
    static final Color GROUND = new Color(0xEE, 0xF1, 0xF6);
    static final Pen.Style LABEL = new Pen.Style(7.5f, true, INDIGO);
    static final Pen.Style BODY = new Pen.Style(9, false, INK);
    static final Pen.Style SMALL = new Pen.Style(7.5f, false, QUIET);
    static final Pen.Style FINE = new Pen.Style(6.8f, false, QUIET);
    private static final int FORMER_NAMES = 6;
    private static final int FORMER_READINGS = 3;
    private static final float COLUMN = 44;
    private static final float CODE_WIDTH = 80;

    private final Pen pen;
    private final CertificateContent content;
    private final CertificateLink link;
    private final URI portal;

    CertificatePage(Pen pen, CertificateContent content, CertificateLink link, URI portal) {
        this.pen = pen;
        this.content = content;
        this.link = link;
        this.portal = portal;
    }

    void draw() throws IOException {
        heading();
        audience(34.5f);
        subject(55);
        outcome(84);
        new DispositionBox(pen, content.dispositions()).draw(108);
        registers(159);
        check(203);
        standardForms();
    }

    private void standardForms() throws IOException {
        if (!pen.isComplete()) {
            pen.line(
                    "※ 一部の文字は標準の字体で示しています。正しい字体は電子データにあります。"
                            + " Some characters are shown in a standard form; the token holds them as they are.",
                    LEFT,
                    291.5f,
                    WIDTH,
                    FINE);
        }
    }

    private void heading() throws IOException {
        pen.box(0, 0, 210, 3, INDIGO);
        pen.inside(Role.TITLE, () -> {
            pen.line("記録照合証明書", LEFT, 17, 90, new Pen.Style(21, true, INDIGO));
            pen.line("Certificate of Register Screening", LEFT, 23.5f, 90, new Pen.Style(10, false, QUIET));
        });
        pen.lineRight("証明書番号 Certificate number", RIGHT, 11.5f, SMALL);
        pen.lineRight(content.number().grouped(), RIGHT, 18, new Pen.Style(14, true, INK));
        String days = "発行 Issued " + Words.day(content.issuedAt()).ja() + "　有効期限 Valid until "
                + Words.day(content.expiresAt()).ja();
        pen.lineRight(days, RIGHT, 23.5f, SMALL);
        pen.rule(LEFT, 27, WIDTH, 0.3f, INDIGO);
    }

    private void audience(float top) throws IOException {
        label("提出先", "Made out to", top);
        float x = LEFT + COLUMN;
        pen.line(content.audience().name(), x, top + 0.6f, WIDTH - COLUMN, new Pen.Style(13, true, INK));
        Words purpose = Words.purpose(content.purpose().code());
        pen.line("目的: " + purpose.ja() + " / for " + purpose.en(), x, top + 6, WIDTH - COLUMN, BODY);
        pen.line(
                "提出先以外の方は、この証明書を判断の根拠にしないでください。 If that is not you, do not rely on it.",
                x,
                top + 10.5f,
                WIDTH - COLUMN,
                SMALL);
        pen.rule(LEFT, top + 14, WIDTH, 0.15f, LINE);
    }

    private void subject(float top) throws IOException {
        Subject subject = content.subject();
        Words birthdate = Words.birthdate(subject.birthdate());
        float x = LEFT + COLUMN;
        float width = WIDTH - COLUMN;
        label("本人", "The person", top + 2);
        pen.line(subject.reading(), x, top - 0.6f, width, SMALL);
        pen.whole(subject.written(), x, top + 5.4f, width, new Pen.Style(16, true, INK));
        pen.line("生年月日 Born " + birthdate.ja() + " / " + birthdate.en(), x, top + 11, width, BODY);
        pen.paragraph(names(), x, top + 15.5f, width, 2, BODY);
        pen.line(licences(), x, top + 24.5f, width, BODY);
    }

    private String names() {
        NamesSearched searched = content.namesSearched();
        String counted = searched == null ? "" : "照合した氏名 Names searched: " + searched.total();
        List<FormerName> names = content.formerNames();
        boolean withReadings = names.size() <= FORMER_READINGS;
        int more = Math.max(0, names.size() - FORMER_NAMES);
        String former = names.stream()
                        .limit(FORMER_NAMES)
                        .map(name -> former(name, withReadings))
                        .collect(Collectors.joining("、"))
                + (more == 0 ? "" : "、ほか" + more + "件は電子データに " + more + " more, in the token");
        return Stream.of(counted, former.isEmpty() ? "" : "旧氏名 Former: " + former)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("　"));
    }

    private static String former(FormerName name, boolean withReading) {
        return name.reading().isEmpty() || !withReading ? name.written() : name.written() + "(" + name.reading() + ")";
    }

    private String licences() {
        List<String> numbers = content.licenceNumbers();
        return numbers.isEmpty() ? "" : "照合した免許状番号 Licence numbers searched: " + String.join("、", numbers);
    }

    private void outcome(float top) throws IOException {
        Words asOf = Words.minute(content.asOf());
        boolean recorded = content.outcome() == CertifiedOutcome.RECORD_CONFIRMED;
        String ja = asOf.ja() + " 時点で、照合した氏名等に該当する記録" + (recorded ? "が確認され、下に記載されています。" : "は見つかりませんでした。");
        String en = recorded
                ? "A record was confirmed for these items, as of " + asOf.en() + ". It is stated below."
                : "No matching record was found for these items, as of " + asOf.en() + ".";
        String limit = recorded
                ? "判断の前に本人の話を聞き、記載した機関に確認してください。 Hear the person and ask the authority named; people decide."
                : "記録が存在しないことの証明ではありません。 This does not prove that no record exists anywhere.";
        pen.box(LEFT, top, WIDTH, 21, GROUND);
        pen.box(LEFT, top, 1.2f, 21, INDIGO);
        pen.line(ja, LEFT + 6, top + 7, WIDTH - 12, new Pen.Style(12.5f, true, INK));
        pen.line(en, LEFT + 6, top + 12.4f, WIDTH - 12, BODY);
        pen.line(limit, LEFT + 6, top + 17.4f, WIDTH - 12, SMALL);
    }

    private void registers(float top) throws IOException {
        new RegisterTable(pen, content).draw(top);
    }

    private void check(float top) throws IOException {
        float codeLeft = RIGHT - CODE_WIDTH + 2.4f;
        PrintedCode.of(link, portal).draw(pen, codeLeft, top + 1, CODE_WIDTH);
        new CheckPanel(pen, content, portal).draw(LEFT, top, codeLeft - LEFT - 3);
    }

    private void label(String ja, String en, float baseline) throws IOException {
        pen.inside(Role.HEADING, () -> {
            pen.line(ja, LEFT, baseline, COLUMN - 4, new Pen.Style(9.5f, true, INDIGO));
            pen.line(en, LEFT, baseline + 4.2f, COLUMN - 4, SMALL);
        });
    }
}
