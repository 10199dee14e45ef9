package jp.mamori.certificate.receipt;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.JsonText;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.SafeText;
import jp.mamori.certificate.strict.StrictJson;
import jp.mamori.certificate.token.CompactJws;
import jp.mamori.certificate.verify.VerificationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What the registry states of one check: who checked which certificate, when, what for, and what came of it.
 *
 * <p>It names no person: the organisation and the officer by their ids, the certificate by its number, the hire by the
 * employer's own reference.
 * There is none for a check that could not tell.
 * Source: docs/certificate.md.
 *
 * @param id the check's id
 * @param checkedAt whole seconds
 * @param number absent where no certificate was found that the organisation may check
 * @param reference the employer's own staff or hire number, at most 32 characters
 */
public record CheckReceipt(
        Issuer issuer,
        String id,
        Instant checkedAt,
        String organisation,
        String officer,
        String purpose,
        String occasion,
        VerificationOutcome outcome,
        @Nullable CertificateNumber number,
        @Nullable String reference) {
    /** The {@code typ} of a receipt, and of nothing else. */
    public static final String TYPE = "check-receipt+jwt";

    /** The longest receipt that is looked at, in characters. */
    public static final int MAX_LENGTH = 4_096;

    private static final int LONGEST_REFERENCE = 32;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final Set<String> CLAIMS = Set.of(
            "iss",
            "jti",
            "iat",
            "organisation",
            "officer",
            "purpose",
            "occasion",
            "outcome",
            "certificate",
            "reference");

    public CheckReceipt {
        if (outcome == VerificationOutcome.CANNOT_TELL) {
            throw new IllegalArgumentException("a check that could not tell has no receipt");
        }
    }

    /** Whether a text has the shape of a signed receipt: three parts, of which the first names the type. */
    public static boolean looksLikeOne(String text) {
        try {
            CompactJws.read(text.strip(), TYPE, MAX_LENGTH);
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    /** Signs it with a key that signs receipts. */
    public String sign(Signer signer) {
        Json.Members members = new Json.Members()
                .put("iss", issuer.value())
                .put("jti", id)
                .put("iat", checkedAt.getEpochSecond())
                .put("organisation", organisation)
                .put("officer", officer)
                .put("purpose", purpose)
                .put("occasion", occasion)
                .put("outcome", outcome.name())
                .putIfPresent("certificate", number == null ? null : number.digits())
                .putIfPresent("reference", reference);
        return CompactJws.sign(signer, TYPE, JsonText.bytes(members.object()));
    }

    /** Reads the claims of a receipt; says nothing about who signed it. */
    static CheckReceipt read(CompactJws jws) throws Refused {
        Json.Obj claims = StrictJson.object(jws.payload()).only(CLAIMS, Reason.CLAIM_UNKNOWN);
        return new CheckReceipt(
                issuer(claims.string("iss")),
                matching(claims.string("jti"), ID),
                Instant.ofEpochSecond(seconds(claims.number("iat"))),
                matching(claims.string("organisation"), ID),
                matching(claims.string("officer"), ID),
                matching(claims.string("purpose"), CODE),
                matching(claims.string("occasion"), CODE),
                outcome(claims.string("outcome")),
                number(claims.stringOrNull("certificate")),
                reference(claims.stringOrNull("reference")));
    }

    @Override
    public String toString() {
        return "CheckReceipt[" + id + ", " + outcome + "]";
    }

    private static Issuer issuer(String text) throws Refused {
        try {
            return new Issuer(text);
        } catch (IllegalArgumentException notOne) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
    }

    private static String matching(String text, Pattern shape) throws Refused {
        if (!shape.matcher(text).matches()) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        return text;
    }

    private static long seconds(long value) throws Refused {
        if (value < 0 || value > LAST_SECOND) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        return value;
    }

    private static VerificationOutcome outcome(String text) throws Refused {
        return Arrays.stream(VerificationOutcome.values())
                .filter(one -> one.name().equals(text) && one != VerificationOutcome.CANNOT_TELL)
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.CLAIM_SHAPE));
    }

    private static @Nullable CertificateNumber number(@Nullable String digits) throws Refused {
        if (digits == null) {
            return null;
        }
        return CertificateNumber.parse(digits)
                .filter(number -> number.digits().equals(digits))
                .orElseThrow(() -> new Refused(Reason.CLAIM_SHAPE));
    }

    private static @Nullable String reference(@Nullable String text) throws Refused {
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_REFERENCE) {
            throw new Refused(Reason.TOO_LONG);
        }
        return text == null ? null : SafeText.require(text);
    }
}
