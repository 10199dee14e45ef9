package jp.mamori.registry.certificate.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The table {@code match_opinion}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OpinionRows extends GenericRepository<OpinionRow, ReviewId> {
    @Query("""
            INSERT INTO match_opinion (review, ordinal, officer, decision, agreeing_items, reasons_ct, given_at)
            VALUES (:review, :ordinal, :officer, :decision, :agreeingItems, :reasons, :givenAt)
            """)
    void insert(
            ReviewId review,
            int ordinal,
            @BinaryUuid UUID officer,
            String decision,
            String agreeingItems,
            byte[] reasons,
            Instant givenAt);

    @Query("""
            SELECT review, ordinal, officer, decision, agreeing_items, reasons_ct
            FROM match_opinion WHERE review = :review ORDER BY ordinal
            """)
    List<OpinionRow> of(ReviewId review);

    @Query("""
            SELECT COUNT(*)
            FROM match_opinion o JOIN match_review r ON r.id = o.review
            WHERE r.applicant = :applicant AND r.disposition = :disposition AND o.officer = :officer
              AND r.id <> :review
            """)
    int earlier(ApplicantId applicant, DispositionId disposition, @BinaryUuid UUID officer, ReviewId review);

    @Query("""
            DELETE o FROM match_opinion o JOIN match_review r ON r.id = o.review
            WHERE r.request = :request
            """)
    void delete(RequestId request);
}
