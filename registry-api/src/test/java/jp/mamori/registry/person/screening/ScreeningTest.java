package jp.mamori.registry.person.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.TypedName;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import org.junit.jupiter.api.Test;

@RegistryTest
class ScreeningTest {
    private static final LocalDate BORN = LocalDate.of(1985, 4, 1);
    private static final Actor JOB = Actor.job("test");

    private final Screening screening;
    private final Persons persons;
    private final FileKeys fileKeys;
    private final Ids ids;
    private final TransactionOperations<Connection> transactions;
    private final Rows rows;

    ScreeningTest(
            Screening screening,
            Persons persons,
            FileKeys fileKeys,
            Ids ids,
            TransactionOperations<Connection> transactions,
            Rows rows) {
        this.screening = screening;
        this.persons = persons;
        this.fileKeys = fileKeys;
        this.ids = ids;
        this.transactions = transactions;
        this.rows = rows;
    }

    @Test
    void the_same_name_and_date_of_birth_is_a_strong_candidate_and_a_decoy_is_none() {
        var file = recorded(Side.REGISTER, person(BORN, name("青木", "一郎", "アオキ", "イチロウ")));
        recorded(Side.REGISTER, person(BORN.plusDays(200), name("青木", "二三子", "アオキ", "フミコ")));
        recorded(Side.APPLICANT, person(BORN, name("青木", "一郎", "アオキ", "イチロウ")));
        var found = screen(person(BORN, name("青木", "一郎", "アオキ", "イチロウ")));
        assertThat(found).extracting(Candidate::file).containsExactly(file);
        assertThat(found.getFirst().strength()).isEqualTo(Strength.STRONG);
        assertThat(found.getFirst().explanation().lines())
                .extracting(Explanation.Line::field)
                .startsWith("FAMILY", "GIVEN", "BIRTH_DATE");
        assertThat(found.toString()).doesNotContain("青木", "1985");
    }

    @Test
    void width_kana_spaces_and_repetition_marks_do_not_hide_anybody() {
        var file = recorded(Side.REGISTER, person(BORN, name("佐々木", "ｶﾞﾌﾞﾘｴﾙ", "ササキ", "ガブリエル")));
        assertThat(files(person(BORN, name("佐佐木", "ガブ リエル", null, null)))).containsExactly(file);
        assertThat(files(person(BORN, name("ささき", "がぶりえる", null, null)))).containsExactly(file);
        assertThat(files(person(BORN, name("ガブリエル", "佐々木", null, null)))).containsExactly(file);
        assertThat(files(person(BORN, name("佐々木", "ミカエル", null, null)))).isEmpty();
    }

    @Test
    void a_former_name_finds_the_record_from_either_side() {
        var file =
                recorded(Side.REGISTER, person(BORN, name("石川", "桃子", "イシカワ", "モモコ"), name("遠山", "桃子", "トオヤマ", "モモコ")));
        assertThat(files(person(BORN, name("遠山", "桃子", null, null)))).containsExactly(file);
        assertThat(files(person(BORN, name("別所", "桃子", null, null), name("石川", "桃子", null, null))))
                .containsExactly(file);
    }

    @Test
    void the_same_reading_in_other_characters_goes_to_review() {
        recorded(Side.REGISTER, person(BORN, name("渡邊", "和子", "ワタナベ", "カズコ")));
        var found = screen(person(BORN, name("綿鍋", "数子", "わたなべ", "かずこ")));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().strength()).isEqualTo(Strength.REVIEW);
        assertThat(found.getFirst().explanation().lines().getFirst().relation()).isEqualTo("HOMOPHONE");
    }

    @Test
    void an_equal_licence_number_finds_whatever_the_name_and_date() {
        var number = LicenceNumber.parse("平六養学一第123号").orElseThrow();
        var same = LicenceNumber.parse("平６養学１第一二三号").orElseThrow();
        var file = recorded(
                Side.REGISTER,
                new Person(
                        List.of(typed(name("古川", "梅", null, null))), new BirthDate(BORN), null, null, List.of(number)));
        var asked = new Person(
                List.of(typed(name("新田", "桜", null, null))),
                new BirthDate(BORN.plusYears(1)),
                null,
                null,
                List.of(same));
        var found = screen(asked);
        assertThat(found).extracting(Candidate::file).containsExactly(file);
        assertThat(found.getFirst().strength()).isEqualTo(Strength.REVIEW);
    }

    @Test
    void each_candidate_opened_is_an_event_of_its_file_and_of_no_other() {
        var file = recorded(Side.REGISTER, person(BORN, name("記録", "一", null, null)));
        var decoy = recorded(Side.REGISTER, person(BORN.plusDays(40), name("無縁", "二", null, null)));
        screen(person(BORN, name("記録", "一", null, null)));
        assertThat(events(file)).isEqualTo(1);
        assertThat(events(decoy)).isZero();
    }

    @Test
    void who_is_forgotten_or_whose_key_is_gone_is_not_found() {
        var forgotten = recorded(Side.REGISTER, person(BORN, name("忘却", "一", null, null)));
        transactions.executeWrite(status -> {
            persons.forget(forgotten);
            return null;
        });
        assertThat(files(person(BORN, name("忘却", "一", null, null)))).isEmpty();
        var destroyed = recorded(Side.REGISTER, person(BORN, name("消去", "一", null, null)));
        fileKeys.destroy(destroyed);
        assertThat(files(person(BORN, name("消去", "一", null, null)))).isEmpty();
    }

    @Test
    void recording_again_replaces_what_was_recorded() {
        var file = recorded(Side.REGISTER, person(BORN, name("旧記載", "一", null, null)));
        transactions.executeWrite(status -> {
            persons.record(file, Side.REGISTER, person(BORN.minusYears(21), name("新記載", "三四郎", null, null)));
            return null;
        });
        assertThat(files(person(BORN, name("旧記載", "一", null, null)))).doesNotContain(file);
        assertThat(files(person(BORN.minusYears(21), name("新記載", "三四郎", null, null))))
                .containsExactly(file);
    }

    @Test
    void screening_outside_a_transaction_is_a_defect() {
        assertThatThrownBy(() -> screening.screen(
                        person(BORN, name("甲", "乙", null, null)), Side.REGISTER, JOB, Screening.FOR_REQUEST))
                .isInstanceOf(RuntimeException.class);
    }

    private List<Candidate> screen(Person query) {
        return transactions.executeWrite(status -> screening
                .screen(query, Side.REGISTER, JOB, Screening.FOR_REQUEST)
                .candidates());
    }

    private List<FileId> files(Person query) {
        return screen(query).stream().map(Candidate::file).toList();
    }

    private FileId recorded(Side side, Person person) {
        var file = new FileId(ids.next());
        fileKeys.create(file);
        transactions.executeWrite(status -> {
            persons.record(file, side, person);
            return null;
        });
        return file;
    }

    private int events(FileId file) {
        UUID uuid = file.value();
        return rows.query("SELECT 1 FROM audit_outbox WHERE type = 'person.candidate-read' AND key_owner = ?", (Object)
                        Uuids.bytes(uuid))
                .size();
    }

    private static Person person(LocalDate born, PersonName... names) {
        return new Person(
                java.util.stream.Stream.of(names).map(ScreeningTest::typed).toList(),
                new BirthDate(born),
                null,
                null,
                List.of());
    }

    private static TypedName typed(PersonName name) {
        return new TypedName(NameType.CURRENT, name);
    }

    private static PersonName name(String family, String given, String familyKana, String givenKana) {
        return new PersonName(family, given, familyKana, givenKana, null);
    }
}
