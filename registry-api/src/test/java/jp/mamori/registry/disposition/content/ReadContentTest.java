package jp.mamori.registry.disposition.content;

import static jp.mamori.registry.disposition.Cases.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.disposition.body.ContentJson;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.Messages;
import jp.mamori.registry.platform.problem.Violation;
import jp.mamori.registry.testing.RegistryTest;
import org.junit.jupiter.api.Test;

@RegistryTest
class ReadContentTest {
    private final ContentOf contentOf;
    private final PublicIds ids;
    private final Messages messages;

    ReadContentTest(ContentOf contentOf, PublicIds ids, Messages messages) {
        this.contentOf = contentOf;
        this.ids = ids;
        this.messages = messages;
    }

    @Test
    void every_kind_is_read_and_written_again_without_loss() {
        for (var body : Cases.everyKind()) {
            var content = contentOf.json(body);
            var again = contentOf.written(ContentJson.of(content, ids::text));
            assertThat(again).isEqualTo(content);
        }
    }

    /** One wrong member and what is said about it. */
    private record Wrong(Supplier<Map<String, Object>> body, String pointer, Object value, String at, String code) {}

    private static Wrong wrong(Supplier<Map<String, Object>> body, String pointer, Object value, String code) {
        return new Wrong(body, pointer, value, pointer, code);
    }

    @Test
    void each_wrong_member_is_named_by_pointer_and_code() {
        Supplier<Map<String, Object>> dismissal = () -> Cases.dismissal("丙1号");
        Supplier<Map<String, Object>> lapse = () -> Cases.lapse("丙2号");
        Supplier<Map<String, Object>> suspension = () -> Cases.suspension("丙3号");
        Supplier<Map<String, Object>> closure = () -> Cases.closure("丙4号");
        Supplier<Map<String, Object>> revocation = () -> Cases.revocation("丙5号");
        Stream.of(
                        wrong(dismissal, "/kind", null, "required"),
                        wrong(dismissal, "/kind", "SUSPENSION_FROM_DUTY", "unknown-code"),
                        wrong(dismissal, "/caseNumber", "", "required"),
                        wrong(dismissal, "/caseNumber", "長".repeat(61), "text-not-taken"),
                        wrong(dismissal, "/caseNumber", "改\u202e行", "text-not-taken"),
                        wrong(dismissal, "/decidedOn", "2026-02-30", "malformed-date"),
                        wrong(dismissal, "/decidedOn", "昭和53年", "malformed-date"),
                        wrong(dismissal, "/decidedOn", null, "required"),
                        wrong(dismissal, "/effectiveOn", "2026-05-10", "before-decision"),
                        wrong(dismissal, "/effectiveOn", "2027-05-12", "date-too-late"),
                        wrong(dismissal, "/person", null, "required"),
                        wrong(dismissal, "/person/names", List.of(), "required"),
                        wrong(
                                dismissal,
                                "/person/names",
                                Collections.nCopies(21, Cases.name("ALIAS", "甲", "乙", null, null)),
                                "too-many"),
                        wrong(
                                dismissal,
                                "/person/names",
                                List.of(Cases.name("FORMER", "甲", "乙", null, null)),
                                "one-current-name"),
                        wrong(dismissal, "/person/birthDate", "1899-12-31", "birth-date-impossible"),
                        wrong(
                                () -> Cases.statusDismissal("丙6号"),
                                "/person/birthDate",
                                "2026-05-11",
                                "birth-not-before-decision"),
                        wrong(dismissal, "/person/sex", "X", "unknown-code"),
                        wrong(dismissal, "/person/domicile/prefecture", "48", "unknown-code"),
                        wrong(dismissal, "/person/domicile/municipality", "町".repeat(101), "text-not-taken"),
                        wrong(dismissal, "/registration", revocation.get().get("registration"), "not-for-this-kind"),
                        wrong(dismissal, "/order", closure.get().get("order"), "not-for-this-kind"),
                        wrong(dismissal, "/arisesFrom", "dsp_x", "not-for-this-kind"),
                        wrong(dismissal, "/gazetteNotice", lapse.get().get("gazetteNotice"), "not-for-this-kind"),
                        wrong(dismissal, "/ground/statutory", "L10_1_2", "not-for-this-kind"),
                        wrong(dismissal, "/ground/gazette", "G0", "category-needed"),
                        wrong(dismissal, "/ground/gazette", "G9", "unknown-code"),
                        wrong(dismissal, "/ground/sexualViolence/class", null, "required"),
                        wrong(dismissal, "/licences/0/subject", null, "required"),
                        wrong(dismissal, "/licences/0/number", "号".repeat(61), "text-not-taken"),
                        wrong(dismissal, "/licences/0/grantedOn", "2026-05-12", "after-decision"),
                        wrong(dismissal, "/licences/0/grantedOn", "1985-04-01", "before-birth"),
                        wrong(dismissal, "/note", "注".repeat(2001), "text-not-taken"),
                        wrong(lapse, "/ground/statutory", null, "required"),
                        wrong(lapse, "/ground/statutory", "L11_1", "not-for-this-kind"),
                        wrong(lapse, "/licences", List.of(), "required"),
                        wrong(lapse, "/licences/0/school", "CRAM", "unknown-code"),
                        wrong(lapse, "/arisesFrom", "dsp_x", "arises-from-unknown"),
                        wrong(lapse, "/gazetteNotice/publishedOn", "2026-06-02", "date-in-future"),
                        wrong(revocation, "/registration", null, "required"),
                        wrong(revocation, "/ground/nursery/class", null, "required"),
                        wrong(revocation, "/registration/registeredOn", "2026-05-12", "after-decision"),
                        wrong(suspension, "/order", null, "required"),
                        wrong(suspension, "/order/until", null, "required"),
                        wrong(suspension, "/order/until", "2026-05-11", "until-before-from"),
                        wrong(suspension, "/order/from", "2026-05-10", "before-decision"),
                        wrong(suspension, "/order/facility", "", "required"),
                        wrong(suspension, "/order/publishUntil", "2026-05-11", "until-before-from"),
                        wrong(suspension, "/order/publishFrom", null, "required"),
                        wrong(suspension, "/order/hearingOn", "2026-05-12", "after-decision"),
                        wrong(suspension, "/order/formerFacilities", Collections.nCopies(21, "園"), "too-many"),
                        wrong(closure, "/order/until", "2026-12-31", "not-for-this-kind"))
                .forEach(this::isNamed);
    }

    @Test
    void days_are_bounded_by_today_and_1947() {
        var future = with(with(Cases.dismissal("丁1"), "/decidedOn", "2026-06-02"), "/effectiveOn", "2026-06-02");
        assertThat(contentOf.wrong(future).found()).contains(new Violation("/decidedOn", "date-in-future"));
        var today = with(with(Cases.dismissal("丁2"), "/decidedOn", "2026-06-01"), "/effectiveOn", "2026-06-01");
        assertThat(contentOf.wrong(today).any()).isFalse();
        var old = with(with(Cases.statusDismissal("丁3"), "/decidedOn", "1946-12-31"), "/effectiveOn", "1947-01-01");
        with(old, "/person/birthDate", "1920-01-01");
        assertThat(contentOf.wrong(old).found()).containsExactly(new Violation("/decidedOn", "date-too-early"));
    }

    @Test
    void a_lapse_may_have_happened_before_it_was_recorded_and_an_old_notice_has_no_category() {
        var lapse = with(Cases.lapse("丁4"), "/effectiveOn", "2026-03-01");
        assertThat(contentOf.wrong(lapse).any()).isFalse();
        var old = with(with(Cases.lapse("丁5"), "/decidedOn", "2021-03-31"), "/ground/gazette", "G0");
        with(old, "/effectiveOn", "2021-03-31");
        assertThat(contentOf.wrong(old).any()).isFalse();
    }

    @Test
    void names_take_what_people_write_and_nothing_that_hides() {
        var rare = Cases.name("CURRENT", "𠮷田", "葛󠄀子", "よしだ", "かつこ");
        assertThat(contentOf.wrong(named(rare)).any()).isFalse();
        assertThat(contentOf
                        .wrong(named(Cases.map("type", "CURRENT", "latin", "O’Connor-Ngũgĩ, María José")))
                        .any())
                .isFalse();
        assertThat(contentOf
                        .wrong(named(Cases.name("CURRENT", "山\u0000田", "太郎", null, null)))
                        .found())
                .contains(new Violation("/person/names/0/family", "name-not-taken"));
        assertThat(contentOf
                        .wrong(named(Cases.name("CURRENT", "山田", "太郎", "Yamada", null)))
                        .found())
                .containsExactly(new Violation("/person/names/0/familyKana", "reading-not-kana"));
        assertThat(contentOf
                        .wrong(named(Cases.map("type", "CURRENT", "familyKana", "ヤマダ")))
                        .found())
                .contains(new Violation("/person/names/0", "name-empty"));
        assertThat(contentOf
                        .wrong(named(Cases.map("type", "CURRENT", "latin", "山田")))
                        .found())
                .contains(new Violation("/person/names/0/latin", "not-latin-script"));
    }

    @Test
    void nothing_personal_shows_in_any_text_of_a_content() {
        for (var body : Cases.everyKind()) {
            var content = contentOf.json(body);
            var texts = Stream.of(
                            Optional.of(content),
                            Optional.of(content.person()),
                            Optional.of(content.person().names()),
                            Optional.of(content.caseNumber()),
                            Optional.of(content.licences()),
                            Optional.ofNullable(content.registration()),
                            Optional.ofNullable(content.order()),
                            Optional.of(ContentJson.of(content, ids::text)),
                            Optional.of(ContentJson.of(content, ids::text).person()))
                    .flatMap(Optional::stream)
                    .map(Object::toString)
                    .toList();
            assertThat(texts.toString()).doesNotContain("髙橋", "花子", "ハナコ", "1985", "第一二三号", "ひだまり", "012345");
        }
    }

    private static Map<String, Object> named(Map<String, Object> name) {
        return with(Cases.statusDismissal("戊"), "/person/names", List.of(name));
    }

    private void isNamed(Wrong wrong) {
        var found = contentOf
                .wrong(with(wrong.body().get(), wrong.pointer(), wrong.value()))
                .found();
        assertThat(found).as(wrong.pointer() + " " + wrong.code()).contains(new Violation(wrong.at(), wrong.code()));
        assertThat(found.stream().map(Violation::pointer))
                .as("only what is wrong")
                .allMatch(pointer -> pointer.startsWith(wrong.at())
                        || wrong.at().startsWith(pointer)
                        || wrong.pointer().equals("/kind"));
        for (var violation : found) {
            for (var language : List.of(java.util.Locale.JAPANESE, java.util.Locale.ENGLISH)) {
                assertThat(messages.text(language, "violation." + violation.code()))
                        .isNotBlank();
            }
        }
    }
}
