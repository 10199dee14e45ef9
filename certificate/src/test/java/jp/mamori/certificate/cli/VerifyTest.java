package jp.mamori.certificate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.paper.Papers;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.VerificationOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private final Issuing issuing = new Issuing();
    private final CertificateToken token = issuing.issue(Issuing.withRecord().content());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        write("jwks.json", issuing.keys.toJwks());
        write("list.jwt", issuing.lists.get(Issuing.STATUS_URI));
        write("token.txt", token.compact() + "\n");
        write("link.txt", CertificateLink.of(token).at(Issuing.PORTAL));
        Files.write(folder.resolve("paper.pdf"), Papers.drawing().render(token));
        write("forged.txt", token.compact().substring(3));
    }

    @Test
    void a_token_a_link_and_a_paper_are_verified() {
        assertThat(run("token.txt", "link.txt", "paper.pdf")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("token.txt: CURRENT_WITH_RECORD")
                .contains("link.txt: CURRENT_WITH_RECORD")
                .contains("paper.pdf: CURRENT_WITH_RECORD")
                .contains("A record is stated")
                .contains("made out to  学校法人青葉学園, for TEACHING")
                .contains("register     childcare_order not searched")
                .contains("2019-03-29 LICENCE_CONFISCATION L11_1 東京都教育委員会");
    }

    @Test
    void json_is_one_line_for_each_file() {
        assertThat(run("--json", "token.txt", "forged.txt")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .asString()
                .contains(
                        "\"outcome\":\"CURRENT_WITH_RECORD\"",
                        "{\"step\":\"signature\",\"result\":\"pass\",\"reason\":\"OK\"}");
    }

    @Test
    void a_check_receipt_is_known_for_what_it_is() throws IOException {
        var signer = KeyStoreSigner.of("receipt-1", Issuing.newPair());
        var receipt = new CheckReceipt(
                Issuing.ISSUER,
                "chk_1",
                Issuing.SLOT,
                "org_1",
                "ofc_1",
                "TEACHING",
                "NEW_HIRE",
                VerificationOutcome.DETAILS_DIFFER,
                null,
                "R7-012");
        write(
                "jwks.json",
                IssuerKeys.of(List.of(IssuerKey.of(issuing.signer), IssuerKey.of(signer, KeyUse.RECEIPT)))
                        .toJwks());
        write("receipt.jwt", receipt.sign(signer) + "\n");
        assertThat(run("receipt.jwt")).isZero();
        assertThat(run("--json", "receipt.jwt")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("receipt.jwt: GENUINE_RECEIPT", "outcome      DETAILS_DIFFER", "reference    R7-012")
                .contains("\"outcome\":\"GENUINE_RECEIPT\"", "\"check\":\"chk_1\"");
        write("forged.jwt", receipt.sign(issuing.signer));
        assertThat(run("forged.jwt")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("forged.jwt: NOT_GENUINE", "KEY_USE");
    }

    @Test
    void without_a_fresh_list_it_cannot_tell() {
        issuing.at(Issuing.SLOT.plus(Duration.ofHours(2)));
        assertThat(run("token.txt")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("STALE", "status as of 2026-11-20 10:00");
        assertThat(run("--max-status-age", "PT1H", "token.txt")).isEqualTo(2);
        issuing.at(Issuing.SLOT.plus(Duration.ofHours(25)));
        assertThat(run("token.txt")).isEqualTo(2);
    }

    @Test
    void wrong_usage_says_how() {
        assertThat(runWords("verify", "x")).isEqualTo(64);
        assertThat(run("--nonsense")).isEqualTo(64);
        assertThat(run("--max-status-age", "soon", "token.txt")).isEqualTo(64);
        assertThat(run("absent.txt")).isEqualTo(64);
    }

    private int run(String... rest) {
        String[] words = new String[7 + rest.length];
        String[] first = {
            "verify", "--issuer", Issuing.ISSUER.value(), "--keys", path("jwks.json"), "--status", path("list.jwt")
        };
        System.arraycopy(first, 0, words, 0, 7);
        for (int i = 0; i < rest.length; i++) {
            words[7 + i] = rest[i].contains(".") ? path(rest[i]) : rest[i];
        }
        return runWords(words);
    }

    private int runWords(String... words) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Verify(issuing.clock, print, print).run(words);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
