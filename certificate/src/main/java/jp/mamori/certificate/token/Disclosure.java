package jp.mamori.certificate.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.JsonText;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictBase64Url;
import jp.mamori.certificate.strict.StrictJson;

/**
 * One disclosure: base64url of the JSON array of salt, name and value.
 *
 * <p>The salt is 128 random bits in base64url.
 * {@code toString} never prints the value.
 * Source: RFC 9901 section 4.2.
 */
public record Disclosure(String encoded, Disclosable claim, Json value) {
    private static final int SALT_BYTES = 16;
    private static final int SALT_LENGTH = 22;

    static Disclosure of(Disclosable claim, Json value, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Json.Arr array =
                new Json.Arr(List.of(new Json.Str(StrictBase64Url.encode(salt)), new Json.Str(claim.claim()), value));
        return new Disclosure(StrictBase64Url.encode(JsonText.bytes(array)), claim, value);
    }

    static Disclosure read(String encoded) throws Refused {
        Json.Arr array = StrictJson.array(StrictBase64Url.decode(encoded));
        if (array.elements().size() != 3
                || !(array.elements().get(0) instanceof Json.Str(String salt))
                || !(array.elements().get(1) instanceof Json.Str(String name))
                || salt.length() < SALT_LENGTH) {
            throw new Refused(Reason.DISCLOSURE_SHAPE);
        }
        Disclosable claim = Disclosable.ofClaim(name).orElseThrow(() -> new Refused(Reason.DISCLOSURE_NAME));
        return new Disclosure(encoded, claim, array.elements().get(2));
    }

    /** The digest under which the payload names it: SHA-256 over the encoded form. */
    public String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return StrictBase64Url.encode(sha256.digest(encoded.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Disclosure[" + claim.claim() + "]";
    }
}
