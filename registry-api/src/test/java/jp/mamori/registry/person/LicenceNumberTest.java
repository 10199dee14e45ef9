package jp.mamori.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LicenceNumberTest {
    @Test
    void writings_of_one_number_are_equal_and_it_is_shown_as_printed() {
        Map.of(
                        "平六養学一第123号", "平６養学１第１２３号",
                        "昭五十三小二普第九八七号", "昭53小2普第987号",
                        "平元高一種第百二十三号", "平1高1種第123号",
                        "令二特支第千五号", "令2特支第 1005 号",
                        "平二十中一第一〇二号", "平20中1第102号")
                .forEach((one, other) -> {
                    var number = LicenceNumber.parse(one).orElseThrow();
                    assertThat(number.normalised())
                            .isEqualTo(LicenceNumber.parse(other).orElseThrow().normalised());
                    assertThat(number.printed()).isEqualTo(one);
                    assertThat(number.toString()).doesNotContain(one);
                });
    }

    @Test
    void different_numbers_stay_different() {
        assertThat(LicenceNumber.parse("平二十中一第12号").orElseThrow().normalised())
                .isNotEqualTo(LicenceNumber.parse("平二中一第12号").orElseThrow().normalised());
    }

    @Test
    void blank_endless_and_hidden_text_is_no_number() {
        assertThat(LicenceNumber.parse(" ")).isEmpty();
        assertThat(LicenceNumber.parse("・・・")).isEmpty();
        assertThat(LicenceNumber.parse("1".repeat(61))).isEmpty();
        assertThat(LicenceNumber.parse("第\u200f1号")).isEmpty();
        assertThat(LicenceNumber.parse("千".repeat(60)).map(LicenceNumber::normalised))
                .isPresent();
    }
}
