package jp.mamori.certificate.verify;

import static jp.mamori.certificate.verify.VerificationOutcome.CURRENT_NO_RECORD;
import static jp.mamori.certificate.verify.VerificationOutcome.CURRENT_WITH_RECORD;
import static jp.mamori.certificate.verify.VerificationOutcome.EXPIRED;
import static jp.mamori.certificate.verify.VerificationOutcome.NOT_FOUND;
import static jp.mamori.certificate.verify.VerificationOutcome.NOT_GENUINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jp.mamori.certificate.Forge;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue T9 to T12, T14 to T17 and T21 to T24: what is claimed, and in what form. */
class HostileClaimsTest {
    private final Issuing issuing = new Issuing();
    private final CertificateToken token = issuing.issue(Issuing.noRecord().content());

    @Test
    void t9_expiry_around_the_limit() {
        Instant exp = Issuing.SLOT.plus(Duration.ofDays(182));
        for (int second = -1; second <= 1; second++) {
            issuing.at(exp.plusSeconds(60 + second));
            issuing.publish(exp.plusSeconds(50));
            assertThat(issuing.verify(token.compact()).outcome()).isEqualTo(second < 0 ? CURRENT_NO_RECORD : EXPIRED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1795000000.5", "\"1795000000\"", "-1", "1e400", "1795000000e0", "99999999999999", "true", "01"})
    void t9_an_expiry_that_is_no_time(String value) {
        refused(forge().replacing("\"exp\":[0-9]+", "\"exp\":" + value).signed());
    }

    @Test
    void t9_no_expiry() {
        refused(forge().replacing("\"exp\":[0-9]+,", "").signed(), Reason.CLAIM_MISSING);
        refused(forge().replacing("\"exp\":[0-9]+,", "\"exp\":null,").signed(), Reason.JSON_SYNTAX);
    }

    @Test
    void t10_issued_in_the_future() {
        issuing.at(Issuing.SLOT.minusSeconds(61));
        refused(token.compact(), Reason.ISSUED_IN_FUTURE);
        issuing.at(Issuing.SLOT.minusSeconds(60));
        issuing.publish(Issuing.SLOT.minusSeconds(60));
        assertThat(issuing.verify(token.compact()).outcome()).isEqualTo(CURRENT_NO_RECORD);
        refused(forge().replacing("\"iat\"", "\"nbf\":1,\"iat\"").signed(), Reason.CLAIM_UNKNOWN);
    }

    @Test
    void t11_only_the_exact_audience() {
        CertificateVerifier verifier = issuing.verifier(StatusFreshness.server());
        for (String other : List.of("01JD8Z6T3", "01JD8Z6T3NX", "01jd8z6t3n", "")) {
            assertThat(verifier.verify(token.compact(), Expected.nothing().madeOutTo(Set.of(other)))
                            .outcome())
                    .isEqualTo(NOT_FOUND);
        }
        refused(
                forge().replacing("\"audience\":", "\"aud\":\"01JD8Z6T3N\",\"audience\":")
                        .signed(),
                Reason.CLAIM_UNKNOWN);
        refused(
                forge().replacing("\"audience\":\\{[^}]*\\}", "\"audience\":[\"other\",\"01JD8Z6T3N\"]")
                        .signed(),
                Reason.CLAIM_SHAPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://demo.mamori.example/",
                "https://dem\u043e.mamori.example",
                "https://DEMO.mamori.example",
                "http://demo.mamori.example",
                "https://demo.mamori.example.evil.example",
                "https://other.example"
            })
    void t12_another_issuer(String issuer) {
        String payload =
                forge().goodPayload().replace("\"iss\":\"https://demo.mamori.example\"", "\"iss\":\"" + issuer + "\"");
        refused(forge().payload(payload).signed());
        String consistent = payload.replace("\"vct\":\"https://demo.mamori.example/", "\"vct\":\"" + issuer + "/");
        refused(forge().payload(consistent).signed(), Reason.ISSUER_OTHER);
    }

    @Test
    void t14_cut_at_every_character() {
        String whole = token.compact();
        int lastDisclosure = whole.lastIndexOf('~', whole.length() - 2);
        for (int end = 0; end < whole.length(); end++) {
            Verification verification = issuing.verify(whole.substring(0, end));
            boolean leavesOptionalPartsOut = whole.startsWith("~", end - 1) && end > whole.indexOf('~') + 1;
            if (leavesOptionalPartsOut) {
                assertThat(verification.outcome()).isIn(NOT_GENUINE, CURRENT_NO_RECORD);
            } else {
                assertThat(verification.outcome()).as("cut at %d", end).isEqualTo(NOT_GENUINE);
            }
        }
        assertThat(issuing.verify(whole.substring(0, lastDisclosure)).outcome()).isEqualTo(NOT_GENUINE);
    }

    @Test
    void t15_too_long_is_refused_before_it_is_parsed() {
        refused("A".repeat(65_537), Reason.TOO_LONG);
        refused("A".repeat(10_000_000), Reason.TOO_LONG);
        refused(token.compact() + "A".repeat(65_536) + "~", Reason.TOO_LONG);
    }

    @Test
    void t16_a_member_named_twice() {
        refused(
                forge().replacing("\"outcome\"", "\"outcome\":\"NO_MATCHING_RECORD\",\"outcome\"")
                        .signed(),
                Reason.JSON_DUPLICATE_MEMBER);
        refused(
                forge().replacing("\"outcome\"", "\"outcom\\\\u0065\":\"NO_MATCHING_RECORD\",\"outcome\"")
                        .signed(),
                Reason.JSON_DUPLICATE_MEMBER);
        refused(forge().headerWith("\"alg\":\"none\"").signed(), Reason.JSON_DUPLICATE_MEMBER);
    }

    @Test
    void t17_base64url_that_is_not_canonical() {
        String whole = token.compact();
        int dot = whole.indexOf('.');
        for (String inserted : List.of("=", " ", "\n", "!", "+", "/", "\r\n", "\u00e9")) {
            refused(whole.substring(0, dot) + inserted + whole.substring(dot));
            refused(whole.substring(0, dot + 9) + inserted + whole.substring(dot + 9));
            refused(whole.replaceFirst("~", inserted + "~"));
        }
        String signature = whole.substring(0, whole.indexOf('~'));
        String stray = signature.substring(0, signature.length() - 1) + next(signature.charAt(signature.length() - 1));
        refused(stray + whole.substring(whole.indexOf('~')), Reason.NOT_CANONICAL);
        refused("." + whole, Reason.SEGMENTS);
        refused(whole.replaceFirst("\\.", ".."), Reason.SEGMENTS);
        refused(whole.replaceFirst("\\.", ""), Reason.SEGMENTS);
        refused(whole.replaceFirst("~", ".AAAA~"), Reason.SEGMENTS);
    }

    @Test
    void t22_disclosures_that_the_payload_does_not_name() throws Exception {
        String tail = tail();
        String added = disclosure("former_names", "[{\"family_name\":\"x\"}]");
        refused(forge().disclosures(tail + added + "~").signed(), Reason.DISCLOSURE_UNREFERENCED);
        String first = tail.substring(1, tail.indexOf('~', 1));
        refused(forge().disclosures(tail + first + "~").signed(), Reason.DISCLOSURE_DUPLICATE);
        String otherSalt = disclosure("subject", "{\"family_name\":\"髙橋\",\"birthdate\":\"1990-04-01\"}");
        refused(forge().disclosures("~" + otherSalt + "~").signed(), Reason.DISCLOSURE_UNREFERENCED);
        refused(forge().disclosures("~").signed(), Reason.DISCLOSURE_MISSING);
        refused(forge().disclosures("~~" + tail.substring(1)).signed(), Reason.JSON_SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_sd", "...", "outcome", "exp", "iss", "jti", "status", "cnf", "Subject", "verified"})
    void t22_a_disclosure_with_a_name_it_may_not_have(String name) throws Exception {
        String evil = disclosure(name, "\"x\"");
        refused(
                forge().replacing("\"_sd\":\\[", "\"_sd\":[\"" + digest(evil) + "\",")
                        .disclosures(tail() + evil + "~")
                        .signed(),
                Reason.DISCLOSURE_NAME);
    }

    @Test
    void t22_a_digest_named_twice_or_by_another_algorithm() {
        refused(forge().replacing("\"_sd\":\\[(\"[^\"]*\")", "\"_sd\":[$1,$1").signed(), Reason.DIGEST_DUPLICATE);
        for (String algorithm : List.of("md5", "SHA-256", "sha-512", "")) {
            refused(forge().replacing("sha-256", algorithm).signed(), Reason.DIGEST_ALGORITHM);
        }
        refused(forge().replacing(",\"_sd_alg\":\"sha-256\"", "").signed(), Reason.CLAIM_MISSING);
        refused(
                forge().replacing("\"audience\":\\{", "\"audience\":{\"_sd\":[],")
                        .signed(),
                Reason.CLAIM_UNKNOWN);
    }

    @Test
    void t22_two_disclosures_of_one_claim_and_too_many() throws Exception {
        String second = disclosure("licence_numbers", "[\"x\"]");
        refused(
                forge().replacing("\"_sd\":\\[", "\"_sd\":[\"" + digest(second) + "\",")
                        .disclosures(tail() + second + "~")
                        .signed(),
                Reason.DISCLOSURE_DUPLICATE);
        refused(forge().disclosures("~" + "WyJhIl0~".repeat(10_000)).signed(), Reason.TOO_LONG);
        refused(forge().disclosures("~" + "WyJhIl0~".repeat(17)).signed(), Reason.DISCLOSURE_COUNT);
    }

    @Test
    void t22_reordered_disclosures_are_the_same_certificate() {
        List<String> parts = new ArrayList<>(
                token.disclosures().stream().map(Disclosure::encoded).toList());
        Collections.reverse(parts);
        Verification verification = issuing.verify(token.jws().compact() + "~" + String.join("~", parts) + "~");
        assertThat(verification.content())
                .isEqualTo(issuing.verify(token.compact()).content());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"outcome", "jti", "exp", "iat", "as_of", "registers", "audience", "status", "purpose", "vct"})
    void t22_a_mandatory_claim_dropped(String claim) {
        String without = forge().goodPayload()
                .replaceFirst(
                        "\"" + claim + "\":(\\{\"status_list\":\\{[^}]*\\}\\}|\\{[^}]*\\}|\"[^\"]*\"|[0-9]+),", "");
        assertThat(without).isNotEqualTo(forge().goodPayload());
        refused(forge().payload(without).signed(), Reason.CLAIM_MISSING);
    }

    @Test
    void t22_a_record_whose_dispositions_are_withheld() {
        CertificateToken recorded = issuing.issue(Issuing.withRecord().content());
        assertThat(issuing.verify(recorded.compact()).outcome()).isEqualTo(CURRENT_WITH_RECORD);
        String withheld = recorded.jws().compact() + "~"
                + recorded.disclosures().stream()
                        .filter(disclosure -> !disclosure.claim().claim().equals("dispositions"))
                        .map(disclosure -> disclosure.encoded() + "~")
                        .reduce("", String::concat);
        refused(withheld, Reason.DISCLOSURE_MISSING);
    }

    @Test
    void t23_a_key_binding_that_nobody_asked_for() {
        String binding = Forge.encode("{\"alg\":\"ES256\",\"typ\":\"kb+jwt\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + Forge.encode("{\"nonce\":\"old\",\"aud\":\"x\",\"sd_hash\":\"y\"}".getBytes(StandardCharsets.UTF_8))
                + "." + Forge.encode(new byte[64]);
        refused(token.compact() + binding, Reason.KEY_BINDING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"nonce\":\"old\",\"aud\":\"https://portal.demo.mamori.example\"",
                "\"nonce\":\"n\",\"aud\":\"https://other.example\"",
                "\"nonce\":\"n\",\"aud\":\"https://portal.demo.mamori.example\",\"sd_hash\":\"wrong\""
            })
    void t23_a_key_binding_of_any_kind_is_refused_also_where_a_wallet_is_named(String claims) {
        String confirming = forge().replacing("\"purpose\":", "\"cnf\":{\"kid\":\"wallet\"},\"purpose\":")
                .signed();
        assertThat(issuing.verify(confirming).outcome()).as("paper needs none").isEqualTo(CURRENT_NO_RECORD);
        String binding = Forge.encode("{\"alg\":\"ES256\",\"typ\":\"kb+jwt\"}".getBytes(StandardCharsets.UTF_8))
                + "." + Forge.encode(("{" + claims + "}").getBytes(StandardCharsets.UTF_8)) + "."
                + Forge.encode(new byte[64]);
        refused(confirming + binding, Reason.KEY_BINDING);
    }

    @Test
    void t23_a_presentation_shown_twice_is_the_same_certificate_and_says_whom_it_is_for() {
        Verification first = issuing.verify(token.compact());
        Verification again = issuing.verify(token.compact());
        assertThat(again.content()).isEqualTo(first.content());
        assertThat(again.step(Step.Name.AUDIENCE).reason()).isEqualTo(Reason.NOT_ASKED);
        assertThat(again.content().orElseThrow().audience().name()).isEqualTo("学校法人青葉学園");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Egnp", "a\u200Bb", "\u0000", "\u0001", "\uFEFF", "\u2066x", "\uDB40\uDC41"})
    void t21_a_name_that_shows_otherwise_than_it_reads_is_refused_though_well_signed(String name) {
        refused(forge().replacing("学校法人青葉学園", name).signed(), Reason.TEXT_UNSAFE, Reason.JSON_SYNTAX);
    }

    @Test
    void t24_deep_wide_and_large_json() {
        refused(forge().payload("[".repeat(20_000)).signed(), Reason.JSON_SYNTAX, Reason.JSON_TOO_DEEP);
        refused(
                forge().replacing("\"purpose\":", "\"x\":" + "[".repeat(20_000) + ",\"purpose\":")
                        .signed(),
                Reason.JSON_TOO_DEEP);
        refused(
                forge().replacing("\"purpose\":", "\"x\":[" + "1,".repeat(20_000) + "1],\"purpose\":")
                        .signed(),
                Reason.JSON_TOO_LARGE);
        refused(
                forge().replacing("\"exp\":[0-9]+", "\"exp\":" + "9".repeat(40_000))
                        .signed(),
                Reason.JSON_NUMBER);
        refused(
                forge().replacing("\"exp\":[0-9]+", "\"exp\":" + "9".repeat(1_000_000))
                        .signed(),
                Reason.TOO_LONG);
    }

    @Test
    void nothing_that_is_given_makes_it_throw() {
        for (String odd : List.of(
                "",
                "~",
                "~~~~",
                "...",
                "null",
                "{}",
                "\u0000",
                "https://x/c#",
                "https://x/c#12",
                "https://x/c#" + "9".repeat(170),
                "\uD800",
                "eyJhbGciOiJub25lIn0..")) {
            assertThat(issuing.verify(odd).outcome()).isEqualTo(NOT_GENUINE);
        }
    }

    private Forge forge() {
        return new Forge(issuing, token);
    }

    private String tail() {
        String compact = token.compact();
        return compact.substring(compact.indexOf('~'));
    }

    private static String disclosure(String name, String value) {
        String json = "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"" + name + "\"," + value + "]";
        return Forge.encode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String disclosure) throws Exception {
        return Forge.encode(
                MessageDigest.getInstance("SHA-256").digest(disclosure.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The next character of the alphabet: it differs in the lowest bit, which a 64-byte signature leaves unused. */
    private static char next(char c) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(c) + 1);
    }

    private void refused(String presented, Reason... reasons) {
        Verification verification = issuing.verify(presented);
        assertThat(verification.outcome()).isEqualTo(NOT_GENUINE);
        assertThat(verification.content()).isEmpty();
        List<Step> failed = verification.steps().stream()
                .filter(step -> step.result() == Step.Result.FAIL)
                .toList();
        assertThat(failed).hasSize(1);
        if (reasons.length > 0) {
            assertThat(failed.getFirst().reason()).isIn((Object[]) reasons);
        }
    }
}
