package jp.mamori.registry.certificate.apply;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.CertificateRead;
import jp.mamori.registry.certificate.issue.Certificate;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.Applicants;

/** Gives the applicant the certificate, with the parts chosen at the acceptance. */
@Singleton
class ReadCertificate {
    private final Applicants applicants;
    private final Requests requests;
    private final Certificates certificates;
    private final AuditLog audit;

    ReadCertificate(Applicants applicants, Requests requests, Certificates certificates, AuditLog audit) {
        this.applicants = applicants;
        this.requests = requests;
        this.certificates = certificates;
        this.audit = audit;
    }

    /** A certificate as it is handed over. */
    record Presented(Certificate certificate, CertificateToken token) {
        @Override
        public String toString() {
            return "Presented[…]";
        }
    }

    /** Empty until it is issued, and for another applicant's. */
    @Transactional
    Optional<Presented> read(RequestId id, String form, Caller caller) {
        var applicant = applicants.of(caller);
        var request = requests.find(id).filter(found -> found.applicant().equals(applicant.id()));
        return request.flatMap(found -> certificates.of(found.id())).map(certificate -> {
            audit.append(
                    new CertificateRead(applicant.actor(), request.orElseThrow().file(), List.of(form)));
            return new Presented(certificate, certificates.presented(certificate, request.orElseThrow()));
        });
    }
}
