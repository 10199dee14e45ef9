package jp.mamori.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import org.junit.jupiter.api.Test;

/** The authorities that record dispositions, as the migrations leave them. */
class AuthoritiesTest {
    private final LocalMySql registry = LocalServers.shared().registry();

    @Test
    void there_are_47_boards_47_governors_and_20_designated_cities() throws SQLException {
        assertThat(Rows.of(registry, """
                SELECT kind, COUNT(*), COUNT(DISTINCT prefecture), COUNT(DISTINCT municipality_code)
                  FROM organisation WHERE authority_code IS NOT NULL GROUP BY kind ORDER BY kind
                """))
                .containsExactly(
                        List.of("CITY_BOARD", "20", "15", "20"),
                        List.of("CITY_MAYOR", "20", "15", "20"),
                        List.of("GOVERNOR", "47", "47", "0"),
                        List.of("PREFECTURAL_BOARD", "47", "47", "0"));
    }

    @Test
    void an_authority_is_known_by_its_code() throws SQLException {
        assertThat(Rows.of(registry, """
                SELECT name, name_kana, name_en, prefecture FROM organisation WHERE authority_code = 'BOE-13'
                """))
                .containsExactly(
                        List.of("東京都教育委員会", "トウキョウトキョウイクイインカイ", "Tokyo Metropolitan Board of Education", "13"));
        assertThat(Rows.of(registry, """
                SELECT name, name_en, prefecture, municipality FROM organisation
                 WHERE authority_code IN ('CITY-BOE-14130', 'CITY-MAYOR-27140', 'GOV-26') ORDER BY authority_code
                """))
                .containsExactly(
                        List.of("川崎市教育委員会", "Kawasaki City Board of Education", "14", "川崎市"),
                        List.of("堺市長（保育主管部局）", "Mayor of Sakai (childcare department)", "27", "堺市"),
                        Arrays.asList("京都府知事（保育主管部局）", "Governor of Kyoto (childcare department)", "26", null));
        assertThat(Rows.firstColumn(registry, """
                SELECT authority_code FROM organisation
                 WHERE authority_code IS NOT NULL
                   AND id <> UNHEX(LEFT(SHA2(CONCAT('mamori:', authority_code), 256), 32))
                """)).isEmpty();
    }

    @Test
    void each_kind_of_authority_records_its_own_kinds_only() throws SQLException {
        assertThat(Rows.of(registry, """
                SELECT organisation_kind, GROUP_CONCAT(disposition_kind ORDER BY disposition_kind)
                  FROM recording_right GROUP BY organisation_kind ORDER BY organisation_kind
                """))
                .containsExactly(
                        List.of("CITY_BOARD", "DISCIPLINARY_DISMISSAL,STATUS_DISMISSAL"),
                        List.of("CITY_MAYOR", "CLOSURE_ORDER,SUSPENSION_ORDER"),
                        List.of("GOVERNOR", "CLOSURE_ORDER,REGISTRATION_REVOCATION,SUSPENSION_ORDER"),
                        List.of(
                                "PREFECTURAL_BOARD",
                                "DISCIPLINARY_DISMISSAL,LICENCE_CONFISCATION,LICENCE_LAPSE,STATUS_DISMISSAL"));
    }

    @Test
    void rights_name_only_kinds_that_exist_and_their_law() throws SQLException {
        assertThat(Rows.of(registry, """
                SELECT organisation_kind, disposition_kind FROM recording_right
                 WHERE legal_source = ''
                    OR organisation_kind NOT IN (SELECT code FROM code_list WHERE list = 'organisationKind')
                    OR disposition_kind NOT IN (SELECT code FROM code_list WHERE list = 'dispositionKind')
                """)).isEmpty();
    }
}
