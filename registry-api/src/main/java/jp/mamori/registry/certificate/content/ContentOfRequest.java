package jp.mamori.registry.certificate.content;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.certificate.Audience;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.NamesAssurance;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.Purpose;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.Registers;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.Subject;
import jp.mamori.registry.certificate.key.StatusListAddress;
import jp.mamori.registry.certificate.proof.LoggedCertificates;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.screening.SearchedRegisters;
import jp.mamori.registry.certificate.screening.Stated;
import jp.mamori.registry.certificate.status.StatusIndex;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.TypedName;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/** Says what a certificate for a request states, claim by claim (certificate.md section 2). */
@Singleton
public class ContentOfRequest {
    private final Issuer issuer;
    private final CertificatePolicy policy;
    private final Directory directory;
    private final PublicIds publicIds;
    private final LoggedCertificates loggedCertificates;

    ContentOfRequest(
            Issuer issuer,
            CertificatePolicy policy,
            Directory directory,
            PublicIds publicIds,
            LoggedCertificates loggedCertificates) {
        this.issuer = issuer;
        this.policy = policy;
        this.directory = directory;
        this.publicIds = publicIds;
        this.loggedCertificates = loggedCertificates;
    }

    /** What a fresh screening found. */
    public record Found(Person person, SearchedRegisters registers, List<Stated> stated) {
        @Override
        public String toString() {
            return "Found";
        }
    }

    /**
     * What is the same for all certificates that are issued together.
     *
     * @param audiences the employers and units that they are made out to
     * @param log how far the log is signed; absent before its first checkpoint
     */
    public record Common(Map<OrganisationId, OrganisationRef> audiences, Optional<LogReference> log) {}

    public Common common(List<Request> requests) {
        return new Common(
                directory.refs(requests.stream().map(Request::audience).toList()), loggedCertificates.reference());
    }

    public CertificateContent content(
            Request request, Found found, CertificateNumber number, StatusIndex index, Common common) {
        var person = found.person();
        var asOf = Optional.ofNullable(request.issueAt()).orElseThrow(() -> new IllegalStateException("no slot"));
        return new CertificateContent(
                issuer,
                number,
                asOf,
                asOf.atZone(Tokyo.ZONE).plus(policy.validity()).toInstant(),
                new StatusReference(index.idx(), new StatusListAddress(issuer, index.listNo()).uri()),
                found.stated().isEmpty() ? CertifiedOutcome.NO_MATCHING_RECORD : CertifiedOutcome.RECORD_CONFIRMED,
                asOf,
                registers(found.registers(), asOf),
                NamesAssurance.SELF_DECLARED,
                audience(request, common),
                new Purpose(request.purpose().name()),
                common.log().orElse(null),
                subject(person),
                formerNames(request, person),
                new NamesSearched(0, 1, person.names().size() - 1),
                person.licenceNumbers().stream().map(LicenceNumber::printed).toList(),
                found.stated().stream().map(ContentOfRequest::stated).toList());
    }

    /** The newest entry is stated as of the slot: what came in between is searched as well. */
    private static Registers registers(SearchedRegisters searched, Instant asOf) {
        var newest = new EnumMap<Register, Instant>(Register.class);
        searched.newest()
                .forEach((code, instant) -> newest.put(
                        Register.ofCode(code).orElseThrow(() -> new IllegalStateException("no register " + code)),
                        instant.isAfter(asOf) ? asOf : instant));
        return new Registers(newest);
    }

    private Audience audience(Request request, Common common) {
        var ref = Optional.ofNullable(common.audiences().get(request.audience()))
                .orElseThrow(() -> new IllegalStateException("the audience is gone"));
        return new Audience(publicIds.text(request.audience()), ref.name());
    }

    private static Subject subject(Person person) {
        var name = person.currentName();
        var born =
                Optional.ofNullable(person.birthDate()).orElseThrow(() -> new IllegalStateException("no birth date"));
        return new Subject(family(name), given(name), name.familyKana(), name.givenKana(), born.day());
    }

    private static List<FormerName> formerNames(Request request, Person person) {
        var former = person.names().stream()
                .filter(typed -> typed.type() != NameType.CURRENT)
                .map(TypedName::name)
                .toList();
        return request.formerNamesToShow().stream()
                .map(former::get)
                .map(name -> new FormerName(family(name), given(name), name.familyKana(), name.givenKana()))
                .toList();
    }

    private static @Nullable String family(PersonName name) {
        return name.family();
    }

    /** A name in Latin script only stands where the given name stands. */
    private static @Nullable String given(PersonName name) {
        return name.family() == null && name.given() == null ? name.latin() : name.given();
    }

    private static StatedDisposition stated(Stated stated) {
        return new StatedDisposition(
                StatedDisposition.Kind.valueOf(stated.kind().name()),
                stated.decidedOn(),
                stated.ground(),
                stated.authority().name(),
                stated.reinstatedOn());
    }
}
