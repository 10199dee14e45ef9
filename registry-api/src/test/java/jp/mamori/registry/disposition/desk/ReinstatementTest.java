package jp.mamori.registry.disposition.desk;

import static jp.mamori.registry.disposition.Board.act;
import static jp.mamori.registry.disposition.Board.done;
import static jp.mamori.registry.disposition.desk.Officers.next;
import static jp.mamori.registry.disposition.desk.Officers.refused;
import static jp.mamori.registry.disposition.desk.Officers.texts;
import static jp.mamori.registry.disposition.desk.Officers.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** A licence granted anew, a nursery teacher registered anew: after three years, and only after the panel was heard. */
@RegistryTest
class ReinstatementTest {
    private final EveryInsertFails everyInsertFails;
    private final Officers officers;

    ReinstatementTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails) {
        this.everyInsertFails = everyInsertFails;
        officers = new Officers(api, organisations, rows);
    }

    @Test
    void a_re_grant_is_recorded_by_two_officers_and_the_lapse_stays_in_force() {
        var lapse = officers.tokyo.recorded(oldLapse());
        var proposed = done(officers.tokyo.propose("reinstatement", lapse, reGrant("2026-05-20")));
        assertThat(proposed.json().at("/content/reinstatement").isNull()).isTrue();
        assertThat(proposed.at("/openStep/kind")).isEqualTo("REINSTATE");
        assertThat(proposed.at("/openStep/content/reinstatement/reinstatedOn")).isEqualTo("2026-05-20");
        refused(act(officers.tokyo.drafter(), "approval", proposed, Map.of()), 403, "second-officer-required");

        long keys = officers.keysOf(lapse);
        var reinstated = done(officers.tokyo.approve(proposed));
        assertThat(reinstated.at("/state")).isEqualTo("IN_FORCE");
        assertThat(reinstated.at("/content/reinstatement/reinstatedOn")).isEqualTo("2026-05-20");
        assertThat(reinstated.at("/content/reinstatement/hearing/body")).isEqualTo("東京都教育職員免許状再授与審査会");
        assertThat(reinstated.at("/history/1/kind")).isEqualTo("REINSTATE");
        assertThat(officers.keysOf(lapse)).as("found by the new number too").isGreaterThanOrEqualTo(keys);
        assertThat(officers.journal(reinstated)).contains("disposition.step-approved");
    }

    @Test
    void nothing_is_granted_anew_before_three_years_have_passed_or_in_the_future() {
        var lapse = officers.tokyo.recorded(oldLapse());
        wrong(reinstating(lapse, reGrant("2025-03-31")), "/reinstatement/reinstatedOn", "reinstated-too-early");
        wrong(reinstating(lapse, reGrant("2026-06-02")), "/reinstatement/reinstatedOn", "date-in-future");
        var first = reGrant("2025-04-01");
        Cases.with(first, "/reinstatement/hearing/heardOn", "2025-04-01");
        assertThat(reinstating(lapse, first).status()).isEqualTo(200);
    }

    @Test
    void after_sexual_violence_the_panel_is_heard_first() {
        var lapse = officers.tokyo.recorded(oldLapse());
        var unheard = reGrant("2026-05-20");
        Cases.with(unheard, "/reinstatement/hearing", null);
        wrong(reinstating(lapse, unheard), "/reinstatement/hearing", "panel-required");
        var late = Cases.with(reGrant("2026-05-20"), "/reinstatement/hearing/heardOn", "2026-05-21");
        wrong(reinstating(lapse, late), "/reinstatement/hearing/heardOn", "heard-after-reinstatement");
        var early = Cases.with(reGrant("2026-05-20"), "/reinstatement/hearing/heardOn", "2022-03-31");
        wrong(reinstating(lapse, early), "/reinstatement/hearing/heardOn", "before-decision");

        var traffic = oldLapse();
        Cases.with(traffic, "/ground/gazette", "G3");
        assertThat(reinstating(officers.tokyo.recorded(traffic), unheard).status())
                .isEqualTo(200);
    }

    @Test
    void a_nursery_teacher_who_was_imprisoned_is_never_registered_again() {
        var revoked = officers.governor.recorded(oldRevocation());
        var body = reGrant("2026-05-20");
        wrong(officers.governor.propose("reinstatement", revoked, body), "/reinstatement/imprisoned", "required");
        Cases.with(body, "/reinstatement/imprisoned", true);
        wrong(
                officers.governor.propose("reinstatement", revoked, body),
                "/reinstatement/imprisoned",
                "never-after-imprisonment");
        Cases.with(body, "/reinstatement/imprisoned", false);
        var registered = officers.governor.changed("reinstatement", revoked, body);
        assertThat(registered.at("/content/reinstatement/reinstatedOn")).isEqualTo("2026-05-20");
        wrong(reinstating(officers.tokyo.recorded(oldLapse()), body), "/reinstatement/imprisoned", "not-for-this-kind");
    }

    @Test
    void a_dismissal_takes_nothing_that_could_be_granted_anew() {
        var dismissal = officers.tokyo.recorded(next());
        wrong(reinstating(dismissal, reGrant("2026-05-20")), "/reinstatement", "not-for-this-kind");
        assertThat(texts(
                        officers.tokyo
                                .drafter()
                                .get("/v1/dispositions/" + dismissal.at("/id"))
                                .send(),
                        "/may"))
                .doesNotContain("REINSTATE");
    }

    @Test
    void only_the_authority_that_recorded_it_records_the_re_grant_and_only_while_it_is_in_force() {
        var lapse = officers.tokyo.recorded(oldLapse());
        refused(officers.osaka.propose("reinstatement", lapse, reGrant("2026-05-20")), 404, "not-found");
        refused(officers.governor.propose("reinstatement", lapse, reGrant("2026-05-20")), 404, "not-found");
        refused(reinstating(officers.tokyo.drafted(oldLapse()), reGrant("2026-05-20")), 409, "wrong-state");
        var stayed = officers.tokyo.changed("stay", lapse, Cases.basis(false));
        refused(reinstating(stayed, reGrant("2026-05-20")), 409, "wrong-state");
    }

    @Test
    void a_wrong_day_is_mended_by_another_reinstatement_and_a_correction_keeps_or_mends_it_too() {
        var lapse = officers.tokyo.recorded(oldLapse());
        var first = officers.tokyo.changed("reinstatement", lapse, reGrant("2026-05-20"));
        var mended = officers.tokyo.changed("reinstatement", first, reGrant("2026-05-21"));
        assertThat(mended.at("/content/reinstatement/reinstatedOn")).isEqualTo("2026-05-21");
        var content = oldLapse();
        content.put("caseNumber", lapse.at("/content/caseNumber"));
        content.put("reinstatement", reGrant("2024-05-20").get("reinstatement"));
        wrong(
                officers.tokyo.propose("corrections", mended, Map.of("content", content, "reason", "誤記")),
                "/content/reinstatement/reinstatedOn",
                "reinstated-too-early");
    }

    @Test
    void what_is_missing_is_named_and_nothing_is_proposed() {
        var lapse = officers.tokyo.recorded(oldLapse());
        wrong(reinstating(lapse, Map.of()), "/reinstatement", "required");
        var empty = Map.<String, Object>of("reinstatement", Map.of("hearing", Map.of()));
        var answer = reinstating(lapse, empty);
        assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/reinstatement/reinstatedOn",
                        "/reinstatement/authority",
                        "/reinstatement/number",
                        "/reinstatement/hearing/body",
                        "/reinstatement/hearing/heardOn");
        assertThat(officers.tokyo.read(lapse).json().at("/openStep").isNull()).isTrue();
    }

    @Test
    void nothing_is_half_written_when_reinstating() {
        var proposing = everyInsertFails.in(() -> {
            var lapse = officers.tokyo.recorded(oldLapse());
            return () -> reinstating(lapse, reGrant("2026-05-20"));
        });
        assertThat(proposing).contains("disposition_step", "audit_outbox");
        var approving = everyInsertFails.in(() -> {
            var proposed = done(reinstating(officers.tokyo.recorded(oldLapse()), reGrant("2026-05-20")));
            return () -> officers.tokyo.approve(proposed);
        });
        assertThat(approving).contains("person_record", "match_key", "register_news", "audit_outbox");
    }

    private Answer reinstating(Answer disposition, Map<String, Object> body) {
        return officers.tokyo.propose("reinstatement", disposition, body);
    }

    /** A lapse for sexual violence that took effect on 1 April 2022. */
    private static Map<String, Object> oldLapse() {
        return old(Cases.lapse(Officers.number()));
    }

    private static Map<String, Object> oldRevocation() {
        return old(Cases.revocation(Officers.number()));
    }

    private static Map<String, Object> old(Map<String, Object> content) {
        content.put("decidedOn", "2022-04-01");
        content.put("effectiveOn", "2022-04-01");
        return content;
    }

    private static Map<String, Object> reGrant(String day) {
        return Cases.map(
                "reinstatement",
                Cases.map(
                        "reinstatedOn",
                        day,
                        "authority",
                        "13",
                        "number",
                        "令八中一第45号",
                        "hearing",
                        Cases.map("body", "東京都教育職員免許状再授与審査会", "heardOn", "2025-03-10")));
    }
}
