package jp.mamori.portal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Papers;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.Visit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each of the outcomes that an open check can have, through the real server, library and HTTP client. */
class OpenCheckTest {
    private final Portal portal = new Portal();
    private final Certificates issuer = new Certificates();
    private final Instant now = Instant.now();

    @BeforeEach
    void publish() {
        portal.registry.file("/.well-known/jwks.json", issuer.keys(), "public, max-age=300");
        portal.registry.file(Certificates.LIST, issuer.statusList(now.minusSeconds(5), 7), "public, max-age=0");
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void without_a_record_it_says_to_whom_first_and_what_was_found_and_shows_no_tick() {
        String page = paste(issuer.noRecord(now.minusSeconds(60)).compact()).body();
        assertThat(page).contains("本物で最新の証明書です。").contains("時点で、照合した氏名等に該当する記録は見つかりませんでした");
        assertThat(page.indexOf("学校法人若葉台学園に宛てて")).isPositive().isLessThan(page.indexOf("本物で最新の証明書です。"));
        assertThat(page).contains("佐藤 花子", "1992年4月12日", "outcome-neutral", "氏名の履歴は本人の申告です（未確認）");
        assertThat(page).contains("照合していません").doesNotContain("✓", "✔", "☑");
    }

    @Test
    void with_a_record_it_lists_what_is_stated() {
        String page = paste(issuer.withRecord(now.minusSeconds(60)).compact()).body();
        assertThat(page).contains("本物で最新の証明書です。記録が記載されています", "懲戒免職", "2019年3月29日（平成31年）", "東京都教育委員会");
        assertThat(page).contains("決めるのは人です");
    }

    @Test
    void a_superseded_certificate_is_no_longer_current_and_does_not_say_why() {
        portal.registry.file(
                Certificates.LIST, issuer.statusList(now.minusSeconds(2), Certificates.INDEX), "max-age=0");
        String page = paste(issuer.withRecord(now.minusSeconds(60)).compact()).body();
        assertThat(page).contains("この証明書は最新ではありません", "これは記録があるという意味ではありません");
    }

    @Test
    void an_expired_certificate_says_so() {
        assertThat(paste(issuer.noRecord(now.minus(Duration.ofDays(190))).compact())
                        .body())
                .contains("有効期限が切れています");
    }

    @Test
    void another_issuer_s_certificate_and_nonsense_are_not_genuine() {
        String foreign = new Certificates().noRecord(now.minusSeconds(60)).compact();
        assertThat(paste(foreign).body()).contains("署名を確認できません").doesNotContain("佐藤");
        assertThat(paste("nonsense").body()).contains("署名を確認できません");
        assertThat(paste("<script>alert(1)</script>").body())
                .contains("署名を確認できません")
                .doesNotContain("<script>alert");
    }

    @Test
    void an_old_status_list_cannot_tell() {
        portal.registry.file(Certificates.LIST, issuer.statusList(now.minus(Duration.ofMinutes(20)), 7), "max-age=0");
        String page = paste(issuer.noRecord(now.minusSeconds(60)).compact()).body();
        assertThat(page).contains("現在、確認できません").doesNotContain("該当する記録は見つかりませんでした</h1>");
    }

    @Test
    void a_missing_status_list_cannot_tell() {
        portal.registry.remove("GET " + Certificates.LIST);
        assertThat(paste(issuer.noRecord(now.minusSeconds(60)).compact()).body())
                .contains("現在、確認できません");
    }

    @Test
    void without_the_issuer_s_keys_nothing_is_said_about_the_certificate() {
        portal.registry.remove("GET /.well-known/jwks.json");
        HttpResponse<String> answer =
                paste(issuer.noRecord(now.minusSeconds(60)).compact());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("ただいま利用できません").doesNotContain("署名を確認できません");
    }

    @Test
    void a_link_its_fragment_and_a_token_with_line_breaks_are_the_same_certificate() {
        var token = issuer.noRecord(now.minusSeconds(60));
        String link = CertificateLink.of(token).at(java.net.URI.create("https://portal.mamori.example"));
        for (String presented : new String[] {
            link,
            link.substring(link.indexOf('#') + 1),
            token.compact().replaceAll("(.{60})", "$1\r\n"),
            "https://elsewhere.example/c#" + token.compact()
        }) {
            assertThat(paste(presented).body()).contains("本物で最新の証明書です。");
        }
    }

    @Test
    void the_link_s_page_offers_other_ways_without_scripts_and_takes_no_certificate() {
        Visit visit = portal.visit();
        assertThat(visit.open("/c").body()).contains("<noscript>", "/check/paste", "/check/file");
        String fragment =
                CertificateLink.of(issuer.noRecord(now.minusSeconds(60))).digits();
        HttpResponse<String> sent =
                visit.post("/c", Map.of("certificate", fragment, "formToken", visit.formToken("/check/paste")));
        assertThat(sent.statusCode()).isEqualTo(404);
    }

    @Test
    void the_language_switch_keeps_the_answer() {
        Visit visit = portal.visit();
        String token = issuer.noRecord(now.minusSeconds(60)).compact();
        String english = visit.submit("/check/paste", Map.of("certificate", token, "lang", "en"))
                .body();
        assertThat(english)
                .contains(
                        "Genuine and current. No matching record was found for these items, as of",
                        "Made out to 学校法人若葉台学園");
        assertThat(visit.open("/check").body()).contains("Check a certificate");
    }

    @Test
    void keys_are_fetched_once_while_fresh_and_lists_asked_for_again_by_their_tag() {
        paste(issuer.noRecord(now.minusSeconds(60)).compact());
        paste(issuer.noRecord(now.minusSeconds(60)).compact());
        assertThat(portal.registry.calls("GET", "/.well-known/jwks.json")).hasSize(1);
        var lists = portal.registry.calls("GET", Certificates.LIST);
        assertThat(lists).hasSizeGreaterThan(1);
        assertThat(lists.getLast().header("If-None-Match")).isNotEmpty();
    }

    @Test
    void nothing_of_the_certificate_reaches_the_registry() {
        String token = issuer.noRecord(now.minusSeconds(60)).compact();
        paste(token);
        assertThat(portal.registry.calls)
                .allSatisfy(call -> assertThat(call.body() + call.path()).doesNotContain(token.substring(0, 40)));
    }

    @Test
    void the_pdf_of_a_certificate_and_a_picture_of_its_page_are_that_certificate() throws IOException {
        byte[] pdf = Papers.pdf(issuer.withRecord(now.minusSeconds(60)));
        assertThat(upload("証明書.pdf", pdf)).contains("本物で最新の証明書です。記録が記載されています", "懲戒免職", "佐藤 花子");
        assertThat(upload("page.png", picture(pdf, "png"))).contains("本物で最新の証明書です。記録が記載されています", "懲戒免職");
        assertThat(upload("page.jpg", picture(pdf, "jpg"))).contains("本物で最新の証明書です。記録が記載されています");
        assertThat(upload("named-wrongly.txt", pdf)).contains("本物で最新の証明書です。");
    }

    @Test
    void each_wrong_file_is_told_what_is_wrong_with_it() throws IOException {
        var blank = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", blank);
        assertThat(upload("blank.png", blank.toByteArray())).contains("証明書を読み取れませんでした");
        for (byte[] other : List.of(
                "PK\u0003\u0004 a word processor's file".getBytes(StandardCharsets.UTF_8),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "%PDF-1.7 cut off".getBytes(StandardCharsets.UTF_8),
                "GIF89a".getBytes(StandardCharsets.UTF_8))) {
            assertThat(upload("other.pdf", other)).contains("PDFまたは画像として読み取れないファイルです", "class=\"errors\"");
        }
        assertThat(upload("large.pdf", new byte[ReadUpload.LARGEST + 1])).contains("ファイルが大きすぎます");
    }

    private String upload(String name, byte[] file) {
        HttpResponse<String> answer = portal.visit().upload("/check/file", name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static byte[] picture(byte[] pdf, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.RGB), format, out);
        }
        return out.toByteArray();
    }

    private HttpResponse<String> paste(String certificate) {
        return portal.visit().submit("/check/paste", Map.of("certificate", certificate));
    }
}
