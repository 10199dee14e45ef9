package jp.mamori.registry.check;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.registry.check.asked.Asked.Occurrence;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.platform.id.PublicIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs what an employer can show of its check; nothing where the check could not tell, or while the key does not sign. */
@Singleton
class IssueReceipt {
    private static final Logger LOG = LoggerFactory.getLogger(IssueReceipt.class);

    private final Issuer issuer;
    private final Signer signer;
    private final PublicIds publicIds;

    IssueReceipt(Issuer issuer, @Named("receipt") Signer signer, PublicIds publicIds) {
        this.issuer = issuer;
        this.signer = signer;
        this.publicIds = publicIds;
    }

    Optional<String> issue(CheckId id, Finding finding, Occurrence occurrence, Officer officer) {
        if (finding.outcome() == VerificationOutcome.CANNOT_TELL) {
            return Optional.empty();
        }
        var receipt = new CheckReceipt(
                issuer,
                publicIds.text(id),
                finding.at().truncatedTo(ChronoUnit.SECONDS),
                publicIds.text(officer.organisation()),
                publicIds.text(new OfficerId(officer.naturalPerson())),
                occurrence.purpose().name(),
                occurrence.occasion().name(),
                finding.outcome(),
                finding.number(),
                occurrence.reference());
        try {
            return Optional.of(receipt.sign(signer));
        } catch (Signer.SigningFailedException away) {
            LOG.error("a check has no receipt: the key for receipts does not sign");
            return Optional.empty();
        }
    }
}
