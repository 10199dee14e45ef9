package jp.mamori.portal.verify.device;

import static jp.mamori.portal.verify.device.Corpus.ISSUER;
import static jp.mamori.portal.verify.device.Corpus.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.receipt.ReceiptVerifier;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.Step;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.portal.support.Chromium;
import jp.mamori.portal.support.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page's script and the Java library judge every text alike: outcome, steps, reasons, and whose it is. */
class SameAnswersTest {
    private static final int ALTERATIONS = Boolean.getBoolean("mamori.full") ? 20_000 : 2_000;
    private static final String JUDGE = """
            async (cases) => {
              const told = (checked) => checked.outcome + checked.steps.map((step) => " " + step.name + ":" + step.result + ":" + step.reason).join("")
                  + (checked.said && checked.said.number ? " " + checked.said.number + " " + (checked.said.subject ? checked.said.subject.birthdate : "") : "");
              const answers = [];
              for (const one of cases) {
                const keys = await mamori.keys.read(one.keys);
                const verifier = new mamori.verify.Verifier("https://demo.mamori.example", keys, async (uri) => one.lists[uri], () => one.now,
                    () => Promise.reject(new TypeError("no log")));
                answers.push(told(await verifier.certificate(one.presented)));
              }
              return answers;
            }""";
    private static Portal portal;
    private static Chromium browser;
    private static Page page;

    @BeforeAll
    static void start() {
        portal = new Portal();
        browser = new Chromium();
        page = browser.fresh().newPage();
        page.navigate(portal.uri("/c").toString());
    }

    @AfterAll
    static void stop() {
        browser.close();
        portal.close();
    }

    @Test
    void on_every_text_of_the_corpus() throws Exception {
        Corpus corpus = new Corpus();
        new HostileTexts(corpus).fill(ALTERATIONS);
        List<String> differing = new ArrayList<>();
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Integer> reasons = new TreeMap<>();
        for (int from = 0; from < corpus.cases.size(); from += 200) {
            List<Corpus.Case> some = corpus.cases.subList(from, Math.min(from + 200, corpus.cases.size()));
            List<?> scripts = (List<?>) page.evaluate(
                    JUDGE, some.stream().map(Corpus.Case::forScript).toList());
            for (int i = 0; i < some.size(); i++) {
                Verification library = judged(some.get(i));
                outcomes.merge(library.outcome().name(), 1, Integer::sum);
                library.steps().forEach(step -> reasons.merge(step.reason().name(), 1, Integer::sum));
                if (!told(library).equals(scripts.get(i))) {
                    differing.add(some.get(i) + "\n library " + told(library) + "\n script  " + scripts.get(i));
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(corpus.cases).hasSizeGreaterThan(ALTERATIONS + 900);
        assertThat(outcomes.keySet())
                .contains(
                        "CURRENT_NO_RECORD",
                        "CURRENT_WITH_RECORD",
                        "NO_LONGER_CURRENT",
                        "EXPIRED",
                        "NOT_GENUINE",
                        "CANNOT_TELL");
        assertThat(reasons).as("kinds of reasons met").hasSizeGreaterThan(40);
    }

    @Test
    void on_receipts_and_on_what_is_none() {
        Corpus corpus = new Corpus();
        List<String> texts = new ArrayList<>();
        for (VerificationOutcome outcome : VerificationOutcome.values()) {
            if (outcome != VerificationOutcome.CANNOT_TELL) {
                texts.add(receipt(outcome, NOW).sign(corpus.receiptSigner));
            }
        }
        String good = texts.getFirst();
        String payload = new String(
                java.util.Base64.getUrlDecoder().decode(good.split("\\.")[1]), java.nio.charset.StandardCharsets.UTF_8);
        texts.add(receipt(VerificationOutcome.EXPIRED, NOW.plusSeconds(60)).sign(corpus.receiptSigner));
        texts.add(receipt(VerificationOutcome.EXPIRED, NOW.plusSeconds(61)).sign(corpus.receiptSigner));
        texts.add(receipt(VerificationOutcome.EXPIRED, NOW).sign(corpus.signer));
        texts.add(receipt(VerificationOutcome.EXPIRED, NOW).sign(Corpus.newSigner("receipt-2026")));
        for (String[] change : new String[][] {
            {"CURRENT_NO_RECORD", "CANNOT_TELL"},
            {"\"jti\"", "\"jtj\""},
            {"chk_1", "chk 1"},
            {"TEACHING", "teaching"},
            {"R7-012", "R7-012".repeat(6)},
            {"R7-012", ""},
            {"https://demo", "https://other"},
            {"https://demo", "http://demo"},
            {"\"reference\"", "\"name\":\"x\",\"reference\""},
            {"\"certificate\":\"", "\"certificate\":\"1"},
            {"\"iat\":", "\"iat\":-"}
        }) {
            texts.add(corpus.statement(corpus.receiptSigner, CheckReceipt.TYPE, payload.replace(change[0], change[1])));
        }
        texts.add(corpus.statement(corpus.receiptSigner, "dc+sd-jwt", payload));
        texts.add(good + "A");
        texts.add(" " + good + "\n");
        texts.add(corpus.signed(corpus.parts(Corpus.noRecord())));
        texts.add("A".repeat(5_000));
        List<?> scripts = (List<?>) page.evaluate(
                JUDGE.replace("verifier.certificate(one.presented)", "verifier.receipt(one.presented)")
                        .replace("told(await", "mamori.receipt.looksLikeOne(one.presented) + told(await"),
                texts.stream()
                        .map(text -> new Corpus.Case("receipt", text, NOW.getEpochSecond(), corpus.keys, Map.of())
                                .forScript())
                        .toList());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(scripts.get(i)).as(texts.get(i)).isEqualTo(toldOfReceipt(corpus, texts.get(i)));
        }
    }

    private static CheckReceipt receipt(VerificationOutcome outcome, Instant at) {
        return new CheckReceipt(
                ISSUER,
                "chk_1",
                at,
                "org_e",
                "ofc_1",
                "TEACHING",
                "NEW_HIRE",
                outcome,
                CertificateNumber.random(new java.security.SecureRandom()),
                "R7-012");
    }

    private static String toldOfReceipt(Corpus corpus, String text) {
        var found = new ReceiptVerifier(ISSUER, () -> IssuerKeys.parse(corpus.keys), clock(NOW.getEpochSecond()))
                .verify(text);
        return CheckReceipt.looksLikeOne(text)
                + (found.isGenuine() ? "GENUINE" : "NOT_GENUINE")
                + steps(found.steps())
                + found.receipt().map(one -> " " + one.number().digits() + " ").orElse("");
    }

    private static Verification judged(Corpus.Case one) {
        IssuerKeys keys = IssuerKeys.parse(one.keys());
        var lists = new StatusLists(
                ISSUER, () -> keys, uri -> Optional.ofNullable(one.lists().get(uri)));
        return new CertificateVerifier(ISSUER, () -> keys, lists, StatusFreshness.offline(), clock(one.now()))
                .verify(one.presented(), Expected.nothing());
    }

    private static Clock clock(double seconds) {
        return Clock.fixed(Instant.ofEpochMilli(Math.round(seconds * 1000)), ZoneOffset.UTC);
    }

    static String told(Verification found) {
        return found.outcome()
                + steps(found.steps())
                + found.content()
                        .map(said -> " " + said.number().digits() + " "
                                + said.subject().birthdate())
                        .orElse("");
    }

    private static String steps(List<Step> steps) {
        return steps.stream()
                .map(step -> " " + step.name() + ":" + step.result() + ":" + step.reason())
                .collect(Collectors.joining());
    }
}
