package jp.mamori.registry.check;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.TypedDetails;
import jp.mamori.registry.check.asked.Asked;
import jp.mamori.registry.check.asked.Presented;
import jp.mamori.registry.check.number.FindByNumber;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.people.Officers;
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
    private final FindByNumber findByNumber;
    private final KeepCheck keepCheck;
    private final PublicIds publicIds;

    CheckCertificate(
            Officers officers,
            Directory directory,
            CertificateVerifier verifier,
            FindByNumber findByNumber,
            KeepCheck keepCheck,
            PublicIds publicIds) {
        this.officers = officers;
        this.directory = directory;
        this.verifier = verifier;
        this.findByNumber = findByNumber;
        this.keepCheck = keepCheck;
        this.publicIds = publicIds;
    }

    /** A check always has an outcome; only by number may an organisation have to wait for one. */
    sealed interface Outcome {
        record Done(CheckId id) implements Outcome {}

        record NumberLocked(Instant until) implements Outcome {}

        record ByNumberStopped(Instant until) implements Outcome {}
    }

    @Transactional
    Outcome check(Asked asked, Caller caller) {
        var officer = officers.acting(caller);
        var expected = expected(officer.organisation(), asked.about());
        return switch (asked.presented()) {
            case Presented.Text(var text) -> done(Finding.of(verifier.verify(text, expected)), asked, officer);
            case Presented.Found(var token) -> done(Finding.of(verifier.verify(token, expected)), asked, officer);
            case Presented.Unreadable() -> done(Finding.of(verifier.verify("", expected)), asked, officer);
            case Presented.Numbered(var number) -> byNumber(number, expected, asked, officer);
        };
    }

    private Outcome byNumber(CertificateNumber number, Expected expected, Asked asked, Officer officer) {
        return switch (findByNumber.find(number, expected, officer, officer.actor(CheckActor.role(officer)))) {
            case FindByNumber.Outcome.Found(var verification) -> done(Finding.of(verification, number), asked, officer);
            case FindByNumber.Outcome.NotFound(var at) -> done(Finding.numberNotFound(at), asked, officer);
            case FindByNumber.Outcome.Locked(var until) -> new Outcome.NumberLocked(until);
            case FindByNumber.Outcome.Stopped(var until) -> new Outcome.ByNumberStopped(until);
        };
    }

    private Outcome done(Finding finding, Asked asked, Officer officer) {
        return new Outcome.Done(keepCheck.keep(finding, asked.occurrence(), officer));
    }

    private Expected expected(OrganisationId acting, @Nullable TypedDetails about) {
        var expected = Expected.nothing().madeOutTo(audiences(acting));
        return about == null ? expected : expected.about(about);
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
}
