package jp.mamori.registry.key;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamori.certificate.Audience;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.NamesAssurance;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.Purpose;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.Registers;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.issue.CertificateSigner;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.Step;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.registry.certificate.key.StatusListAddress;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.Test;

/**
 * The issuer's key is rotated while somebody verifies all along, with keys and lists from a cache that keeps them as
 * long as it may; catalogue O1 and T25.
 */
@RegistryTest
class RotationUnderLoadTest {
    private static final int OLD = 10_000;

    private final Registry registry;
    private final TestApi api;
    private final Rows rows;
    private final TestClock clock;
    private final Jobs jobs;
    private final Ceremony ceremony;
    private final Cache cache = new Cache();

    RotationUnderLoadTest(Registry registry, TestApi api, Rows rows, TestClock clock, Jobs jobs) {
        this.registry = registry;
        this.api = api;
        this.rows = rows;
        this.clock = clock;
        this.jobs = jobs;
        this.ceremony = new Ceremony(registry);
    }

    /** Keeps a public file for all of its {@code max-age}. */
    private final class Cache {
        private final Map<String, Kept> kept = new HashMap<>();

        private record Kept(String text, Instant until) {}

        synchronized String text(String path) {
            var held = kept.get(path);
            if (held == null || !clock.instant().isBefore(held.until())) {
                var answer = api.get(path).sendUnchecked();
                assertThat(answer.status()).as(path).isEqualTo(200);
                var age = Long.parseLong(answer.header("Cache-Control").replaceFirst(".*max-age=(\\d+).*", "$1"));
                held = new Kept(answer.text().strip(), clock.instant().plusSeconds(age));
                kept.put(path, held);
            }
            return held.text();
        }
    }

    private CertificateVerifier verifier() {
        var issuer = registry.bean(Issuer.class);
        var parsed = new HashMap<String, IssuerKeys>();
        java.util.function.Supplier<IssuerKeys> keys = () -> {
            var text = cache.text("/.well-known/jwks.json");
            synchronized (parsed) {
                return parsed.computeIfAbsent(text, IssuerKeys::parse);
            }
        };
        var lists = new StatusLists(
                issuer,
                keys,
                uri -> Optional.of(cache.text(uri.substring(issuer.value().length()))));
        return new CertificateVerifier(issuer, keys, lists, StatusFreshness.server(), clock);
    }

    private CertificateContent content(int index, Instant at) {
        var issuer = registry.bean(Issuer.class);
        var issued = at.truncatedTo(ChronoUnit.SECONDS);
        return new CertificateContent(
                issuer,
                CertificateNumber.random(new SecureRandom()),
                issued,
                issued.plus(Duration.ofDays(182)),
                new StatusReference(index, new StatusListAddress(issuer, 1).uri()),
                CertifiedOutcome.NO_MATCHING_RECORD,
                issued,
                new Registers(Map.of(Register.TEACHING_LICENCE, issued)),
                NamesAssurance.SELF_DECLARED,
                new Audience("org_1", "学校法人若葉台学園"),
                new Purpose("TEACHING"),
                null,
                new Subject("輪番", "花", "リンバン", "ハナ", LocalDate.of(1990, 1, 1)),
                List.of(),
                new NamesSearched(0, 1, 0),
                List.of(),
                List.of());
    }

    private String signed(int index, Instant at, CertificateSigner signer) {
        return switch (registry.bean(CertificateLint.class).prepare(content(index, at))) {
            case CertificateLint.Outcome.Passed(var prepared) ->
                signer.sign(prepared).compact();
            case CertificateLint.Outcome.Failed(var violations) -> throw new AssertionError(violations.toString());
        };
    }

    /** Indices that are not decoys. */
    private List<Integer> indices() {
        return rows
                .query(
                        "SELECT idx FROM status_entry WHERE list_no = 1 AND state = 'FREE' ORDER BY position LIMIT ?",
                        OLD)
                .stream()
                .map(row -> ((Number) row.get("idx")).intValue())
                .toList();
    }

    private void passes(Duration duration) {
        for (var left = duration; left.isPositive(); left = left.minus(Duration.ofMinutes(2))) {
            ceremony.wait(left.compareTo(Duration.ofMinutes(2)) < 0 ? left : Duration.ofMinutes(2));
            jobs.runNow("sign-status-lists");
        }
    }

    private static String keyOf(String token) {
        return new String(java.util.Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), US_ASCII);
    }

    private static void assertAllCurrent(List<String> tokens, CertificateVerifier verifier) {
        var wrong = tokens.stream()
                .map(token -> verifier.verify(token, Expected.nothing()))
                .filter(verification -> verification.outcome() != VerificationOutcome.CURRENT_NO_RECORD)
                .map(Verification::toString)
                .limit(3)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void o1_ten_thousand_old_certificates_verify_before_during_and_after_and_no_check_fails() throws Exception {
        jobs.runNow("sign-status-lists");
        var signer = registry.bean(CertificateSigner.class);
        var tokens = new ArrayList<String>();
        indices().forEach(index -> tokens.add(signed(index, clock.instant(), signer)));
        assertThat(tokens).hasSize(OLD);
        assertThat(keyOf(tokens.getFirst())).contains("\"issuer-1\"");
        var verifier = verifier();
        assertAllCurrent(tokens, verifier);

        var failed = new ConcurrentLinkedQueue<String>();
        var verified = new AtomicInteger();
        var stop = new AtomicBoolean();
        var load = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                var verification = verifier.verify(tokens.get(verified.getAndIncrement() % OLD), Expected.nothing());
                if (verification.outcome() != VerificationOutcome.CURRENT_NO_RECORD) {
                    failed.add(verification.toString());
                }
            }
        });
        try {
            ceremony.done("generate issuer");
            ceremony.done("publish issuer-2");
            passes(Duration.ofMinutes(10));
            ceremony.done("activate issuer-2");
            jobs.runNow("sign-status-lists");
            var fresh = signed(indices().getFirst(), clock.instant(), signer);
            assertThat(keyOf(fresh)).contains("\"issuer-2\"");
            assertAllCurrent(List.of(fresh), verifier);
            assertAllCurrent(tokens, verifier);
            passes(Duration.ofMinutes(6));
            ceremony.done("retire issuer-1");
            passes(Duration.ofMinutes(6));
            assertAllCurrent(tokens, verifier);
            assertAllCurrent(List.of(fresh), verifier);
        } finally {
            stop.set(true);
        }
        load.join();
        assertThat(failed).isEmpty();
        assertThat(verified).hasValueGreaterThan(OLD / 10);
        t25_the_retired_key_signs_for_its_time_only(verifier, tokens);
    }

    /** With the same rotation, because ten thousand certificates take their time. */
    private void t25_the_retired_key_signs_for_its_time_only(CertificateVerifier verifier, List<String> tokens) {
        var until = registry.bean(jp.mamori.registry.certificate.key.PublishedKeys.class)
                .now()
                .find("issuer-1")
                .orElseThrow()
                .signsUntil();
        var stolen = registry.bean(Keystore.class).signing("issuer-1");
        Signer old = KeyStoreSigner.of("issuer-1", stolen.privateKey(), stolen.publicKey(), null);
        int index = indices().getLast();
        var inTime =
                verifier.verify(signed(index, until.minusSeconds(1), new CertificateSigner(old)), Expected.nothing());
        assertThat(inTime.outcome()).isEqualTo(VerificationOutcome.CURRENT_NO_RECORD);
        var tooLate = verifier.verify(signed(index, until, new CertificateSigner(old)), Expected.nothing());
        assertThat(tooLate.outcome()).isEqualTo(VerificationOutcome.NOT_GENUINE);
        assertThat(tooLate.step(Step.Name.ISSUER).reason()).isEqualTo(Reason.KEY_PERIOD);

        passes(Duration.ofMinutes(2));
        ceremony.wait(Duration.ofHours(26));
        jobs.runNow("sign-status-lists");
        assertThat(ceremony.says("list").text()).containsPattern("issuer-1 +retired +\\S+ +not published since");
        assertThat(api.get("/.well-known/jwks.json").send().text())
                .doesNotContain("issuer-1")
                .contains("issuer-2");
        assertThat(verifier.verify(tokens.getFirst(), Expected.nothing()).outcome())
                .as("no certificate of the table is signed with it, so nothing needs it any more")
                .isEqualTo(VerificationOutcome.NOT_GENUINE);
    }
}
