package jp.mamori.registry.organisation.reference;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReferenceRows extends GenericRepository<PrefectureEntry, String> {
    @Query("SELECT code, name_ja, name_kana, name_en FROM prefecture ORDER BY code")
    List<PrefectureEntry> prefectures();

    @Query("SELECT list, code, label_ja, label_en FROM code_list ORDER BY list, position")
    List<CodeEntry> codes();

    @Query("""
            SELECT organisation_kind, disposition_kind
            FROM recording_right
            ORDER BY organisation_kind, disposition_kind
            """)
    List<RecordingRight> recordingRights();
}
