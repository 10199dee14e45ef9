package jp.mamori.registry.certificate.apply;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.RequestRead;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.retention.KeepingTime;
import jp.mamori.registry.certificate.screening.Results;
import jp.mamori.registry.certificate.screening.SearchedRegisters;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.SignedInApplicant;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.people.Applicants;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.http.Slice;
import org.jspecify.annotations.Nullable;

/** Shows an applicant the own requests, with the result from its release on. */
@Singleton
class ReadRequests {
    private static final List<String> FIELDS = List.of("state", "result", "certificate");

    private final Applicants applicants;
    private final Requests requests;
    private final Results results;
    private final Certificates certificates;
    private final KeepingTime keepingTime;
    private final Directory directory;
    private final AuditLog audit;
    private final Cursors cursors;
    private final Clock clock;

    ReadRequests(
            Applicants applicants,
            Requests requests,
            Results results,
            Certificates certificates,
            KeepingTime keepingTime,
            Directory directory,
            AuditLog audit,
            Cursors cursors,
            Clock clock) {
        this.applicants = applicants;
        this.requests = requests;
        this.results = results;
        this.certificates = certificates;
        this.keepingTime = keepingTime;
        this.directory = directory;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<RequestViews.Request> list(Slice slice, Caller caller) {
        var applicant = applicants.of(caller);
        var before = slice.after() instanceof String after ? new RequestId(UUID.fromString(after)) : null;
        var rows = requests.ofApplicant(applicant.id(), before, slice.rows());
        return cursors.page(slice, rows, row -> row.id().value().toString(), row -> read(row, applicant));
    }

    /** Empty for an absent request and for another applicant's. */
    @Transactional
    Optional<RequestViews.Request> read(RequestId id, Caller caller) {
        var applicant = applicants.of(caller);
        return requests.find(id)
                .filter(request -> request.applicant().equals(applicant.id()))
                .map(request -> read(request, applicant));
    }

    private RequestViews.Request read(Request request, SignedInApplicant applicant) {
        audit.append(new RequestRead(applicant.actor(), request.file(), FIELDS));
        var certificate = certificates.of(request.id());
        var inProgress = !request.state().isShown() && !request.state().isTerminal();
        return new RequestViews.Request(
                request.id(),
                directory.ref(request.audience()),
                request.purpose(),
                request.occasion(),
                request.state().outward(),
                request.stillMissing(),
                request.receivedAt(),
                inProgress ? request.releaseAt() : request.releasedAt(),
                request.answerBy(),
                request.state().isShown() ? result(request, applicant) : null,
                certificate
                        .map(issued -> RequestViews.Issued.of(issued, clock.instant()))
                        .orElse(null),
                request.state().isTerminal() ? null : request.issueAt(),
                keepingTime.until(request, certificate),
                request.version());
    }

    private RequestViews.@Nullable Result result(Request request, SignedInApplicant applicant) {
        return request.determination() == null
                ? null
                : new RequestViews.Result(
                        request.determination(),
                        request.screenedAt(),
                        SearchedRegisters.parse(request.registers()).newest(),
                        results.stored(request, applicant.actor()).stream()
                                .map(RequestViews.Disposition::of)
                                .toList());
    }
}
