package jp.mamori.portal.verify.device;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamori.certificate.Audience;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.NamesAssurance;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.Purpose;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.Registers;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.strict.StrictBase64Url;
import jp.mamori.certificate.token.ClaimsWriter;
import jp.mamori.certificate.token.CompactJws;
import jp.mamori.certificate.token.Disclosure;
import jp.mamori.portal.support.Portal;

/** Texts that two verifiers are to judge alike, with the time, the keys and the lists by which to judge them. */
final class Corpus {
    static final Issuer ISSUER = new Issuer(Portal.ISSUER);
    static final Instant ISSUED = Instant.parse("2026-11-20T01:00:00Z");
    static final Instant NOW = ISSUED.plusSeconds(60);
    static final String LIST = Portal.ISSUER + "/v1/status-lists/1";
    static final int INDEX = 40_321;

    final SecureRandom random = new SecureRandom();
    final Signer signer = newSigner("demo-2026");
    final Signer receiptSigner = newSigner("receipt-2026");
    final String keys = IssuerKeys.of(List.of(IssuerKey.of(signer), IssuerKey.of(receiptSigner, KeyUse.RECEIPT)))
            .toJwks();
    final Map<String, String> lists = Map.of(LIST, statusList(ISSUED.plusSeconds(30)));
    final List<Case> cases = new ArrayList<>();

    /** One text; lists are by their address. */
    record Case(String name, String presented, double now, String keys, Map<String, String> lists) {
        /** As the page's script takes it. */
        Map<String, Object> forScript() {
            return Map.of("presented", presented, "now", now, "keys", keys, "lists", lists);
        }

        @Override
        public String toString() {
            return name + ": " + (presented.length() > 400 ? presented.substring(0, 400) + "…" : presented);
        }
    }

    void add(String name, String presented) {
        add(name, presented, NOW, keys, lists);
    }

    void add(String name, String presented, Instant now, String keys, Map<String, String> lists) {
        cases.add(new Case(name, presented, now.toEpochMilli() / 1000.0, keys, lists));
    }

    /** A certificate that can be taken apart: header, payload and disclosures as their texts. */
    record Parts(String header, String payload, List<String> disclosures) {
        Parts header(String text) {
            return new Parts(text, payload, disclosures);
        }

        Parts payload(String text) {
            return new Parts(header, text, disclosures);
        }

        Parts replacing(String regex, String by) {
            String replaced = payload.replaceFirst(regex, by);
            if (replaced.equals(payload)) {
                throw new AssertionError(regex + " does not occur in " + payload);
            }
            return payload(replaced);
        }

        Parts disclosures(List<String> encoded) {
            return new Parts(header, payload, encoded);
        }

        String input() {
            return encoded(header) + "." + encoded(payload);
        }

        String tail() {
            return disclosures.stream().map(one -> one + "~").collect(Collectors.joining("", "~", ""));
        }
    }

    Parts parts(CertificateContent content) {
        var written = ClaimsWriter.write(content, random);
        return new Parts(
                "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":\"demo-2026\"}",
                new String(written.payload(), StandardCharsets.UTF_8),
                written.disclosures().stream().map(Disclosure::encoded).toList());
    }

    String signed(Parts parts) {
        return withSignature(parts, signer.sign(parts.input().getBytes(StandardCharsets.US_ASCII)));
    }

    static String withSignature(Parts parts, byte[] signature) {
        return parts.input() + "." + StrictBase64Url.encode(signature) + parts.tail();
    }

    String statement(Signer by, String type, String payload) {
        return CompactJws.sign(by, type, payload.getBytes(StandardCharsets.UTF_8));
    }

    String statusList(Instant issuedAt, int... invalid) {
        BitSet set = new BitSet();
        for (int index : invalid) {
            set.set(index);
        }
        return new StatusListToken(
                        LIST,
                        issuedAt,
                        issuedAt.plus(Duration.ofHours(24)),
                        Duration.ofSeconds(30),
                        StatusList.ofInvalid(set, StatusList.DEFAULT_SIZE))
                .sign(signer, ISSUER);
    }

    /** A list as its claims are spelled. */
    String statusList(String claims) {
        return statement(signer, StatusListToken.TYPE, claims);
    }

    static CertificateContent noRecord() {
        return content(
                CertifiedOutcome.NO_MATCHING_RECORD,
                new Subject("髙橋", "さくら", "タカハシ", "サクラ", LocalDate.of(1990, 4, 1)),
                List.of(new FormerName("佐藤", "さくら", "サトウ", "サクラ")),
                List.of());
    }

    static CertificateContent singleName() {
        return content(
                CertifiedOutcome.NO_MATCHING_RECORD,
                new Subject(null, "Sukarno", null, null, LocalDate.of(1988, 2, 29)),
                List.of(),
                List.of());
    }

    static CertificateContent withRecords() {
        return content(
                CertifiedOutcome.RECORD_CONFIRMED,
                new Subject("𠮷田", "葛\uDB40\uDD00城", "ヨシダ", "カツラギ", LocalDate.of(1979, 12, 31)),
                List.of(new FormerName("邉", "葛城", null, null), new FormerName(null, "葛城", null, "カツラギ")),
                List.of(
                        new StatedDisposition(
                                StatedDisposition.Kind.LICENCE_CONFISCATION,
                                LocalDate.of(2019, 3, 29),
                                "L11_1",
                                "東京都教育委員会",
                                LocalDate.of(2025, 5, 1)),
                        new StatedDisposition(
                                StatedDisposition.Kind.CLOSURE_ORDER, LocalDate.of(2019, 5, 1), null, "横浜市", null)));
    }

    private static CertificateContent content(
            CertifiedOutcome outcome, Subject subject, List<FormerName> former, List<StatedDisposition> stated) {
        Map<Register, Instant> registers = new LinkedHashMap<>();
        registers.put(Register.TEACHING_LICENCE, ISSUED.minusSeconds(86_400));
        registers.put(Register.CHILDCARE_ORDER, Instant.EPOCH);
        return new CertificateContent(
                ISSUER,
                CertificateNumber.random(new SecureRandom()),
                ISSUED,
                ISSUED.plus(Duration.ofDays(182)),
                new StatusReference(INDEX, LIST),
                outcome,
                ISSUED,
                new Registers(registers),
                NamesAssurance.SELF_DECLARED,
                new Audience("01JD8Z6T3N", "学校法人青葉学園"),
                new Purpose("TEACHING"),
                new LogReference("demo.mamori.example/v1/log", 1_234_567_890L),
                subject,
                former,
                new NamesSearched(0, 1, 1),
                List.of("平二五小一第1234号"),
                stated);
    }

    static String encoded(String text) {
        return StrictBase64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] decoded(String text) {
        return java.util.Base64.getUrlDecoder().decode(text);
    }

    /** The digest by which a payload names a disclosure. */
    static String digest(String disclosure) {
        try {
            return StrictBase64Url.encode(
                    MessageDigest.getInstance("SHA-256").digest(disclosure.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Signer newSigner(String keyId) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return KeyStoreSigner.of(keyId, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
