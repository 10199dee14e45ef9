package jp.mamori.registry.certificate.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.person.Missing;
import jp.mamori.registry.platform.crypto.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A request for a certificate, as its row stands.
 *
 * <p>Instants are UTC with microseconds; lists are comma separated codes.
 * The person it is about is the person record of its own file, taken from the applicant's profile when it was complete.
 */
@MappedEntity("certificate_request")
public record Request(
        @Id RequestId id,
        ApplicantId applicant,
        OrganisationId audience,
        Purpose purpose,
        Occasion occasion,
        RequestState state,
        String missing,
        int asked,
        @Nullable Determination determination,
        @io.micronaut.core.annotation.Nullable byte @Nullable [] acceptedResult,
        int round,
        String registers,
        Instant receivedAt,
        @Nullable Instant screenedAt,
        @Nullable Instant completeAt,
        @Nullable Instant releaseAt,
        int missedSlots,
        @Nullable Instant releasedAt,
        @Nullable Instant answerBy,
        int reminders,
        @Nullable Instant acceptedAt,
        String shownFormer,
        boolean shownLicences,
        @Nullable Instant issueAt,
        @io.micronaut.core.annotation.Nullable byte @Nullable [] correctionCt,
        @Nullable Instant endedAt,
        long version) {

    public FileId file() {
        return FileId.of(id);
    }

    /** What the applicant has still to state. */
    public Set<Missing> stillMissing() {
        return codes(missing).stream().map(Missing::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Indexes, among the former names of its person, of those that the certificate presents. */
    public List<Integer> formerNamesToShow() {
        return codes(shownFormer).stream().map(Integer::valueOf).toList();
    }

    static List<String> codes(String joined) {
        return Arrays.stream(joined.split(",")).filter(code -> !code.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "Request[" + state + ", version " + version + "]";
    }
}
