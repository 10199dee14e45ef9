package jp.mamori.registry.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Rows;

/** What goes wrong says nothing of a person either: bad input, tables that refuse, a vault that is away. */
final class CanaryFaults {
    private final Canaries canaries;
    private final Cases cases;
    private final Rows rows;

    CanaryFaults(Canaries canaries, Cases cases, Rows rows) {
        this.canaries = canaries;
        this.cases = cases;
        this.rows = rows;
    }

    void all(Persona person) {
        var as = cases.as(person);
        var bad = List.of(
                "{\"reading\": {\"familyKana\": \"" + canaries.kana() + "\", \"givenKana\": [\"" + canaries.kanji()
                        + "\"]}}",
                "{\"formerNames\": \"" + canaries.kanji() + "\"",
                "{\"noFormerNames\": \"" + canaries.kanji() + "\"}",
                "{\"licenceNumbers\": [\"" + canaries.kanji() + "\", {\"" + canaries.kanji() + "\": 1}]}",
                "{\"name\": {\"family\": \"" + canaries.kanji() + "\"}, \"birthDate\": \"" + canaries.kanji() + "\"}");
        for (var body : bad) {
            var version = ok(as.get("/v1/applicant").send()).version();
            assertThat(as.put("/v1/applicant")
                            .ifMatch(version)
                            .json(body)
                            .sendUnchecked()
                            .status())
                    .isBetween(200, 499);
        }
        assertThat(draft(Map.of("kind", canaries.kanji(), "caseNumber", canaries.kanji()))
                        .status())
                .isEqualTo(400);
        assertThat(draft(Map.of("decidedOn", canaries.kanji(), "person", Map.of("birthDate", canaries.kanji())))
                        .status())
                .isEqualTo(400);
        assertThat(as.get("/v1/requests/" + percent(canaries.kanji()))
                        .sendUnchecked()
                        .status())
                .isEqualTo(404);
        assertThat(as.get("/v1/" + percent(canaries.kanji()) + "?name=" + percent(canaries.kanji()))
                        .sendUnchecked()
                        .status())
                .isEqualTo(404);
        assertThat(as.post("/v1/checks")
                        .idempotencyKey()
                        .json("\"" + canaries.kanji() + "\"")
                        .sendUnchecked()
                        .status())
                .isBetween(400, 499);
        for (var table : List.of("audit_outbox", "disposition", "disposition_step", "idempotency")) {
            refusing(table);
        }
        refusingVault();
    }

    private Answer draft(Map<String, Object> content) {
        return cases.as(SATO)
                .post("/v1/dispositions")
                .idempotencyKey()
                .json(content)
                .sendUnchecked();
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private void refusing(String table) {
        var content = canaries.disposition(canaries.kanji(), canaries.kanji(), "昭和" + canaries.kanji() + "号");
        var sato = cases.as(SATO);
        rows.update("CREATE TRIGGER refusing BEFORE INSERT ON " + table
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            assertThat(sato.post("/v1/dispositions")
                            .idempotencyKey()
                            .json(content)
                            .sendUnchecked()
                            .status())
                    .isIn(500, 503);
        } finally {
            rows.update("DROP TRIGGER refusing");
        }
    }

    private void refusingVault() {
        var content = canaries.disposition(canaries.kanji(), canaries.kanji(), "昭和" + canaries.kanji() + "号");
        rows.updateVault("CREATE TRIGGER refusing BEFORE INSERT ON file_key"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            assertThat(draft(content).status()).isIn(500, 503);
        } finally {
            rows.updateVault("DROP TRIGGER refusing");
        }
    }
}
