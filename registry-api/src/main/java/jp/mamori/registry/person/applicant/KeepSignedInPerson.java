package jp.mamori.registry.person.applicant;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent;
import jp.mamori.registry.organisation.signin.ApplicantClaims;
import jp.mamori.registry.organisation.signin.ApplicantSignedIn;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.Sex;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the identity provider vouches for: at the first sign-in it makes the applicant's row, later it follows changes.
 *
 * <p>The address is not kept: nothing here needs it, and it is not the registered domicile.
 */
@Singleton
class KeepSignedInPerson {
    private final ApplicantRows rows;
    private final SealedParticulars sealed;
    private final AuditLog auditLog;
    private final ApplicationEventPublisher<Profiles.Changed> news;
    private final Clock clock;

    KeepSignedInPerson(
            ApplicantRows rows,
            SealedParticulars sealed,
            AuditLog auditLog,
            ApplicationEventPublisher<Profiles.Changed> news,
            Clock clock) {
        this.rows = rows;
        this.sealed = sealed;
        this.auditLog = auditLog;
        this.news = news;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ApplicantSignedIn event) {
        var id = event.applicant().id();
        var person = personOf(event.claims());
        var row = rows.findForUpdate(id);
        if (row.isEmpty()) {
            rows.insert(id, sealed.seal(id, new Particulars(person, Declared.NOTHING)), clock.instant());
        } else {
            var before = sealed.open(row.get());
            if (before.signedIn().equals(person)) {
                return;
            }
            rows.replace(
                    id,
                    sealed.seal(id, new Particulars(person, before.declared())),
                    row.get().version());
            news.publishEvent(new Profiles.Changed(id));
        }
        auditLog.append(new PersonEvent.ProfileWritten(
                event.applicant().actor(), event.applicant().file(), List.of("name", "birthDate", "sex")));
    }

    /** A day of birth that lies ahead is none: the request waits for what is missing. */
    private SignedInPerson personOf(ApplicantClaims claims) {
        var birth = BirthDate.parse(claims.birthDate().toString())
                .filter(date -> !date.day().isAfter(Tokyo.today(clock)));
        return new SignedInPerson(nameOf(claims), birth.orElse(null), sexOf(claims.gender()));
    }

    /** Family and given name where the provider tells them apart; else the name's two words, or a single name. */
    private static PersonName nameOf(ApplicantClaims claims) {
        if (claims.familyName() != null || claims.givenName() != null) {
            return new PersonName(claims.familyName(), claims.givenName(), null, null, null);
        }
        var words = claims.name().strip().split("[\\s\\u3000]+", 2);
        if (PersonName.isLatin(claims.name())) {
            return new PersonName(null, null, null, null, claims.name());
        }
        return new PersonName(words[0], words.length > 1 ? words[1] : null, null, null, null);
    }

    private static @Nullable Sex sexOf(@Nullable String gender) {
        return Optional.ofNullable(gender)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> word.equals("male") ? Sex.M : word.equals("female") ? Sex.F : null)
                .orElse(null);
    }
}
