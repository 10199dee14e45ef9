package jp.mamori.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.mamori.portal.form.TypedDate.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1980-04-01",
                "1980/4/1",
                "1980.4.1",
                "19800401",
                "1980年4月1日",
                "１９８０／４／１",
                "昭和55年4月1日",
                "昭和５５年４月１日",
                "S55.4.1",
                "s55-4-1",
                "Ｓ５５．４．１",
                " 1980-04-01 ",
                "昭和55年 4月 1日"
            })
    void the_same_day_is_read_however_it_is_typed(String typed) {
        assertThat(TypedDate.read(typed)).isEqualTo(new Reading.Date(LocalDate.of(1980, 4, 1)));
    }

    @Test
    void each_era_begins_and_ends_on_its_days() {
        assertThat(TypedDate.read("明治45年7月29日")).isEqualTo(day(1912, 7, 29));
        assertThat(TypedDate.read("大正1年7月30日")).isEqualTo(day(1912, 7, 30));
        assertThat(TypedDate.read("大正15年12月24日")).isEqualTo(day(1926, 12, 24));
        assertThat(TypedDate.read("昭和元年12月25日")).isEqualTo(day(1926, 12, 25));
        assertThat(TypedDate.read("昭和64年1月7日")).isEqualTo(day(1989, 1, 7));
        assertThat(TypedDate.read("H1.1.8")).isEqualTo(day(1989, 1, 8));
        assertThat(TypedDate.read("平成31年4月30日")).isEqualTo(day(2019, 4, 30));
        assertThat(TypedDate.read("R1.5.1")).isEqualTo(day(2019, 5, 1));
        assertThat(TypedDate.read("令和7年2月28日")).isEqualTo(day(2025, 2, 28));
    }

    @Test
    void a_day_outside_its_era_is_told_with_the_era_s_first_and_last_day() {
        for (String outside : List.of("昭和64年1月8日", "S1.12.24", "平成31年5月1日", "H0.1.8", "令和1年4月30日", "大正15年12月25日")) {
            assertThat(TypedDate.read(outside)).as(outside).isInstanceOf(Reading.OutsideEra.class);
        }
        assertThat(TypedDate.read("昭和64年1月8日"))
                .isEqualTo(new Reading.OutsideEra(Era.SHOWA, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)));
    }

    @Test
    void a_day_that_does_not_exist_is_told_apart() {
        assertThat(TypedDate.read("2023-02-29")).isEqualTo(new Reading.NoSuchDay(2023, 2, 29));
        assertThat(TypedDate.read("昭和55年2月30日")).isEqualTo(new Reading.NoSuchDay(55, 2, 30));
        assertThat(TypedDate.read("2023-13-01")).isInstanceOf(Reading.NoSuchDay.class);
        assertThat(TypedDate.read("2024-02-29")).isEqualTo(day(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"きのう", "4/1", "1980", "80-4-1", "1980-04", "1980-4-1-1", "-1-1-1", "1e9/1/1"})
    void what_is_not_a_date_is_told_apart(String typed) {
        assertThat(TypedDate.read(typed)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void the_boxes_and_the_select_are_read_together() {
        assertThat(TypedDate.read("SHOWA", "５５", "4", "1")).isEqualTo(day(1980, 4, 1));
        assertThat(TypedDate.read("WESTERN", "1980", "4", "1")).isEqualTo(day(1980, 4, 1));
        assertThat(TypedDate.read("WESTERN", "S55", "4", "1")).isEqualTo(day(1980, 4, 1));
        assertThat(TypedDate.read("WESTERN", "昭和55年4月1日", "", "")).isEqualTo(day(1980, 4, 1));
        assertThat(TypedDate.read("REIWA", "1980", "4", "1")).isEqualTo(day(1980, 4, 1));
        assertThat(TypedDate.read("REIWA", "7", "", "")).isInstanceOf(Reading.Unreadable.class);
        assertThat(TypedDate.read("SHOWA", "", "", "")).isEqualTo(new Reading.Empty());
    }

    @Test
    void codes_are_read_with_blanks_hyphens_and_full_width_forms() {
        assertThat(Folding.code(" ａｂｃｄ－２３４５ ")).isEqualTo("ABCD2345");
        assertThat(Folding.code("abcd 2345")).isEqualTo("ABCD2345");
        assertThat(Folding.katakana("さとう ﾊﾅｺ")).isEqualTo("サトウ ハナコ");
    }

    private static Reading day(int year, int month, int day) {
        return new Reading.Date(LocalDate.of(year, month, day));
    }
}
