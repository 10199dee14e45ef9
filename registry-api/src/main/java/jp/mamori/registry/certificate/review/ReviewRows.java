package jp.mamori.registry.certificate.review;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The table {@code match_review}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewRows extends GenericRepository<MatchReview, ReviewId> {
    String COLUMNS = """
            id, request, applicant, disposition, board, round, reason, strength, explanation_ct, norm_version,
            weights_version, tables_version, state, outcome, opened_at, due_at, asked_at, asked_about,
            decided_at, version
            """;

    @Query("""
            INSERT INTO match_review
              (id, request, applicant, disposition, board, round, reason, strength, explanation_ct, norm_version,
               weights_version, tables_version, state, opened_at, due_at, version)
            VALUES
              (:id, :request, :applicant, :disposition, :board, :round, :reason, :strength, :explanation, :norm,
               :weights, :tables, 'OPEN', :openedAt, :dueAt, 0)
            """)
    void insert(
            ReviewId id,
            RequestId request,
            ApplicantId applicant,
            DispositionId disposition,
            OrganisationId board,
            int round,
            String reason,
            String strength,
            byte[] explanation,
            int norm,
            int weights,
            int tables,
            Instant openedAt,
            Instant dueAt);

    @Query("SELECT " + COLUMNS + " FROM match_review WHERE id = :id")
    Optional<MatchReview> find(ReviewId id);

    @Query("SELECT " + COLUMNS + " FROM match_review WHERE id = :id FOR UPDATE")
    Optional<MatchReview> lock(ReviewId id);

    @Query("SELECT " + COLUMNS + " FROM match_review WHERE request IN (:requests) AND state = 'OPEN'")
    List<MatchReview> openOf(@Expandable @BinaryUuid List<UUID> requests);

    @Query("SELECT " + COLUMNS + " FROM match_review WHERE request = :request ORDER BY id")
    List<MatchReview> ofRequest(RequestId request);

    @Query("SELECT " + COLUMNS + """
             FROM match_review
            WHERE board = :board AND state = :state
            ORDER BY opened_at DESC, id DESC
            LIMIT :limit
            """)
    List<MatchReview> newestOf(OrganisationId board, String state, int limit);

    @Query("SELECT " + COLUMNS + """
             FROM match_review
            WHERE board = :board AND state = :state AND (opened_at < :at OR (opened_at = :at AND id < :id))
            ORDER BY opened_at DESC, id DESC
            LIMIT :limit
            """)
    List<MatchReview> before(OrganisationId board, String state, Instant at, ReviewId id, int limit);

    @Query("SELECT " + COLUMNS + """
             FROM match_review
            WHERE board = :board AND state = 'OPEN'
            ORDER BY strength DESC, due_at, id
            LIMIT :limit
            """)
    List<MatchReview> mostUrgentOf(OrganisationId board, int limit);

    @Query("SELECT " + COLUMNS + """
             FROM match_review
            WHERE board = :board AND state = 'OPEN'
              AND (strength < :strength
                   OR (strength = :strength AND (due_at > :due OR (due_at = :due AND id > :id))))
            ORDER BY strength DESC, due_at, id
            LIMIT :limit
            """)
    List<MatchReview> lessUrgentThan(OrganisationId board, String strength, Instant due, ReviewId id, int limit);

    @Query("""
            UPDATE match_review
            SET asked_at = :at, asked_about = :about, version = version + 1
            WHERE id = :id AND version = :version AND state = 'OPEN' AND asked_at IS NULL
            """)
    int ask(ReviewId id, long version, Instant at, String about);

    @Query("UPDATE match_review SET version = version + 1 WHERE id = :id AND version = :version AND state = 'OPEN'")
    int opinionGiven(ReviewId id, long version);

    @Query("""
            UPDATE match_review
            SET state = 'DECIDED', outcome = :outcome, decided_at = :at, version = version + 1
            WHERE id = :id AND version = :version AND state = 'OPEN'
            """)
    int decide(ReviewId id, long version, String outcome, Instant at);

    @Query("""
            UPDATE match_review SET state = 'CLOSED', decided_at = :at, version = version + 1
            WHERE request = :request AND state = 'OPEN'
            """)
    int closeOfRequest(RequestId request, Instant at);

    @Query("SELECT " + COLUMNS + """
             FROM match_review
            WHERE disposition = :disposition AND state = 'OPEN'
            ORDER BY id
            FOR UPDATE
            """)
    List<MatchReview> openOf(DispositionId disposition);

    @Query("""
            UPDATE match_review SET state = 'CLOSED', decided_at = :at, version = version + 1
            WHERE id = :id AND state = 'OPEN'
            """)
    int close(ReviewId id, Instant at);

    @Query("""
            UPDATE match_review SET state = 'CLOSED', decided_at = :at, version = version + 1
            WHERE applicant = :applicant AND disposition = :disposition AND state = 'OPEN'
            """)
    int closeOthersOfPair(ApplicantId applicant, DispositionId disposition, Instant at);

    @Query("UPDATE match_review SET explanation_ct = '' WHERE request = :request")
    void empty(RequestId request);
}
