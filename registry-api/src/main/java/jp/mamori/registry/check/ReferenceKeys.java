package jp.mamori.registry.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.id.Uuids;

/**
 * By what an organisation finds its checks of one reference, without the table telling the reference.
 *
 * <p>HMAC-SHA256 over the organisation and the reference; width and case make no difference.
 */
@Singleton
class ReferenceKeys {
    private final SecretKey key;

    ReferenceKeys(@Named("reference") SecretKey key) {
        this.key = key;
    }

    byte[] of(OrganisationId organisation, String reference) {
        var folded =
                Normalizer.normalize(reference, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return hash(organisation, folded.getBytes(UTF_8));
    }

    /** For a check without a reference: by nothing that anybody can ask for. */
    byte[] of(OrganisationId organisation, CheckId check) {
        return hash(organisation, Uuids.bytes(check.value()));
    }

    private byte[] hash(OrganisationId organisation, byte[] what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(Uuids.bytes(organisation.value()));
            return mac.doFinal(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
