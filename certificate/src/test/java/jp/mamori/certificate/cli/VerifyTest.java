package jp.mamori.certificate.cli;

import static jp.mamori.certificate.cli.ExitStatus.CANNOT_TELL;
import static jp.mamori.certificate.cli.ExitStatus.CURRENT;
import static jp.mamori.certificate.cli.ExitStatus.NOT_CURRENT;
import static jp.mamori.certificate.cli.ExitStatus.UNUSABLE_ARGUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.paper.Papers;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.certificate.verify.LoggedIssue;
import jp.mamori.certificate.verify.VerificationOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTest {
    private static final String ISSUER = Issuing.ISSUER.value();

    private final Issuing issuing = new Issuing();
    private final CertificateToken token = issuing.issue(Issuing.withRecord().content());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        write("jwks.json", issuing.keys.toJwks());
        write("list.jwt", issuing.lists.get(Issuing.STATUS_URI) + "\n");
        write("token.txt", token.compact() + "\n");
    }

    @Test
    void a_token_a_link_a_page_and_a_picture_of_one_are_verified() throws Exception {
        write("link.txt", CertificateLink.of(token).at(Issuing.PORTAL));
        byte[] page = Papers.drawing().render(token);
        Files.write(folder.resolve("page.pdf"), page);
        Files.write(folder.resolve("page.png"), Papers.picture(folder, page, "-r", "150", "-gray", "-png"));
        Files.write(folder.resolve("page.jpg"), Papers.picture(folder, page, "-r", "150", "-gray", "-jpeg"));
        assertThat(verify("token.txt", "link.txt", "page.pdf", "page.png", "page.jpg"))
                .isEqualTo(CURRENT);
        assertThat(told().lines().filter(line -> line.endsWith(": CURRENT_WITH_RECORD")))
                .hasSize(5);
        assertThat(told())
                .contains("本物で最新の証明書です。記録が記載されています", "Genuine and current. A record is stated")
                .contains("made out to   学校法人青葉学園, for TEACHING. If that is not you, do not rely on it.")
                .contains("register      childcare_order not searched")
                .contains("2019-03-29 LICENCE_CONFISCATION L11_1 東京都教育委員会")
                .contains("signature     pass     ok", "audience      unknown  not_asked");
    }

    @Test
    void without_a_record_it_says_of_when_and_never_more() throws IOException {
        write("none.txt", issuing.issue(Issuing.noRecord().content()).compact());
        assertThat(verify("none.txt")).isEqualTo(CURRENT);
        assertThat(told())
                .contains("本物で最新の証明書です。2026-11-20 10:00時点で、照合した氏名等に該当する記録は見つかりませんでした")
                .contains("No matching record was found for these items, as of 2026-11-20 10:00")
                .doesNotContainIgnoringCase("clear", "safe");
    }

    @Test
    void json_is_one_line_for_each_file_and_always_the_same_members() throws IOException {
        CertificateToken none = issuing.issue(Issuing.noRecord().content());
        write("none.txt", none.compact());
        write("cut.txt", token.compact().substring(3));
        assertThat(verify("--json", "none.txt", "cut.txt")).isEqualTo(NOT_CURRENT);
        String number =
                issuing.verify(none.compact()).content().orElseThrow().number().digits();
        assertThat(told().lines())
                .containsExactly(
                        "{\"file\":\"" + path("none.txt") + "\",\"outcome\":\"CURRENT_NO_RECORD\",\"number\":\""
                                + number + "\",\"asOf\":\"2026-11-20T01:00:00Z\",\"steps\":["
                                + "{\"step\":\"format\",\"result\":\"pass\",\"reason\":\"ok\"},"
                                + "{\"step\":\"signature\",\"result\":\"pass\",\"reason\":\"ok\"},"
                                + "{\"step\":\"issuer\",\"result\":\"pass\",\"reason\":\"ok\"},"
                                + "{\"step\":\"dates\",\"result\":\"pass\",\"reason\":\"ok\"},"
                                + "{\"step\":\"status\",\"result\":\"pass\",\"reason\":\"ok\"},"
                                + "{\"step\":\"audience\",\"result\":\"unknown\",\"reason\":\"not_asked\"},"
                                + "{\"step\":\"details\",\"result\":\"unknown\",\"reason\":\"not_asked\"}]}",
                        "{\"file\":\"" + path("cut.txt") + "\",\"outcome\":\"NOT_GENUINE\",\"number\":null,"
                                + "\"asOf\":null,\"steps\":["
                                + "{\"step\":\"format\",\"result\":\"fail\",\"reason\":\"not_canonical\"},"
                                + "{\"step\":\"signature\",\"result\":\"unknown\",\"reason\":\"not_reached\"},"
                                + "{\"step\":\"issuer\",\"result\":\"unknown\",\"reason\":\"not_reached\"},"
                                + "{\"step\":\"dates\",\"result\":\"unknown\",\"reason\":\"not_reached\"},"
                                + "{\"step\":\"status\",\"result\":\"unknown\",\"reason\":\"not_reached\"},"
                                + "{\"step\":\"audience\",\"result\":\"unknown\",\"reason\":\"not_reached\"},"
                                + "{\"step\":\"details\",\"result\":\"unknown\",\"reason\":\"not_reached\"}]}");
    }

    @Test
    void what_is_not_current_is_one_and_what_cannot_be_told_is_two_and_the_highest_counts() throws IOException {
        write("foreign.txt", new Issuing().issue(Issuing.noRecord().content()).compact());
        assertThat(verify("token.txt", "foreign.txt")).isEqualTo(NOT_CURRENT);
        write("list.jwt", issuing.statusList(Issuing.SLOT.plusSeconds(40), Issuing.INDEX));
        assertThat(verify("token.txt")).isEqualTo(NOT_CURRENT);
        assertThat(told()).contains("token.txt: NO_LONGER_CURRENT", "この証明書は最新ではありません", "status_invalid");
        Files.delete(folder.resolve("list.jwt"));
        assertThat(run("--issuer", ISSUER, "--keys", path("jwks.json"), path("token.txt"), path("foreign.txt")))
                .isEqualTo(CANNOT_TELL);
        assertThat(Stream.of(ExitStatus.values()).map(ExitStatus::number)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void without_a_status_list_it_cannot_tell() {
        assertThat(run("--issuer", ISSUER, "--keys", path("jwks.json"), path("token.txt")))
                .isEqualTo(CANNOT_TELL);
        assertThat(told())
                .contains("token.txt: CANNOT_TELL", "現在、確認できません", "status        unknown  status_unreachable");
    }

    @Test
    void an_older_list_counts_with_its_age_until_it_expires() {
        issuing.at(Issuing.SLOT.plus(Duration.ofHours(2)));
        assertThat(verify("token.txt")).isEqualTo(CURRENT);
        assertThat(told())
                .contains("10:00現在（1時間前の失効情報）：本物で最新の証明書です", "As of 10:00 (1 hour old): Genuine and current")
                .contains("status        pass     stale", "status as of  2026-11-20 10:00");
        issuing.at(Issuing.SLOT.plus(Duration.ofMinutes(20)));
        assertThat(verify("token.txt")).isEqualTo(CURRENT);
        assertThat(told()).contains("(19 minutes old)");
        issuing.at(Issuing.SLOT.plus(Duration.ofHours(25)));
        assertThat(verify("token.txt")).isEqualTo(CANNOT_TELL);
        assertThat(told()).contains("status        unknown  status_expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1h", "PT1H", "pt60m", "3600s"})
    void the_greatest_age_of_a_list_can_be_set(String age) {
        issuing.at(Issuing.SLOT.plus(Duration.ofHours(1)));
        assertThat(verify("--max-status-age", age, "token.txt")).isEqualTo(CURRENT);
        issuing.at(Issuing.SLOT.plus(Duration.ofHours(2)));
        assertThat(verify("--max-status-age", age, "token.txt")).isEqualTo(CANNOT_TELL);
        assertThat(told()).contains("status_too_old");
    }

    @Test
    void of_several_lists_the_newest_that_counts_stands_whatever_their_order() throws IOException {
        write("revoked.jwt", issuing.statusList(Issuing.SLOT.plusSeconds(45), Issuing.INDEX));
        write("foreign.jwt", new Issuing().statusList(Issuing.SLOT.plusSeconds(50)));
        write("nonsense.jwt", "nonsense");
        String[] lists = {
            "--status", path("revoked.jwt"), "--status", path("foreign.jwt"), "--status", path("nonsense.jwt")
        };
        assertThat(verify(Stream.concat(Arrays.stream(lists), Stream.of("token.txt"))
                        .toArray(String[]::new)))
                .isEqualTo(NOT_CURRENT);
        assertThat(said()).contains("nonsense.jwt is no status list: SEGMENTS");
        assertThat(run(
                        "--issuer",
                        ISSUER,
                        "--keys",
                        path("jwks.json"),
                        "--status",
                        path("foreign.jwt"),
                        path("token.txt")))
                .isEqualTo(CANNOT_TELL);
        assertThat(told()).contains("status_list_refused");
    }

    @Test
    void at_another_instant_the_answer_is_the_one_of_then() {
        assertThat(verify("--at", "2027-06-01T00:00:00Z", "token.txt")).isEqualTo(NOT_CURRENT);
        assertThat(told()).contains("token.txt: EXPIRED");
        issuing.at(Issuing.SLOT.plus(Duration.ofDays(300)));
        assertThat(verify("--at", "2026-11-20T10:01:00+09:00", "token.txt")).isEqualTo(CURRENT);
        assertThat(verify("--at", "2026-11-19T00:00:00Z", "token.txt")).isEqualTo(NOT_CURRENT);
        assertThat(told()).contains("dates         fail     issued_in_future");
    }

    @Test
    void without_somebody_to_trust_only_the_form_can_be_told() throws IOException {
        write("cut.txt", token.compact().substring(3));
        assertThat(run(path("token.txt"))).isEqualTo(CANNOT_TELL);
        assertThat(told())
                .contains("format        pass     ok", "signature     unknown  trust_missing")
                .doesNotContain("青葉", "髙橋");
        assertThat(said()).contains("--issuer and --keys");
        assertThat(run("--issuer", ISSUER, path("token.txt"))).isEqualTo(CANNOT_TELL);
        assertThat(run("--keys", path("jwks.json"), path("token.txt"))).isEqualTo(CANNOT_TELL);
        assertThat(run(path("cut.txt"))).isEqualTo(NOT_CURRENT);
    }

    @Test
    void a_check_receipt_is_known_for_what_it_is() throws IOException {
        Signer signer = KeyStoreSigner.of("receipt-1", Issuing.newPair());
        write(
                "jwks.json",
                IssuerKeys.of(List.of(IssuerKey.of(issuing.signer), IssuerKey.of(signer, KeyUse.RECEIPT)))
                        .toJwks());
        write("receipt.jwt", receipt().sign(signer) + "\n");
        write("forged.jwt", receipt().sign(issuing.signer));
        assertThat(verify("receipt.jwt")).isEqualTo(CURRENT);
        assertThat(told())
                .contains("receipt.jwt: GENUINE_RECEIPT", "outcome       DETAILS_DIFFER", "reference     R7-012");
        assertThat(verify("--json", "receipt.jwt")).isEqualTo(CURRENT);
        assertThat(told())
                .contains(
                        "\"outcome\":\"GENUINE_RECEIPT\",\"number\":null,\"asOf\":\"2026-11-20T01:00:00Z\",\"steps\"");
        assertThat(verify("forged.jwt")).isEqualTo(NOT_CURRENT);
        assertThat(told()).contains("forged.jwt: NOT_GENUINE", "key_use");
        assertThat(run(path("receipt.jwt"))).isEqualTo(CANNOT_TELL);
    }

    @Test
    void o3_a_certificate_whose_key_is_compromised_needs_the_log_s_proof() throws IOException {
        LoggedIssue logged = new LoggedIssue();
        CertificateToken certificate = issuing.issue(
                Issuing.noRecord().log(new LogReference(LoggedIssue.ORIGIN, 3)).content());
        Signer next = KeyStoreSigner.of("demo-2027", Issuing.newPair());
        IssuerKey compromised = new IssuerKey(
                "demo-2026",
                issuing.signer.publicKey(),
                null,
                null,
                KeyUse.CERTIFICATE,
                new IssuerKey.Compromise(Issuing.SLOT.plusSeconds(40), LoggedIssue.SIZE));
        write(
                "jwks.json",
                IssuerKeys.of(List.of(compromised, IssuerKey.of(next))).toJwks());
        write("list.jwt", issuing.statusList(next, Issuing.SLOT.plusSeconds(30)));
        write("certificate.txt", certificate.compact());
        Files.write(
                folder.resolve("proof.txt"),
                logged.proof(CertificateInLog.TYPE, CertificateInLog.payload(certificate)));
        String log = logged.log.verifierKey().text();
        String stranger = new LoggedIssue().log.verifierKey().text();
        assertThat(verify("certificate.txt")).isEqualTo(CANNOT_TELL);
        assertThat(told()).contains("signature     unknown  log_unreachable");
        assertThat(verify("--log", log, "--proof", "proof.txt", "certificate.txt"))
                .isEqualTo(CURRENT);
        assertThat(verify("--log", stranger, "--proof", "proof.txt", "certificate.txt"))
                .isEqualTo(CANNOT_TELL);
        assertThat(verify("--proof", "proof.txt", "certificate.txt")).isEqualTo(UNUSABLE_ARGUMENTS);
        assertThat(verify("--log", "nonsense", "certificate.txt")).isEqualTo(UNUSABLE_ARGUMENTS);
    }

    @Test
    void a_file_without_a_certificate_is_not_genuine() throws IOException {
        write("empty.txt", "");
        write("page.pdf", "%PDF-1.7 nothing");
        try (var png = Files.newOutputStream(folder.resolve("white.png"))) {
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        }
        assertThat(verify("empty.txt", "page.pdf", "white.png")).isEqualTo(NOT_CURRENT);
        assertThat(told()).contains("fail     segments", "fail     not_a_paper", "fail     nothing_found");
    }

    @Test
    void a_file_without_end_is_not_read_to_its_end() throws IOException {
        try (var file = new java.io.RandomAccessFile(folder.resolve("huge.txt").toFile(), "rw")) {
            file.setLength(40L << 30);
        }
        assertThat(verify("huge.txt")).isEqualTo(NOT_CURRENT);
        assertThat(told()).contains("fail     too_long");
    }

    @Test
    void arguments_that_cannot_be_used_are_three_and_nothing_is_verified() {
        String[][] unusable = {
            {},
            {"--issuer", ISSUER},
            {"--nonsense", "token.txt"},
            {"-j", "token.txt"},
            {"--json", "--json", "token.txt"},
            {"token.txt", "--keys"},
            {"--keys", "--json", "token.txt"},
            {"--issuer", "http://demo.mamori.example", "token.txt"},
            {"--issuer", "https://demo.mamori.example/", "token.txt"},
            {"--max-status-age", "soon", "token.txt"},
            {"--max-status-age", "-PT1H", "token.txt"},
            {"--at", "yesterday", "token.txt"},
            {"token.txt", "absent.txt"},
            {"--keys", "absent.json", "token.txt"},
            {"--status", "absent.jwt", "token.txt"},
            {"."},
            {"--issuer", ISSUER, "--keys", "token.txt", "token.txt"},
            {"\0"},
        };
        for (String[] words : unusable) {
            String[] found = Arrays.stream(words)
                    .map(word -> word.contains(".txt") || word.equals(".") ? path(word) : word)
                    .toArray(String[]::new);
            assertThat(run(found))
                    .as(String.join(" ", words).replace('\0', '?'))
                    .isEqualTo(UNUSABLE_ARGUMENTS);
            assertThat(told()).isEmpty();
            assertThat(said()).startsWith("mamori verify: ");
        }
    }

    @Test
    void help_names_every_option_and_every_exit_status() {
        assertThat(run("--help")).isEqualTo(CURRENT);
        assertThat(told())
                .startsWith("Usage: ./mamori verify")
                .contains("--issuer", "--keys", "--status", "--max-status-age", "--at", "--json", "0 every", "1 one")
                .contains("2 one", "3 the arguments");
    }

    @Test
    void a_file_whose_name_begins_with_a_dash_comes_after_two() throws IOException {
        assertThat(run("--", "-token.txt")).isEqualTo(UNUSABLE_ARGUMENTS);
        assertThat(said()).contains("there is no file to read at -token.txt");
    }

    private static CheckReceipt receipt() {
        return new CheckReceipt(
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
    }

    /** With the issuer, its keys and one status list; names with a dot are files of the folder. */
    private ExitStatus verify(String... rest) {
        return run(Stream.concat(
                        Stream.of("--issuer", ISSUER, "--keys", path("jwks.json"), "--status", path("list.jwt")),
                        Arrays.stream(rest).map(word -> word.matches("[a-z]+\\.[a-z]+") ? path(word) : word))
                .toArray(String[]::new));
    }

    private ExitStatus run(String... words) {
        out.reset();
        err.reset();
        return new Verify(issuing.clock, printing(out), printing(err)).run(words);
    }

    private static PrintStream printing(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
