package jp.mamori.certificate.token;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictJson;

/**
 * Reads the claims of a certificate: exactly those of the format, each with its type and its bounds.
 *
 * <p>Refused: a claim that is missing or that the format does not know, a digest or a disclosure named twice, a
 * disclosure whose digest the payload does not name, a subject or a disposition withheld.
 * Source: docs/certificate.md, RFC 9901 section 7.1.
 */
public final class ClaimsReader {
    private static final Set<String> CLAIMS = Set.of(
            "iss",
            "iat",
            "exp",
            "vct",
            "jti",
            "status",
            "outcome",
            "as_of",
            "registers",
            "names_assurance",
            "audience",
            "purpose",
            "log",
            "cnf",
            "_sd",
            "_sd_alg");
    private static final long LATEST = 253_402_300_799L;

    private final Json.Obj payload;
    private final Map<Disclosable, Json> disclosed = new EnumMap<>(Disclosable.class);

    private ClaimsReader(Json.Obj payload) {
        this.payload = payload;
    }

    public static CertificateContent read(CertificateToken token) throws Refused {
        Json.Obj payload = StrictJson.object(token.jws().payload()).only(CLAIMS, Reason.CLAIM_UNKNOWN);
        ClaimsReader reader = new ClaimsReader(payload);
        reader.match(token.disclosures());
        CertificateContent content = reader.content();
        boolean recorded = content.outcome() == CertifiedOutcome.RECORD_CONFIRMED;
        if (recorded == content.dispositions().isEmpty()) {
            throw new Refused(Reason.DISCLOSURE_MISSING);
        }
        return content;
    }

    private void match(List<Disclosure> disclosures) throws Refused {
        if (!"sha-256".equals(payload.string("_sd_alg"))) {
            throw new Refused(Reason.DIGEST_ALGORITHM);
        }
        List<String> digests = payload.array("_sd").strings();
        Set<String> unclaimed = new HashSet<>(digests);
        if (unclaimed.size() != digests.size() || digests.size() > CertificateToken.MAX_DISCLOSURES) {
            throw new Refused(Reason.DIGEST_DUPLICATE);
        }
        Set<String> seen = new HashSet<>();
        for (Disclosure disclosure : disclosures) {
            if (!seen.add(disclosure.encoded())) {
                throw new Refused(Reason.DISCLOSURE_DUPLICATE);
            }
            if (!unclaimed.remove(disclosure.digest())) {
                throw new Refused(Reason.DISCLOSURE_UNREFERENCED);
            }
            if (disclosed.put(disclosure.claim(), disclosure.value()) != null) {
                throw new Refused(Reason.DISCLOSURE_DUPLICATE);
            }
        }
        if (!disclosed.containsKey(Disclosable.SUBJECT)) {
            throw new Refused(Reason.DISCLOSURE_MISSING);
        }
    }

    private CertificateContent content() throws Refused {
        Issuer issuer = issuer();
        if (!payload.string("vct").equals(issuer.certificateType())) {
            throw new Refused(Reason.CREDENTIAL_TYPE);
        }
        if (payload.has("cnf")) {
            payload.object("cnf");
        }
        PartReader parts = new PartReader(payload, disclosed);
        return new CertificateContent(
                issuer,
                number(),
                instant(payload, "iat"),
                instant(payload, "exp"),
                parts.status(),
                parts.outcome(),
                instant(payload, "as_of"),
                parts.registers(),
                parts.namesAssurance(),
                parts.audience(),
                parts.purpose(),
                parts.log(),
                parts.subject(),
                parts.formerNames(),
                parts.namesSearched(),
                parts.licenceNumbers(),
                parts.dispositions());
    }

    private CertificateNumber number() throws Refused {
        try {
            return new CertificateNumber(payload.string("jti"));
        } catch (IllegalArgumentException e) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
    }

    private Issuer issuer() throws Refused {
        try {
            return new Issuer(payload.string("iss"));
        } catch (IllegalArgumentException e) {
            throw new Refused(Reason.ISSUER_OTHER);
        }
    }

    static Instant instant(Json.Obj object, String claim) throws Refused {
        long seconds = object.number(claim);
        if (seconds < 0 || seconds > LATEST) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        return Instant.ofEpochSecond(seconds);
    }
}
