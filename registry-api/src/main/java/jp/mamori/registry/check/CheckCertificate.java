package jp.mamori.registry.check;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.TypedDetails;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CheckEvent.Checked;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.check.CheckViews.FoldView;
import jp.mamori.registry.check.CheckViews.Sealed;
import jp.mamori.registry.check.CheckViews.StepView;
import jp.mamori.registry.check.content.ShownCertificate;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.crypto.SealedJson;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.PublicIds;
import org.jspecify.annotations.Nullable;

/**
 * Checks a certificate that an employer was shown, and keeps the check.
 *
 * <p>A certificate for somebody else, and one that does not exist, get the same answer after the same work.
 */
@Singleton
class CheckCertificate {
    private final Officers officers;
    private final Directory directory;
    private final CertificateVerifier verifier;
    private final Certificates certificates;
    private final CheckRows rows;
    private final FileKeys fileKeys;
    private final SealedJson sealedJson;
    private final PublicIds publicIds;
    private final AuditLog audit;
    private final Ids ids;

    CheckCertificate(
            Officers officers,
            Directory directory,
            CertificateVerifier verifier,
            Certificates certificates,
            CheckRows rows,
            FileKeys fileKeys,
            SealedJson sealedJson,
            PublicIds publicIds,
            AuditLog audit,
            Ids ids) {
        this.officers = officers;
        this.directory = directory;
        this.verifier = verifier;
        this.certificates = certificates;
        this.rows = rows;
        this.fileKeys = fileKeys;
        this.sealedJson = sealedJson;
        this.publicIds = publicIds;
        this.audit = audit;
        this.ids = ids;
    }

    /** What is to be checked, about whom where the employer typed it, and what for. */
    record Asked(Presented presented, @Nullable TypedDetails about, Occurrence occurrence) {}

    /** What the employer says about the check. */
    record Occurrence(
            Occasion occasion, Purpose purpose, @Nullable String reference) {}

    /** A check always has an outcome, so there is only one. */
    record Done(CheckId id) {}

    @Transactional
    Done check(Asked asked, Caller caller) {
        var officer = officers.acting(caller);
        var verification = verify(asked.presented(), expected(officer.organisation(), asked.about()));
        var id = new CheckId(ids.next());
        store(id, verification, asked.occurrence(), officer);
        audit.append(new Checked(
                officer.actor(CheckActor.role(officer)),
                owners(verification, officer),
                asked.occurrence().purpose().name(),
                verification.outcome().name()));
        return new Done(id);
    }

    /** A genuine certificate of this employer's: its applicant sees that it was checked. */
    private List<FileId> owners(Verification verification, Officer officer) {
        var owners = new ArrayList<FileId>();
        owners.add(officer.organisationFile());
        verification
                .content()
                .flatMap(content -> certificates.fileOf(content.number()))
                .ifPresent(owners::add);
        return owners;
    }

    private Expected expected(OrganisationId acting, @Nullable TypedDetails about) {
        var expected = Expected.nothing().madeOutTo(audiences(acting));
        return about == null ? expected : expected.about(about);
    }

    private Verification verify(Presented presented, Expected expected) {
        return switch (presented) {
            case Presented.Text(var text) -> verifier.verify(text, expected);
            case Presented.Found(var token) -> verifier.verify(token, expected);
            case Presented.Unreadable() -> verifier.verify("", expected);
        };
    }

    /** The organisation, its parent and its units; never a sibling. */
    private Set<String> audiences(OrganisationId acting) {
        var audiences = new HashSet<>(directory.unitsOf(acting));
        audiences.add(acting);
        directory
                .find(acting)
                .flatMap(found -> Optional.ofNullable(found.parent()))
                .ifPresent(audiences::add);
        return audiences.stream().map(publicIds::text).collect(Collectors.toSet());
    }

    private void store(CheckId id, Verification verification, Occurrence occurrence, Officer officer) {
        var steps = verification.steps().stream().map(StepView::of).toList();
        var shown = verification
                .content()
                .map(content -> ShownCertificate.of(verification, content))
                .orElse(null);
        var sealed = sealedJson.seal(
                fileKeys.open(officer.organisationFile()),
                contentOf(id),
                new Sealed(
                        occurrence.reference(),
                        steps,
                        verification.folds().stream().map(FoldView::of).toList(),
                        shown));
        rows.insert(
                id,
                officer.organisation(),
                officer.naturalPerson(),
                occurrence.purpose().name(),
                occurrence.occasion().name(),
                verification.outcome().name(),
                number(verification),
                sealed,
                verification.at());
    }

    private static @Nullable String number(Verification verification) {
        return verification
                .content()
                .map(CertificateContent::number)
                .map(number -> number.digits())
                .orElse(null);
    }

    static Place contentOf(CheckId id) {
        return Place.of("check_record", "content_ct", id.value());
    }
}
