package jp.mamori.registry.organisation.reference;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamori.registry.organisation.OrganisationKind;

/** Reads reference data; it changes only with a migration. */
@Singleton
public class Reference {
    private final ReferenceRows rows;

    Reference(ReferenceRows rows) {
        this.rows = rows;
    }

    @Transactional
    public List<PrefectureEntry> prefectures() {
        return rows.prefectures();
    }

    @Transactional
    public Optional<PrefectureEntry> prefecture(String code) {
        return rows.prefectures().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    /** The prefecture that a text names: by code or by its Japanese name with 都, 道, 府 or 県. */
    @Transactional
    public Optional<PrefectureEntry> prefectureNamed(String text) {
        return rows.prefectures().stream()
                .filter(entry -> entry.code().equals(text) || entry.nameJa().equals(text))
                .findFirst();
    }

    /** Each kind of authority with the codes of the disposition kinds it may record. */
    @Transactional
    public Map<OrganisationKind, List<String>> recordingRights() {
        return rows.recordingRights().stream()
                .collect(Collectors.groupingBy(
                        RecordingRight::organisationKind,
                        Collectors.mapping(RecordingRight::dispositionKind, Collectors.toList())));
    }

    @Transactional
    public boolean mayRecord(OrganisationKind authority, String dispositionKind) {
        return recordingRights().getOrDefault(authority, List.of()).contains(dispositionKind);
    }

    @Transactional
    Map<String, List<CodeEntry>> codeLists() {
        return rows.codes().stream()
                .collect(Collectors.groupingBy(CodeEntry::list, LinkedHashMap::new, Collectors.toList()));
    }
}
