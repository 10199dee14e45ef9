package jp.mamori.registry.check;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CheckEvent.Checked;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.check.CheckViews.Sealed;
import jp.mamori.registry.check.asked.Asked.Occurrence;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.crypto.SealedJson;
import jp.mamori.registry.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/** Keeps a check with its receipt, in the organisation's file, and logs it. */
@Singleton
class KeepCheck {
    private final CheckRows rows;
    private final Certificates certificates;
    private final IssueReceipt issueReceipt;
    private final ReferenceKeys referenceKeys;
    private final FileKeys fileKeys;
    private final SealedJson sealedJson;
    private final AuditLog audit;
    private final Ids ids;

    KeepCheck(
            CheckRows rows,
            Certificates certificates,
            IssueReceipt issueReceipt,
            ReferenceKeys referenceKeys,
            FileKeys fileKeys,
            SealedJson sealedJson,
            AuditLog audit,
            Ids ids) {
        this.rows = rows;
        this.certificates = certificates;
        this.issueReceipt = issueReceipt;
        this.referenceKeys = referenceKeys;
        this.fileKeys = fileKeys;
        this.sealedJson = sealedJson;
        this.audit = audit;
        this.ids = ids;
    }

    CheckId keep(Finding finding, Occurrence occurrence, Officer officer) {
        var id = new CheckId(ids.next());
        store(id, finding, occurrence, officer);
        audit.append(new Checked(
                officer.actor(CheckActor.role(officer)),
                owners(finding, officer),
                occurrence.purpose().name(),
                finding.outcome().name()));
        return id;
    }

    /** The applicant whose certificate it is sees that it was checked. */
    private List<FileId> owners(Finding finding, Officer officer) {
        var owners = new ArrayList<FileId>();
        owners.add(officer.organisationFile());
        Optional.ofNullable(finding.number()).flatMap(certificates::fileOf).ifPresent(owners::add);
        return owners;
    }

    private void store(CheckId id, Finding finding, Occurrence occurrence, Officer officer) {
        var receipt = issueReceipt.issue(id, finding, occurrence, officer).orElse(null);
        var sealed = sealedJson.seal(
                fileKeys.open(officer.organisationFile()),
                contentOf(id),
                new Sealed(occurrence.reference(), finding.steps(), finding.folds(), finding.content(), receipt));
        var number = finding.number();
        rows.insert(
                id,
                officer.organisation(),
                officer.naturalPerson(),
                occurrence.purpose().name(),
                occurrence.occasion().name(),
                finding.outcome().name(),
                number == null ? null : number.digits(),
                referenceKey(id, occurrence.reference(), officer),
                sealed,
                finding.at());
    }

    private byte[] referenceKey(CheckId id, @Nullable String reference, Officer officer) {
        return reference == null
                ? referenceKeys.of(officer.organisation(), id)
                : referenceKeys.of(officer.organisation(), reference);
    }

    static Place contentOf(CheckId id) {
        return Place.of("check_record", "content_ct", id.value());
    }
}
