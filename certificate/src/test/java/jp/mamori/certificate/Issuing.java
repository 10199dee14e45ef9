package jp.mamori.certificate;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.issue.CertificateSigner;
import jp.mamori.certificate.issue.PreparedCertificate;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.Verification;

/** An issuer in miniature: real keys, a fixed clock, one status list. All persons are made up. */
public final class Issuing {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    public static final Issuer ISSUER = new Issuer("https://demo.mamori.example");
    public static final URI PORTAL = URI.create("https://portal.demo.mamori.example");
    public static final String STATUS_URI = "https://demo.mamori.example/v1/status-lists/1";
    public static final Instant SLOT = Instant.parse("2026-11-20T01:00:00Z");
    public static final int INDEX = 40_321;

    public final SecureRandom random = new SecureRandom();
    public final KeyPair pair = newPair();
    public final Signer signer = KeyStoreSigner.of("demo-2026", pair);
    public final Map<String, String> lists = new ConcurrentHashMap<>();
    public IssuerKeys keys = IssuerKeys.of(List.of(IssuerKey.of(signer)));
    public Clock clock = Clock.fixed(SLOT.plusSeconds(60), TOKYO);

    public Issuing() {
        publish(SLOT.plusSeconds(30));
    }

    public static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public void at(Instant now) {
        clock = Clock.fixed(now, TOKYO);
    }

    /** Publishes the list with these indices invalid. */
    public void publish(Instant issuedAt, int... invalid) {
        lists.put(STATUS_URI, statusList(issuedAt, invalid));
    }

    public String statusList(Instant issuedAt, int... invalid) {
        return statusList(signer, issuedAt, invalid);
    }

    public String statusList(Signer by, Instant issuedAt, int... invalid) {
        BitSet set = new BitSet();
        for (int index : invalid) {
            set.set(index);
        }
        StatusList list = StatusList.ofInvalid(set, StatusList.DEFAULT_SIZE);
        return new StatusListToken(
                        STATUS_URI, issuedAt, issuedAt.plus(Duration.ofHours(24)), Duration.ofSeconds(30), list)
                .sign(by, ISSUER);
    }

    public CertificateLint lint() {
        return new CertificateLint(
                new CertificateLint.Settings(ISSUER, "https://demo.mamori.example/v1/status-lists/", PORTAL),
                clock,
                random);
    }

    public PreparedCertificate prepare(CertificateContent content) {
        return switch (lint().prepare(content)) {
            case CertificateLint.Outcome.Passed(PreparedCertificate prepared) -> prepared;
            case CertificateLint.Outcome.Failed(var violations) -> throw new AssertionError(violations.toString());
        };
    }

    public CertificateToken issue(CertificateContent content) {
        return new CertificateSigner(signer).sign(prepare(content));
    }

    public CertificateVerifier verifier(StatusFreshness freshness) {
        StatusLists held = new StatusLists(ISSUER, () -> keys, uri -> Optional.ofNullable(lists.get(uri)));
        return new CertificateVerifier(ISSUER, () -> keys, held, freshness, clock);
    }

    public Verification verify(String presented) {
        return verifier(StatusFreshness.server()).verify(presented, Expected.nothing());
    }

    public static Subject subject() {
        return new Subject("髙橋", "さくら", "タカハシ", "サクラ", LocalDate.of(1990, 4, 1));
    }

    public static Draft noRecord() {
        return new Draft();
    }

    public static Draft withRecord() {
        return new Draft()
                .outcome(CertifiedOutcome.RECORD_CONFIRMED)
                .dispositions(List.of(new StatedDisposition(
                        StatedDisposition.Kind.LICENCE_CONFISCATION,
                        LocalDate.of(2019, 3, 29),
                        "L11_1",
                        "東京都教育委員会",
                        null)));
    }

    /** A content under construction, so that a test names only what it is about. */
    public static final class Draft {
        private Issuer issuer = ISSUER;
        private Instant issuedAt = SLOT;
        private Instant expiresAt = SLOT.plus(Duration.ofDays(182));
        private Instant asOf = SLOT;
        private StatusReference status = new StatusReference(INDEX, STATUS_URI);
        private CertifiedOutcome outcome = CertifiedOutcome.NO_MATCHING_RECORD;
        private Audience audience = new Audience("01JD8Z6T3N", "学校法人青葉学園");
        private Subject subject = Issuing.subject();
        private List<FormerName> formerNames = List.of(new FormerName("佐藤", "さくら", "サトウ", "サクラ"));
        private NamesSearched namesSearched = new NamesSearched(0, 1, 1);
        private List<String> licenceNumbers = List.of("平二五小一第1234号");
        private List<StatedDisposition> dispositions = List.of();
        private Registers registers = new Registers(Map.of(
                Register.TEACHING_LICENCE,
                SLOT.minusSeconds(86_400),
                Register.NURSERY_REGISTRATION,
                SLOT.minusSeconds(172_800)));
        private CertificateNumber number = CertificateNumber.random(new SecureRandom());
        private LogReference log = new LogReference("demo.mamori.example/v1/log", 1_234_567_890L);

        public Draft issuer(Issuer value) {
            issuer = value;
            return this;
        }

        public Draft issuedAt(Instant value) {
            issuedAt = value;
            return this;
        }

        public Draft expiresAt(Instant value) {
            expiresAt = value;
            return this;
        }

        public Draft asOf(Instant value) {
            asOf = value;
            return this;
        }

        public Draft status(StatusReference value) {
            status = value;
            return this;
        }

        public Draft outcome(CertifiedOutcome value) {
            outcome = value;
            return this;
        }

        public Draft audience(Audience value) {
            audience = value;
            return this;
        }

        public Draft subject(Subject value) {
            subject = value;
            return this;
        }

        public Draft formerNames(List<FormerName> value) {
            formerNames = value;
            return this;
        }

        public Draft namesSearched(NamesSearched value) {
            namesSearched = value;
            return this;
        }

        public Draft licenceNumbers(List<String> value) {
            licenceNumbers = value;
            return this;
        }

        public Draft dispositions(List<StatedDisposition> value) {
            dispositions = value;
            return this;
        }

        public Draft registers(Registers value) {
            registers = value;
            return this;
        }

        public Draft log(LogReference value) {
            log = value;
            return this;
        }

        public Draft number(CertificateNumber value) {
            number = value;
            return this;
        }

        public CertificateContent content() {
            return new CertificateContent(
                    issuer,
                    number,
                    issuedAt,
                    expiresAt,
                    status,
                    outcome,
                    asOf,
                    registers,
                    NamesAssurance.SELF_DECLARED,
                    audience,
                    new Purpose("TEACHING"),
                    log,
                    subject,
                    formerNames,
                    namesSearched,
                    licenceNumbers,
                    dispositions);
        }
    }
}
