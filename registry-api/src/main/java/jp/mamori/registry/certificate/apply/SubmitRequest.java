package jp.mamori.registry.certificate.apply;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.Requested;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.screening.DisclosureBasis;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.SignedInApplicant;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.organisation.people.Applicants;
import jp.mamori.registry.person.applicant.Profile;
import jp.mamori.registry.person.applicant.Profiles;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;

/**
 * Takes an applicant's request for a certificate for one employer, purpose and occasion.
 *
 * <p>A complete one is screened at once; an incomplete one waits and says what is missing.
 */
@Singleton
class SubmitRequest {
    private final Applicants applicants;
    private final Profiles profiles;
    private final Directory directory;
    private final DisclosureBasis disclosureBasis;
    private final Requests requests;
    private final CompleteRequest completeRequest;
    private final FileKeys fileKeys;
    private final AuditLog audit;
    private final Ids ids;

    SubmitRequest(
            Applicants applicants,
            Profiles profiles,
            Directory directory,
            DisclosureBasis disclosureBasis,
            Requests requests,
            CompleteRequest completeRequest,
            FileKeys fileKeys,
            AuditLog audit,
            Ids ids) {
        this.applicants = applicants;
        this.profiles = profiles;
        this.directory = directory;
        this.disclosureBasis = disclosureBasis;
        this.requests = requests;
        this.completeRequest = completeRequest;
        this.fileKeys = fileKeys;
        this.audit = audit;
        this.ids = ids;
    }

    /** What is asked for. */
    record Wanted(OrganisationId employer, Purpose purpose, Occasion occasion) {}

    sealed interface Outcome {
        record Submitted(RequestId id) implements Outcome {}

        record NoSuchEmployer() implements Outcome {}

        /** Nothing may be stated to this employer for this purpose. */
        record PurposeWithoutBasis() implements Outcome {}

        record OpenAlready(RequestId id) implements Outcome {}
    }

    @Transactional
    Outcome submit(Wanted wanted, Caller caller) {
        var applicant = applicants.of(caller);
        var refused = refusal(wanted, applicant);
        if (refused.isPresent()) {
            return refused.get();
        }
        var profile = profiles.read(
                        applicant.id(), applicant.actor(), wanted.purpose().name())
                .orElseThrow(() -> new IllegalStateException("an applicant without particulars"));
        return new Outcome.Submitted(receive(wanted, applicant, profile));
    }

    private Optional<Outcome> refusal(Wanted wanted, SignedInApplicant applicant) {
        if (!directory.isEmployer(wanted.employer())) {
            return Optional.of(new Outcome.NoSuchEmployer());
        }
        if (disclosureBasis.of(wanted.employer(), wanted.purpose()).isEmpty()) {
            return Optional.of(new Outcome.PurposeWithoutBasis());
        }
        return requests.openFor(applicant.id(), wanted.employer(), wanted.purpose(), wanted.occasion())
                .map(Outcome.OpenAlready::new);
    }

    private RequestId receive(Wanted wanted, SignedInApplicant applicant, Profile profile) {
        var id = new RequestId(ids.next());
        fileKeys.create(FileId.of(id));
        var request = requests.receive(
                id, applicant.id(), wanted.employer(), wanted.purpose(), wanted.occasion(), profile.missing());
        audit.append(
                new Requested(applicant.actor(), FileId.of(id), wanted.purpose().name()));
        if (profile.missing().isEmpty()) {
            completeRequest.screen(request, profile.person(), applicant.actor());
        }
        return id;
    }
}
