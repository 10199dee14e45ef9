package jp.mamori.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {
    private static final Map<String, String> DOMAIN_CODES = Map.ofEntries(
            Map.entry(
                    "dispositionKind",
                    "DISCIPLINARY_DISMISSAL STATUS_DISMISSAL LICENCE_LAPSE LICENCE_CONFISCATION"
                            + " REGISTRATION_REVOCATION SUSPENSION_ORDER CLOSURE_ORDER"),
            Map.entry("statutoryGround", "L10_1_1 L10_1_2 L10_1_3 L11_1 L11_2 L11_3"),
            Map.entry("gazetteCategory", "G1 G2 G3 G4 G5 G0"),
            Map.entry("sexualViolenceLimb", "SV1 SV2 SV3 SV4 SV5"),
            Map.entry("sexualViolenceClass", "T1 T2"),
            Map.entry("nurseryGround", "N1 N2 N3 N4"),
            Map.entry("nurseryClass", "C1 C2"),
            Map.entry("licenceKind", "ORDINARY_ADVANCED ORDINARY_FIRST ORDINARY_SECOND SPECIAL TEMPORARY"),
            Map.entry(
                    "licenceSchool",
                    "KINDERGARTEN ELEMENTARY JUNIOR_HIGH HIGH SPECIAL_NEEDS NURSE_TEACHER"
                            + " NUTRITION_TEACHER BLIND DEAF DISABLED"),
            Map.entry(
                    "occasion",
                    "NEW_HIRE TEMPORARY PART_TIME RE_APPOINTMENT RENEWAL TRANSFER DISPATCH CONTRACT" + " VOLUNTEER"),
            Map.entry("purpose", "TEACHING CHILDCARE SITTING OTHER_CHILD_FACING"),
            Map.entry("certificateOutcome", "NO_MATCHING_RECORD RECORD_CONFIRMED"));

    private final LocalMySql registry = LocalServers.shared().registry();

    @Test
    void the_47_prefectures_are_numbered_without_a_gap() throws SQLException {
        assertThat(Rows.firstColumn(registry, "SELECT code FROM prefecture ORDER BY code"))
                .isEqualTo(
                        IntStream.rangeClosed(1, 47).mapToObj("%02d"::formatted).toList());
        assertThat(Rows.firstColumn(registry, "SELECT code FROM prefecture WHERE name_ja NOT REGEXP '[都道府県]$'"))
                .isEmpty();
        assertThat(Rows.firstColumn(registry, "SELECT code FROM prefecture WHERE name_kana NOT REGEXP '^[ァ-ー]+$'"))
                .isEmpty();
        assertThat(Rows.firstColumn(registry, "SELECT code FROM prefecture WHERE name_en NOT REGEXP '^[A-Z][a-z]+$'"))
                .isEmpty();
    }

    @Test
    void eras_begin_on_the_days_the_jdk_knows() throws SQLException {
        Map<String, LocalDate> starts = Rows.of(registry, "SELECT code, starts_on FROM era").stream()
                .collect(Collectors.toMap(List::getFirst, row -> LocalDate.parse(row.get(1))));
        assertThat(starts).hasSize(5).containsEntry("MEIJI", LocalDate.of(1868, 1, 25));
        assertBoundary(starts.get("TAISHO"), JapaneseEra.MEIJI, JapaneseEra.TAISHO);
        assertBoundary(starts.get("SHOWA"), JapaneseEra.TAISHO, JapaneseEra.SHOWA);
        assertBoundary(starts.get("HEISEI"), JapaneseEra.SHOWA, JapaneseEra.HEISEI);
        assertBoundary(starts.get("REIWA"), JapaneseEra.HEISEI, JapaneseEra.REIWA);
    }

    private static void assertBoundary(LocalDate day, JapaneseEra before, JapaneseEra after) {
        assertThat(JapaneseDate.from(day.minusDays(1)).getEra()).isEqualTo(before);
        assertThat(JapaneseDate.from(day).getEra()).isEqualTo(after);
    }

    @Test
    void the_calendar_reform_is_noted() throws SQLException {
        assertThat(Rows.firstColumn(registry, "SELECT note FROM era WHERE code = 'MEIJI'"))
                .singleElement()
                .asString()
                .contains("1873-01-01");
    }

    @Test
    void every_code_of_the_domain_has_its_place() throws SQLException {
        for (Map.Entry<String, String> list : DOMAIN_CODES.entrySet()) {
            assertThat(Rows.firstColumn(
                            registry,
                            "SELECT code FROM code_list WHERE list = '%s' ORDER BY position".formatted(list.getKey())))
                    .as(list.getKey())
                    .isEqualTo(List.of(list.getValue().split(" ")));
        }
    }

    @Test
    void every_code_has_both_labels_and_positions_have_no_gap() throws SQLException {
        assertThat(Rows.of(registry, "SELECT list, code FROM code_list WHERE label_ja = '' OR label_en = ''"))
                .isEmpty();
        assertThat(Rows.of(registry, "SELECT list, code FROM code_list WHERE label_en REGEXP '[^ -~]'"))
                .as("English labels in other scripts")
                .isEmpty();
        assertThat(Rows.firstColumn(registry, """
                SELECT list FROM code_list GROUP BY list HAVING MIN(position) <> 1 OR MAX(position) <> COUNT(*)
                """)).isEmpty();
    }
}
