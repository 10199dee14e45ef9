package jp.mamori.certificate.paper;

import static jp.mamori.certificate.Issuing.noRecord;
import static jp.mamori.certificate.Issuing.withRecord;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.Audience;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.paper.reading.PaperReader;
import jp.mamori.certificate.paper.reading.PaperReading;
import jp.mamori.certificate.token.CertificateToken;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {
    private final Issuing issuing = new Issuing();
    private final CertificatePaper paper = Papers.drawing();
    private final PaperReader reader = new PaperReader();

    @TempDir
    Path folder;

    @Test
    void the_embedded_token_is_found() {
        CertificateToken token = issuing.issue(noRecord().content());
        PaperReading reading = reader.read(paper.render(token));
        assertThat(reading).isInstanceOfSatisfying(PaperReading.Found.class, found -> {
            assertThat(found.token().compact()).isEqualTo(token.compact());
            assertThat(found.place()).isEqualTo(PaperReading.Place.EMBEDDED);
        });
    }

    @Test
    void the_code_is_read_back_from_a_picture_of_the_page_at_150_dpi() throws Exception {
        for (Issuing.Draft draft : List.of(noRecord(), withRecord(), crowded(), longNames())) {
            CertificateToken token = issuing.issue(draft.content());
            PaperReading reading = reader.read(picture(paper.render(token), "-r", "150", "-png"));
            assertThat(reading).isInstanceOfSatisfying(PaperReading.Found.class, found -> {
                assertThat(found.token().compact()).isEqualTo(token.compact());
                assertThat(found.place()).isEqualTo(PaperReading.Place.CODE);
            });
        }
    }

    @Test
    void the_code_is_read_back_from_scans_of_other_kinds() throws Exception {
        CertificateToken token = issuing.issue(withRecord().content());
        byte[] pdf = paper.render(token);
        for (String[] options : new String[][] {{"-r", "200", "-jpeg"}, {"-r", "300", "-gray", "-png"}}) {
            assertThat(reader.read(picture(pdf, options)))
                    .isInstanceOfSatisfying(
                            PaperReading.Found.class,
                            found -> assertThat(found.place()).isEqualTo(PaperReading.Place.CODE));
        }
    }

    @Test
    void a_person_reads_whom_it_is_for_whom_it_is_about_and_what_it_says() throws IOException {
        String text = text(paper.render(issuing.issue(noRecord().content())));
        assertThat(text)
                .contains("学校法人青葉学園")
                .contains("髙橋")
                .contains("タカハシ")
                .contains("1990年4月1日(平成2年)")
                .contains("該当する記録は見つかりませんでした")
                .contains("No matching record was found for these items, as of 20 November 2026, 10:00")
                .contains("照合していません")
                .contains("氏名の履歴は本人の申告です(未確認)")
                .contains("portal.demo.mamori.example")
                .doesNotContainIgnoringCase("clear")
                .doesNotContainIgnoringCase(" safe");
        String stated = text(paper.render(issuing.issue(withRecord().content())));
        assertThat(stated).contains("免許状取上げ", "2019年3月29日", "東京都教育委員会", "A record was confirmed");
    }

    @Test
    void a_character_that_the_font_lacks_never_fails() throws IOException {
        Subject rare = new Subject("葛\uDB40\uDD00城", "𠮷\uD869\uDEA5ꙮ", "カツラギ", null, LocalDate.of(1960, 2, 29));
        String text = text(paper.render(issuing.issue(noRecord().subject(rare).content())));
        assertThat(text).contains("葛城").contains("𠮷").contains("標準の字体");
    }

    @Test
    void people_with_one_name_and_latin_names_have_a_page() throws IOException {
        Subject single = new Subject(null, "Suharto", null, null, LocalDate.of(1985, 12, 31));
        assertThat(text(paper.render(issuing.issue(noRecord().subject(single).content()))))
                .contains("Suharto");
    }

    static Issuing.Draft crowded() {
        List<StatedDisposition> stated = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            stated.add(new StatedDisposition(
                    StatedDisposition.Kind.values()[i],
                    LocalDate.of(2001 + i, 3, 10 + i),
                    i % 2 == 0 ? "SV2" : "L10_1_2",
                    "神奈川県教育委員会",
                    i == 3 ? LocalDate.of(2015, 4, 1) : null));
        }
        return withRecord().dispositions(stated);
    }

    static Issuing.Draft longNames() {
        return withRecord()
                .audience(new Audience("org_longest", "学校法人国際総合教育文化学園附属みらい創造こども園分園なかよし保育所"))
                .subject(new Subject(
                        "ウィリアムズ・フォン・リヒテンシュタイン",
                        "クリスティーナ・マリアンヌ・アレクサンドラ",
                        "ウィリアムズ・フォン・リヒテンシュタイン",
                        "クリスティーナ・マリアンヌ・アレクサンドラ",
                        LocalDate.of(1979, 11, 23)))
                .formerNames(
                        List.of(new FormerName("佐藤", "さくら", "サトウ", "サクラ"), new FormerName("五十嵐", "さくら", "イガラシ", "サクラ")))
                .licenceNumbers(List.of("平二五小一第1234号", "平二五中一第98765号", "平二五高一第98766号"));
    }

    private byte[] picture(byte[] pdf, String... options) throws IOException, InterruptedException {
        return Papers.picture(folder, pdf, options);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
