package jp.mamori.certificate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.strict.BoundedInflater;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CertificateLinkTest {
    @Property
    void bytes_become_digits_and_back(@ForAll @Size(max = 60) byte[] bytes) throws Refused {
        String digits = DecimalDigits.encode(bytes);
        assertThat(digits).matches("[0-9]*").hasSize(DecimalDigits.lengthOf(bytes.length));
        assertThat(DecimalDigits.decode(digits)).isEqualTo(bytes);
    }

    @Test
    void seven_bytes_are_seventeen_digits_and_the_extremes_fit() throws Refused {
        for (int length = 0; length <= 15; length++) {
            byte[] full = new byte[length];
            java.util.Arrays.fill(full, (byte) 0xff);
            assertThat(DecimalDigits.decode(DecimalDigits.encode(full))).isEqualTo(full);
        }
        assertThat(DecimalDigits.encode(new byte[7])).isEqualTo("0".repeat(17));
        assertThat(DecimalDigits.encode(new byte[] {(byte) 0xff})).isEqualTo("255");
    }

    @Test
    void digits_that_no_bytes_make_are_refused() {
        for (String digits :
                List.of("1", "12", "256", "1234", "99999", "9".repeat(17), "12345678901234567" + "1", "1x3", "１２３")) {
            assertThatThrownBy(() -> DecimalDigits.decode(digits))
                    .as(digits)
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.LINK));
        }
    }

    @Property(tries = 40)
    void a_certificate_becomes_a_link_and_back_character_by_character(
            @ForAll boolean recorded, @ForAll @Size(max = 3) List<Boolean> licences) throws Refused {
        Issuing issuing = new Issuing();
        Issuing.Draft draft = recorded ? Issuing.withRecord() : Issuing.noRecord();
        draft.licenceNumbers(
                licences.stream().map(is -> is ? "平二五小一第1234号" : "昭五〇高二第9号").toList());
        CertificateToken token = issuing.issue(draft.content());
        String link = CertificateLink.of(token).at(Issuing.PORTAL);
        assertThat(CertificateLink.looksLikeOne(link)).isTrue();
        assertThat(CertificateLink.read(link).compact()).isEqualTo(token.compact());
    }

    @Test
    void the_host_is_ignored_and_the_form_is_not() throws Refused {
        CertificateToken token = new Issuing().issue(Issuing.noRecord().content());
        CertificateLink link = CertificateLink.of(token);
        assertThat(CertificateLink.read(link.at(URI.create("https://evil.example/")))
                        .compact())
                .isEqualTo(token.compact());
        for (String other : List.of(
                "https://portal.example/c?" + link.digits(),
                "https://portal.example/d#" + link.digits(),
                "https://portal.example/c#",
                "https://portal.example/c#" + link.digits() + "x",
                "https://portal.example/c#" + token.compact())) {
            assertThatThrownBy(() -> CertificateLink.read(other)).isInstanceOf(Refused.class);
        }
        for (String other :
                List.of("javascript:alert(1)//c#123", "https://a/b/c#123", "https://a/c#12 3", "http:///c#123")) {
            assertThat(CertificateLink.looksLikeOne(other)).as(other).isFalse();
        }
    }

    @Test
    void a_bomb_in_a_link_stops_at_the_limit() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9, true))) {
            deflater.write(new byte[40_000_000]);
        }
        assertThatThrownBy(() -> CertificateLink.readDigits(DecimalDigits.encode(out.toByteArray())))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG));
    }

    @Test
    void parts_that_lie_about_their_length_are_refused() {
        for (byte[] plain : List.of(
                new byte[] {},
                new byte[] {2, 0, 0},
                new byte[] {1, 0},
                new byte[] {1, 0, 5, 1},
                new byte[] {1, 0, 1, 1},
                new byte[] {1, (byte) 0xff, (byte) 0xff})) {
            assertThatThrownBy(
                            () -> CertificateLink.readDigits(DecimalDigits.encode(BoundedInflater.deflateRaw(plain))))
                    .isInstanceOf(Refused.class);
        }
    }

    /** Different ones, so that little of it compresses; a person with more gets no certificate without an officer. */
    @Test
    void six_different_dispositions_fit_the_printed_code_beside_the_log() {
        assertThat(fitting()).isGreaterThanOrEqualTo(6);
    }

    private static int fitting() {
        var boards = List.of("東京都教育委員会", "大阪府教育委員会", "北海道教育委員会", "神奈川県知事", "福岡市長", "鹿児島県教育委員会");
        var kinds = StatedDisposition.Kind.values();
        for (int count = 1; ; count++) {
            var stated = IntStream.range(0, count)
                    .mapToObj(i -> new StatedDisposition(
                            kinds[i % kinds.length],
                            LocalDate.of(1990 + 3 * i % 33, 1 + 5 * i % 12, 1 + 7 * i % 28),
                            i % 2 == 0 ? "L11_1" : "G1",
                            boards.get(i % boards.size()),
                            i % 3 == 0 ? LocalDate.of(2024, 1 + i % 12, 1) : null))
                    .toList();
            var draft = Issuing.withRecord().dispositions(stated).content();
            if (new Issuing().lint().prepare(draft) instanceof CertificateLint.Outcome.Failed) {
                return count - 1;
            }
        }
    }

    @Test
    void four_dispositions_and_every_extra_fit_the_printed_code() {
        StatedDisposition one = Issuing.withRecord().content().dispositions().getFirst();
        CertificateToken token = new Issuing()
                .issue(Issuing.withRecord()
                        .dispositions(List.of(one, one, one, one))
                        .content());
        assertThat(CertificateLink.of(token).fitsPrintedCode(Issuing.PORTAL)).isTrue();
        assertThat(CertificateLink.of(token).fitsPrintedCode(URI.create("https://" + "x".repeat(2_000))))
                .isFalse();
    }
}
