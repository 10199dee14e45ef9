package jp.mamori.registry.certificate.request;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;

/**
 * The table {@code certificate_request}; each change is compare-and-set on version and state.
 *
 * <p>A forgotten request reads as absent.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RequestRows extends GenericRepository<Request, RequestId> {
    String COLUMNS = """
            id, applicant, audience, purpose, occasion, state, missing, asked, determination, accepted_result, round,
            registers, received_at, screened_at, complete_at, release_at, missed_slots, released_at, answer_by,
            reminders, accepted_at, shown_former, shown_licences, issue_at, correction_ct, ended_at, version
            """;

    @Query("""
            INSERT INTO certificate_request
              (id, applicant, audience, purpose, occasion, state, missing, asked, round, registers, received_at,
               missed_slots, answer_by, reminders, shown_former, shown_licences, version)
            VALUES
              (:id, :applicant, :audience, :purpose, :occasion, 'INCOMPLETE', :missing, 0, 0, '', :receivedAt,
               0, :answerBy, 0, '', TRUE, 0)
            """)
    void insert(
            RequestId id,
            ApplicantId applicant,
            OrganisationId audience,
            String purpose,
            String occasion,
            String missing,
            Instant receivedAt,
            Instant answerBy);

    @Query("SELECT " + COLUMNS + " FROM certificate_request WHERE id = :id AND forgotten_at IS NULL")
    Optional<Request> find(RequestId id);

    @Query("SELECT " + COLUMNS + " FROM certificate_request WHERE id = :id AND forgotten_at IS NULL FOR UPDATE")
    Optional<Request> lock(RequestId id);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE id IN (:ids) AND forgotten_at IS NULL
            ORDER BY id
            FOR UPDATE
            """)
    List<Request> lockAll(@Expandable @BinaryUuid List<UUID> ids);

    @Query("SELECT " + COLUMNS + " FROM certificate_request WHERE id IN (:ids) AND open_only = 1")
    List<Request> openAmong(@Expandable @BinaryUuid List<UUID> ids);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE applicant IN (:applicants) AND open_only = 1
            ORDER BY id
            FOR UPDATE
            """)
    List<Request> lockOpenOfAll(@Expandable @BinaryUuid List<UUID> applicants);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE applicant = :applicant AND forgotten_at IS NULL
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<Request> newestOf(ApplicantId applicant, int limit);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE applicant = :applicant AND id < :before AND forgotten_at IS NULL
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<Request> ofApplicantBefore(ApplicantId applicant, RequestId before, int limit);

    @Query("SELECT " + COLUMNS + " FROM certificate_request WHERE applicant = :applicant AND open_only = 1 ORDER BY id")
    List<Request> openOf(ApplicantId applicant);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE applicant = :applicant AND open_only = 1
            ORDER BY id
            FOR UPDATE
            """)
    List<Request> lockOpenOf(ApplicantId applicant);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE applicant = :applicant AND audience = :audience AND purpose = :purpose AND occasion = :occasion
              AND open_only = 1
            """)
    Optional<Request> openFor(ApplicantId applicant, OrganisationId audience, String purpose, String occasion);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE state IN ('UNDER_REVIEW', 'DETERMINED') AND release_at <= :now
            ORDER BY release_at, id
            LIMIT :limit
            """)
    List<Request> dueForRelease(Instant now, int limit);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE state = 'ACCEPTED' AND issue_at <= :now
            ORDER BY issue_at, id
            LIMIT :limit
            """)
    List<Request> dueForIssue(Instant now, int limit);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE state IN ('INCOMPLETE', 'RELEASED') AND answer_by <= :now
            ORDER BY answer_by, id
            LIMIT :limit
            """)
    List<Request> dueToLapse(Instant now, int limit);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE state = 'RELEASED' AND reminders = :reminders AND released_at <= :releasedBefore
            ORDER BY released_at, id
            LIMIT :limit
            """)
    List<Request> dueForReminder(int reminders, Instant releasedBefore, int limit);

    @Query("""
            UPDATE certificate_request
            SET state = 'UNDER_REVIEW', missing = '', complete_at = :completeAt, release_at = :releaseAt,
                answer_by = NULL, round = :round, screened_at = :completeAt, registers = :registers,
                determination = NULL, accepted_result = NULL, released_at = NULL, accepted_at = NULL, issue_at = NULL,
                version = version + 1
            WHERE id = :id AND version = :version AND state IN ('INCOMPLETE', 'CORRECTION_REQUESTED')
            """)
    int complete(RequestId id, long version, Instant completeAt, Instant releaseAt, int round, String registers);

    @Query("""
            UPDATE certificate_request
            SET state = 'DETERMINED', determination = :determination, version = version + 1
            WHERE id = :id AND version = :version AND state IN ('UNDER_REVIEW', 'DETERMINED')
            """)
    int determine(RequestId id, long version, String determination);

    @Query("""
            UPDATE certificate_request
            SET state = 'DETERMINED', determination = :determination, release_at = :releaseAt, accepted_result = NULL,
                released_at = NULL, answer_by = NULL, accepted_at = NULL, issue_at = NULL, version = version + 1
            WHERE id = :id AND version = :version AND state IN ('RELEASED', 'ACCEPTED', 'CORRECTION_REQUESTED')
            """)
    int determineAnew(RequestId id, long version, String determination, Instant releaseAt);

    @Query("""
            UPDATE certificate_request
            SET state = 'INCOMPLETE', missing = :missing, asked = asked + 1, answer_by = :answerBy, determination = NULL,
                accepted_result = NULL, release_at = NULL, released_at = NULL, accepted_at = NULL, issue_at = NULL,
                version = version + 1
            WHERE id = :id AND version = :version
              AND state IN ('UNDER_REVIEW', 'DETERMINED', 'RELEASED', 'ACCEPTED', 'CORRECTION_REQUESTED')
            """)
    int ask(RequestId id, long version, String missing, Instant answerBy);

    @Query("""
            UPDATE certificate_request
            SET state = 'UNDER_REVIEW', determination = NULL, version = version + 1
            WHERE id = :id AND version = :version AND state = 'DETERMINED'
            """)
    int reviewAgain(RequestId id, long version);

    @Query("""
            UPDATE certificate_request
            SET state = 'RELEASED', released_at = :releasedAt, answer_by = :answerBy, reminders = 0,
                version = version + 1
            WHERE id = :id AND version = :version AND state = 'DETERMINED'
            """)
    int release(RequestId id, long version, Instant releasedAt, Instant answerBy);

    @Query("""
            UPDATE certificate_request
            SET state = 'CANNOT_CERTIFY', released_at = :releasedAt, ended_at = :releasedAt, version = version + 1
            WHERE id = :id AND version = :version AND state = 'DETERMINED' AND determination = 'CANNOT_CERTIFY'
            """)
    int refuse(RequestId id, long version, Instant releasedAt);

    @Query("""
            UPDATE certificate_request
            SET release_at = :slot, missed_slots = missed_slots + 1, version = version + 1
            WHERE id = :id AND version = :version AND state = 'UNDER_REVIEW'
            """)
    int missRelease(RequestId id, long version, Instant slot);

    @Query("""
            UPDATE certificate_request
            SET issue_at = :slot, missed_slots = missed_slots + 1, version = version + 1
            WHERE id = :id AND version = :version AND state = 'ACCEPTED'
            """)
    int missIssue(RequestId id, long version, Instant slot);

    @Query("""
            UPDATE certificate_request
            SET reminders = :reminders, version = version + 1
            WHERE id = :id AND version = :version AND state = 'RELEASED'
            """)
    int remind(RequestId id, long version, int reminders);

    @Query("""
            UPDATE certificate_request
            SET state = 'ACCEPTED', accepted_at = :acceptedAt, accepted_result = :result, issue_at = :issueAt,
                answer_by = NULL, shown_former = :shownFormer, shown_licences = :shownLicences, version = version + 1
            WHERE id = :id AND version = :version AND state = 'RELEASED'
            """)
    int accept(
            RequestId id,
            long version,
            Instant acceptedAt,
            byte[] result,
            Instant issueAt,
            String shownFormer,
            boolean shownLicences);

    @Query("""
            UPDATE certificate_request
            SET state = 'CORRECTION_REQUESTED', correction_ct = :correction, answer_by = NULL, round = :round,
                version = version + 1
            WHERE id = :id AND version = :version AND state = 'RELEASED'
            """)
    int askForCorrection(RequestId id, long version, byte[] correction, int round);

    @Query("""
            UPDATE certificate_request
            SET state = :state, ended_at = :endedAt, answer_by = NULL, version = version + 1
            WHERE id = :id AND version = :version
              AND state IN ('INCOMPLETE', 'UNDER_REVIEW', 'DETERMINED', 'RELEASED', 'ACCEPTED', 'CORRECTION_REQUESTED')
            """)
    int end(RequestId id, long version, String state, Instant endedAt);

    @Query("""
            UPDATE certificate_request
            SET state = 'ISSUED', ended_at = issue_at, version = version + 1
            WHERE id IN (:ids) AND state = 'ACCEPTED'
            """)
    int issueAll(@Expandable @BinaryUuid List<UUID> ids);

    /** Ended before that instant, without a certificate that counted after it; or came in too long ago. */
    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE forgotten_at IS NULL AND ended_at IS NOT NULL
              AND (received_at < :receivedTooLongAgo
                   OR (ended_at <= :neededBefore
                       AND NOT EXISTS (SELECT 1 FROM certificate c
                                       WHERE c.request = certificate_request.id AND c.expires_at > :neededBefore
                                         AND (c.ended_at IS NULL OR c.ended_at > :neededBefore))))
            ORDER BY ended_at, id
            LIMIT :limit
            """)
    List<Request> dueToForget(Instant neededBefore, Instant receivedTooLongAgo, int limit);

    @Query("""
            UPDATE certificate_request
            SET forgotten_at = :at, missing = '', determination = NULL, accepted_result = NULL, registers = '',
                shown_former = '', correction_ct = NULL, version = version + 1
            WHERE id = :id AND version = :version AND forgotten_at IS NULL AND ended_at IS NOT NULL
            """)
    int forget(RequestId id, long version, Instant at);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_request
            WHERE key_destroyed_at IS NULL AND forgotten_at IS NOT NULL
            ORDER BY forgotten_at, id
            LIMIT :limit
            """)
    List<Request> forgottenWithKey(int limit);

    @Query("""
            UPDATE certificate_request SET key_destroyed_at = :at
            WHERE id = :id AND forgotten_at IS NOT NULL AND key_destroyed_at IS NULL
            """)
    int keyDestroyed(RequestId id, Instant at);
}
