package jp.mamori.registry.person.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import jp.mamori.registry.person.matching.date.BirthDate;
import jp.mamori.registry.person.matching.date.BirthDate.Reading;
import jp.mamori.registry.person.matching.date.DateRelation;
import jp.mamori.registry.person.matching.date.ParseBirthDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static BirthDate date(String text) {
        return ParseBirthDate.parse(text, TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1978-04-01",
                "1978/4/1",
                "19780401",
                "S53.4.1",
                "s53/04/01",
                "昭和53年4月1日",
                "昭和五十三年四月一日",
                "昭53.4.1",
                "Ｓ５３．４．１",
                "S530401",
                "西暦1978年4月1日"
            })
    void every_writing_of_a_day_is_that_day(String text) {
        assertThat(date(text).date()).contains(LocalDate.of(1978, 4, 1));
    }

    @Test
    void the_eras_begin_and_end_on_their_days() {
        assertThat(date("昭和64年1月7日").date()).contains(LocalDate.of(1989, 1, 7));
        assertThat(date("昭和64年1月8日").reading()).isEqualTo(Reading.IMPOSSIBLE);
        assertThat(date("昭和64年1月8日").alternates()).contains(LocalDate.of(1989, 1, 8));
        assertThat(date("平成元年1月8日").date()).contains(LocalDate.of(1989, 1, 8));
        assertThat(date("大正15年12月24日").date()).contains(LocalDate.of(1926, 12, 24));
        assertThat(date("大正15年12月25日").reading()).isEqualTo(Reading.IMPOSSIBLE);
        assertThat(date("R1.5.1").date()).contains(LocalDate.of(2019, 5, 1));
    }

    @Test
    void an_impossible_era_keeps_its_text_and_every_legal_re_reading() {
        BirthDate date = date("H53.4.1");
        assertThat(date.raw()).isEqualTo("H53.4.1");
        assertThat(date.alternates()).contains(LocalDate.of(1978, 4, 1), LocalDate.of(1953, 4, 1));
        assertThat(date.alternates()).allMatch(day -> !day.isAfter(TODAY));
        assertThat(DateRelation.of(date, date("1978-04-01"))).isEqualTo(DateRelation.ERA);
    }

    @ParameterizedTest
    @CsvSource({
        "1978-04-01,1978-04-01,EXACT", "1978-04-01,1978-01-04,NEIGHBOUR", "1978-04-01,1978-03-31,NEIGHBOUR",
                "1978-04-01,2041-04-01,MISSING",
        "1953-04-01,1978-04-01,ERA", "1978-04-01,1948-04-01,ERA", "1978-04-01,1978-04-07,ONE_DIGIT",
                "1978-04-01,1987-04-01,ONE_DIGIT",
        "1978-04-01,1983-04-01,ONE_DIGIT", "1978-04-11,1978-09-11,ONE_DIGIT", "1978-04-11,1978-04-29,TWO_PARTS",
                "1978-04-01,1966-11-23,DIFFERENT",
        "1978-04-01,'',MISSING", "1978-04-01,1978年4月,TWO_PARTS"
    })
    void two_dates_stand_to_each_other_as_dates_are_miswritten(String a, String b, DateRelation relation) {
        assertThat(DateRelation.of(date(a), date(b))).isEqualTo(relation);
        assertThat(DateRelation.of(date(b), date(a))).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({
        "1850-01-01,OUT_OF_RANGE",
        "2035-01-01,OUT_OF_RANGE",
        "慶応3年1月1日,UNREADABLE",
        "不明,UNREADABLE",
        "'',ABSENT",
        "1978,PARTIAL"
    })
    void what_is_no_day_is_told_apart(String text, Reading reading) {
        assertThat(date(text).reading()).isEqualTo(reading);
    }

    @Test
    void no_text_breaks_it() {
        var random = new SplittableRandom(3);
        String alphabet = "0123456789SHTMR昭和平成元年月日./-　十百千〇一三\uD83D\uFF11";
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(14); j >= 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            BirthDate date = date(text.toString());
            assertThat(date.readings()).allMatch(day -> !day.isAfter(TODAY) && day.getYear() >= 1868);
        }
    }
}
