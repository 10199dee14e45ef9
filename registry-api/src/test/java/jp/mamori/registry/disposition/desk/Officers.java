package jp.mamori.registry.disposition.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import jp.mamori.registry.disposition.Board;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;

/** Two boards and a governor's department with their officers, and what the tests of dispositions ask about them. */
final class Officers {
    /** Drafts and approves in Tokyo. */
    static final Persona SATO = Persona.board("sato", "佐藤 花子");

    static final Persona SATO_AGAIN = Persona.board("sato-second-account", "佐藤 花子");

    /** Only approves in Tokyo. */
    static final Persona TANAKA = Persona.board("tanaka", "田中 一郎");

    /** Only drafts in Tokyo. */
    static final Persona SUZUKI = Persona.board("suzuki", "鈴木 次郎");

    /** Drafts and approves in Tokyo besides Sato. */
    static final Persona KATO = Persona.board("kato", "加藤 三枝");

    static final Persona OSAKA = Persona.board("osaka", "大阪 三郎");
    static final Persona YAMADA = Persona.board("yamada", "山田 太郎");
    static final Persona KOBAYASHI = Persona.board("kobayashi", "小林 司");

    private static final AtomicInteger CASES = new AtomicInteger();

    final Board tokyo;
    final Board osaka;
    final Board governor;
    private final Rows rows;

    Officers(TestApi api, Organisations organisations, Rows rows) {
        this.rows = rows;
        var board = organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会");
        var other = organisations.authority("BOE-27", OrganisationKind.PREFECTURAL_BOARD, "大阪府教育委員会");
        var department = organisations.authority("GOV-13", OrganisationKind.GOVERNOR, "東京都知事");
        organisations.enrol(SATO, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(TANAKA, board, Role.BOARD_APPROVER);
        organisations.enrol(SUZUKI, board, Role.BOARD_DRAFTER);
        organisations.enrol(KATO, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(OSAKA, other, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(YAMADA, department, Role.BOARD_DRAFTER);
        organisations.enrol(KOBAYASHI, department, Role.BOARD_APPROVER);
        tokyo = new Board(api.as(SATO), api.as(TANAKA));
        osaka = new Board(api.as(OSAKA), api.as(OSAKA));
        governor = new Board(api.as(YAMADA), api.as(KOBAYASHI));
    }

    static String number() {
        return "乙" + CASES.getAndIncrement() + "号";
    }

    /** A dismissal that nobody recorded yet. */
    static Map<String, Object> next() {
        return Cases.dismissal(number());
    }

    static Answer put(TestApi who, Answer seen, Map<String, Object> content) {
        return who.put("/v1/dispositions/" + seen.at("/id"))
                .ifMatch(seen.version())
                .json(content)
                .send();
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
    }

    /** Refused as invalid in that one member for that one reason. */
    static void wrong(Answer answer, String pointer, String code) {
        refused(answer, 400, "validation-failed");
        assertThat(answer.at("/errors/0/pointer") + " " + answer.at("/errors/0/code"))
                .isEqualTo(pointer + " " + code);
    }

    static List<String> texts(Answer answer, String pointer) {
        return StreamSupport.stream(answer.json().at(pointer).spliterator(), false)
                .map(node -> node.asText())
                .toList();
    }

    static List<String> items(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(node -> node.get("id").asText())
                .toList();
    }

    /** Types of the events in the disposition's journal, newest first. */
    List<String> journal(Answer disposition) {
        var journal = Board.done(tokyo.approver()
                .get("/v1/dispositions/" + disposition.at("/id") + "/journal?limit=100")
                .send());
        return StreamSupport.stream(journal.json().get("items").spliterator(), false)
                .map(entry -> entry.get("type").asText())
                .toList();
    }

    static byte[] uuidOf(Answer disposition) {
        return Registry.running()
                .bean(PublicIds.class)
                .parse(DispositionId.class, disposition.at("/id"))
                .map(id -> Uuids.bytes(id.value()))
                .orElseThrow();
    }

    /** How many match keys lead to the disposition: none while nobody may be found by it. */
    long keysOf(Answer disposition) {
        return rows.query("SELECT 1 FROM match_key WHERE file = ?", (Object) uuidOf(disposition))
                .size();
    }

    long vaultKeys() {
        return rows.queryVault("SELECT 1 FROM file_key").size();
    }

    long tick() {
        return ((Number)
                        rows.query("SELECT tick FROM register_clock").getFirst().get("tick"))
                .longValue();
    }
}
