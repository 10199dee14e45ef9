package jp.mamori.registry.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.platform.key.ServiceKey;

/**
 * By what an organisation finds its checks of one reference, without the table telling the reference.
 *
 * <p>HMAC-SHA256 over the organisation and the reference; width and case make no difference.
 */
@Singleton
class ReferenceKeys {
    private final Keystore keystore;
    private final KeyRing ring;

    ReferenceKeys(Keystore keystore, KeyRing ring) {
        this.keystore = keystore;
        this.ring = ring;
    }

    /** What a new row has. */
    byte[] of(OrganisationId organisation, String reference) {
        return hash(ring.active(KeyKind.REFERENCE), organisation, folded(reference));
    }

    /** What any row may have: JSON, an array of hashes in hexadecimal digits. */
    String anyOf(OrganisationId organisation, String reference) {
        return ring.now().asked(KeyKind.REFERENCE).stream()
                .map(key -> HexFormat.of().formatHex(hash(key, organisation, folded(reference))))
                .collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    private static byte[] folded(String reference) {
        return Normalizer.normalize(reference, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .getBytes(UTF_8);
    }

    /** For a check without a reference: by nothing that anybody can ask for. */
    byte[] of(OrganisationId organisation, CheckId check) {
        return hash(ring.active(KeyKind.REFERENCE), organisation, Uuids.bytes(check.value()));
    }

    private byte[] hash(ServiceKey key, OrganisationId organisation, byte[] what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keystore.secret(key.alias()));
            mac.update(Uuids.bytes(organisation.value()));
            return mac.doFinal(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
