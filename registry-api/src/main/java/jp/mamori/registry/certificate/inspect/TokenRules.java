package jp.mamori.registry.certificate.inspect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.issue.CertificateIntent;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.ClaimsReader;
import jp.mamori.registry.certificate.inspect.Deviation.Fault;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.certificate.key.PublishedKeys;
import jp.mamori.registry.certificate.key.StatusListAddress;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.id.PublicIds;

/** What the token of an issued certificate must say, and who must have signed it. */
@Singleton
class TokenRules {
    private final CertificateLint lint;
    private final Issuer issuer;
    private final PublishedKeys keys;
    private final LogRules logRules;
    private final PublicIds publicIds;

    TokenRules(CertificateLint lint, Issuer issuer, PublishedKeys keys, LogRules logRules, PublicIds publicIds) {
        this.lint = lint;
        this.issuer = issuer;
        this.keys = keys;
        this.logRules = logRules;
        this.publicIds = publicIds;
    }

    List<Deviation> check(InspectedRow row, FileKey key) {
        var where = row.number();
        try {
            var sealed = row.tokenCt() instanceof byte[] bytes ? bytes : new byte[0];
            var plain = key.unseal(sealed, Certificates.tokenOf(row.request()));
            var token = CertificateToken.read(new String(plain, US_ASCII));
            var content = ClaimsReader.read(token);
            var found = new ArrayList<Deviation>();
            lint.relint(token).forEach(violation -> found.add(Deviation.breaks(where, violation)));
            faults(row, key, token, content).forEach(fault -> found.add(Deviation.of(where, fault)));
            return found;
        } catch (Refused | IllegalStateException e) {
            return List.of(Deviation.of(where, Fault.UNREADABLE));
        }
    }

    private List<Fault> faults(InspectedRow row, FileKey key, CertificateToken token, CertificateContent content) {
        var faults = new ArrayList<Fault>();
        if (!saysWhatTheRowSays(content, row)) {
            faults.add(Fault.DIFFERS_FROM_ROW);
        }
        if (!isWhatWasStored(token, row, key)) {
            faults.add(Fault.SIGNED_OTHERWISE);
        }
        signature(token, content, row, faults);
        logRules.check(token, content, faults);
        return faults;
    }

    private boolean saysWhatTheRowSays(CertificateContent content, InspectedRow row) {
        return content.number().digits().equals(row.issuedNumber())
                && Integer.valueOf(content.status().index()).equals(row.issuedIdx())
                && content.status().uri().equals(new StatusListAddress(issuer, row.listNo()).uri())
                && content.audience().id().equals(publicIds.text(Objects.requireNonNull(row.audience())))
                && content.purpose().code().equals(row.purpose())
                && content.outcome().name().equals(row.outcome())
                && content.asOf().equals(row.asOf())
                && content.issuedAt().equals(row.issuedAt())
                && content.expiresAt().equals(row.expiresAt());
    }

    private static boolean isWhatWasStored(CertificateToken token, InspectedRow row, FileKey key) {
        try {
            var plain = key.unseal(row.payloadCt(), Certificates.payloadOf(row.id()));
            return CertificateIntent.ofStored(plain).equals(CertificateIntent.of(token));
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void signature(CertificateToken token, CertificateContent content, InspectedRow row, List<Fault> faults) {
        try {
            var key = token.jws().verifiedBy(keys.ever(), KeyUse.CERTIFICATE);
            if (!key.keyId().equals(row.kid())) {
                faults.add(Fault.DIFFERS_FROM_ROW);
            }
            if (!key.signsAt(content.issuedAt())) {
                faults.add(Fault.KEY_PERIOD);
            }
        } catch (Refused e) {
            faults.add(Fault.SIGNATURE_WRONG);
        }
    }
}
