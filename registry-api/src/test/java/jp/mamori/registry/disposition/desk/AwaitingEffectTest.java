package jp.mamori.registry.disposition.desk;

import static jp.mamori.registry.disposition.Board.done;
import static jp.mamori.registry.disposition.desk.Officers.items;
import static jp.mamori.registry.disposition.desk.Officers.next;
import static jp.mamori.registry.disposition.desk.Officers.refused;
import static jp.mamori.registry.disposition.desk.Officers.texts;
import static jp.mamori.registry.disposition.desk.Officers.uuidOf;
import static jp.mamori.registry.disposition.desk.Officers.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A disposition that was approved before the day of its effect: found by nobody until then, in force by itself from then on. */
@RegistryTest
class AwaitingEffectTest {
    private static final String EFFECT = "2026-06-10";
    private static final Instant LAST_MOMENT_BEFORE = Instant.parse("2026-06-09T14:59:59.999Z");
    private static final Instant FIRST_MOMENT = Instant.parse("2026-06-09T15:00:00Z");

    private final Rows rows;
    private final Jobs jobs;
    private final TestClock clock;
    private final TestApi api;
    private final Organisations organisations;
    private Officers officers;

    AwaitingEffectTest(TestApi api, Organisations organisations, Rows rows, Jobs jobs, TestClock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.clock = clock;
        this.api = api;
        this.organisations = organisations;
        officers = new Officers(api, organisations, rows);
    }

    @AfterEach
    void today() {
        at(TestClock.START);
    }

    @Test
    void nobody_is_found_by_it_before_its_day_and_then_it_is_in_force_by_itself() {
        var decoy = officers.tokyo.recorded(later("2026-06-11"));
        var approved = officers.tokyo.recorded(later(EFFECT));
        assertThat(approved.at("/state")).isEqualTo("AWAITING_EFFECT");
        assertThat(officers.keysOf(approved)).isZero();
        assertThat(newsOf(approved)).isEmpty();
        at(LAST_MOMENT_BEFORE);
        jobs.runNow("begin-effects");
        assertThat(officers.tokyo.read(approved).at("/state")).isEqualTo("AWAITING_EFFECT");

        at(FIRST_MOMENT);
        long tick = officers.tick();
        jobs.runNow("begin-effects");
        var inForce = officers.tokyo.read(approved);
        assertThat(inForce.at("/state")).isEqualTo("IN_FORCE");
        assertThat(officers.keysOf(approved)).isPositive();
        assertThat(newsOf(approved)).containsExactly("IN_FORCE");
        assertThat(officers.tick()).isGreaterThan(tick);
        assertThat(officers.journal(approved)).contains("disposition.effect-began");
        assertThat(officers.tokyo.read(decoy).at("/state")).isEqualTo("AWAITING_EFFECT");
        assertThat(officers.keysOf(decoy)).isZero();
    }

    @Test
    void the_job_run_twice_changes_nothing_more() {
        var approved = officers.tokyo.recorded(later(EFFECT));
        at(FIRST_MOMENT);
        jobs.runNow("begin-effects");
        var first = officers.tokyo.read(approved);
        jobs.runNow("begin-effects");
        assertThat(officers.tokyo.read(approved).version()).isEqualTo(first.version());
        assertThat(newsOf(approved)).containsExactly("IN_FORCE");
    }

    @Test
    void it_stands_in_a_list_of_its_own_and_may_be_corrected_stayed_or_annulled() {
        var approved = officers.tokyo.recorded(later(EFFECT));
        var decoy = officers.tokyo.recorded(next());
        assertThat(items(officers.tokyo
                        .drafter()
                        .get("/v1/dispositions?task=AWAITING_EFFECT&limit=100")
                        .send()))
                .contains(approved.at("/id"))
                .doesNotContain(decoy.at("/id"));
        var seen = officers.tokyo
                .drafter()
                .get("/v1/dispositions/" + approved.at("/id"))
                .send();
        assertThat(texts(seen, "/may")).containsExactlyInAnyOrder("CORRECT", "STAY", "ANNUL", "EXPUNGE");
        var annulled = officers.tokyo.changed("annulment", approved, Cases.basis(true));
        assertThat(annulled.at("/state")).isEqualTo("ANNULLED");
        at(FIRST_MOMENT);
        jobs.runNow("begin-effects");
        assertThat(officers.tokyo.read(approved).at("/state")).isEqualTo("ANNULLED");
        assertThat(officers.keysOf(approved)).isZero();
    }

    @Test
    void stayed_before_its_day_it_begins_only_after_it_was_resumed() {
        var approved = officers.tokyo.recorded(later(EFFECT));
        var stayed = officers.tokyo.changed("stay", approved, Cases.basis(false));
        at(FIRST_MOMENT);
        jobs.runNow("begin-effects");
        assertThat(officers.tokyo.read(approved).at("/state")).isEqualTo("STAYED");
        var resumed = officers.tokyo.changed("resumption", stayed, Cases.basis(false));
        assertThat(resumed.at("/state")).isEqualTo("IN_FORCE");
        assertThat(officers.keysOf(approved)).isPositive();

        at(TestClock.START);
        var early = officers.tokyo.recorded(later(EFFECT));
        var resumedEarly = officers.tokyo.changed(
                "resumption", officers.tokyo.changed("stay", early, Cases.basis(false)), Cases.basis(false));
        assertThat(resumedEarly.at("/state")).isEqualTo("AWAITING_EFFECT");
        assertThat(officers.keysOf(early)).isZero();
    }

    @Test
    void a_correction_moves_the_day_as_long_as_it_has_not_come() {
        var content = later(EFFECT);
        var approved = officers.tokyo.recorded(content);
        content.put("effectiveOn", "2026-06-12");
        var moved = officers.tokyo.changed("corrections", approved, Map.of("content", content, "reason", "誤記"));
        assertThat(moved.at("/state")).isEqualTo("AWAITING_EFFECT");
        at(FIRST_MOMENT);
        jobs.runNow("begin-effects");
        assertThat(officers.tokyo.read(approved).at("/state")).isEqualTo("AWAITING_EFFECT");
        content.put("effectiveOn", "2026-06-09");
        var begun = officers.tokyo.changed("corrections", moved, Map.of("content", content, "reason", "誤記"));
        assertThat(begun.at("/state")).isEqualTo("IN_FORCE");
        assertThat(officers.keysOf(begun)).isPositive();
    }

    @Test
    void what_is_in_force_does_not_lose_its_effect_by_a_correction() {
        var content = next();
        var inForce = officers.tokyo.recorded(content);
        content.put("effectiveOn", "2026-06-02");
        wrong(
                officers.tokyo.propose("corrections", inForce, Map.of("content", content, "reason", "誤記")),
                "/content/effectiveOn",
                "effect-began");

        var waiting = later(EFFECT);
        var approved = officers.tokyo.recorded(waiting);
        waiting.put("effectiveOn", "2026-06-20");
        var proposed =
                done(officers.tokyo.propose("corrections", approved, Map.of("content", waiting, "reason", "延期")));
        at(FIRST_MOMENT);
        jobs.runNow("begin-effects");
        refused(officers.tokyo.approve(proposed), 412, "changed-since-read");
        refused(officers.tokyo.approve(officers.tokyo.read(proposed)), 409, "effect-began");
        assertThat(officers.tokyo.read(proposed).at("/state")).isEqualTo("IN_FORCE");
    }

    @Test
    void the_effect_lies_within_the_bounds_of_its_kind() {
        for (var day : List.of("2026-05-10 before-decision", "2027-05-12 date-too-late", "1946-12-31 date-too-early")) {
            var content = next();
            content.put("effectiveOn", day.substring(0, 10));
            wrong(officers.tokyo.draft(content), "/effectiveOn", day.substring(11));
        }
        var lapse = Cases.lapse(Officers.number());
        lapse.put("effectiveOn", "2008-03-30");
        wrong(officers.tokyo.draft(lapse), "/effectiveOn", "before-grant");
        lapse.put("effectiveOn", "2026-03-31");
        assertThat(officers.tokyo.draft(lapse).status()).isEqualTo(201);
    }

    @Test
    void a_lapse_waits_while_its_dismissal_is_not_in_force() {
        var dismissal = officers.tokyo.recorded(next());
        var content = Cases.lapse(Officers.number());
        content.put("arisesFrom", dismissal.at("/id"));
        content.put("effectiveOn", EFFECT);
        var lapse = officers.tokyo.recorded(content);
        assertThat(lapse.at("/state")).isEqualTo("AWAITING_EFFECT");
        var stayed = officers.tokyo.changed("stay", dismissal, Cases.basis(false));
        at(FIRST_MOMENT);
        jobs.runNow("begin-effects");
        assertThat(officers.tokyo.read(lapse).at("/state")).isEqualTo("AWAITING_EFFECT");
        officers.tokyo.changed("resumption", stayed, Cases.basis(false));
        jobs.runNow("begin-effects");
        assertThat(officers.tokyo.read(lapse).at("/state")).isEqualTo("IN_FORCE");
    }

    @Test
    void a_dismissal_puts_the_lapse_on_the_list_on_the_day_of_its_effect() {
        var approved = officers.tokyo.recorded(later(EFFECT));
        assertThat(openTasks(approved)).isZero();
        at(FIRST_MOMENT);
        jobs.runNow("begin-effects");
        assertThat(openTasks(approved)).isEqualTo(1);
    }

    @Test
    void nothing_is_half_written_when_the_effect_begins() {
        var approved = officers.tokyo.recorded(later(EFFECT));
        at(FIRST_MOMENT);
        for (var table : List.of("person_record", "register_news", "licence_task", "audit_outbox")) {
            rows.update("CREATE TRIGGER no_effect BEFORE INSERT ON " + table
                    + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned'");
            try {
                assertThatThrownBy(() -> jobs.runNow("begin-effects")).isInstanceOf(RuntimeException.class);
            } finally {
                rows.update("DROP TRIGGER no_effect");
            }
            assertThat(state(approved)).as(table).isEqualTo("AWAITING_EFFECT");
            assertThat(officers.keysOf(approved)).as(table).isZero();
        }
        jobs.runNow("begin-effects");
        assertThat(state(approved)).isEqualTo("IN_FORCE");
    }

    /** Sets the clock and signs everybody in again, because sessions end before the day does. */
    private void at(Instant instant) {
        clock.set(instant);
        officers = new Officers(api, organisations, rows);
    }

    private static Map<String, Object> later(String effectiveOn) {
        var content = next();
        content.put("effectiveOn", effectiveOn);
        return content;
    }

    private String state(Answer disposition) {
        return (String) rows.query("SELECT state FROM disposition WHERE id = ?", (Object) uuidOf(disposition))
                .getFirst()
                .get("state");
    }

    private List<Object> newsOf(Answer disposition) {
        return rows
                .query("SELECT what FROM register_news WHERE disposition = ? ORDER BY id", (Object) uuidOf(disposition))
                .stream()
                .map(row -> row.get("what"))
                .toList();
    }

    private int openTasks(Answer dismissal) {
        return rows.query("SELECT 1 FROM licence_task WHERE done_at IS NULL AND dismissal = ?", (Object)
                        uuidOf(dismissal))
                .size();
    }
}
