package jp.mamori.registry.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchFormTest {
    @Test
    void width_case_kana_spaces_and_middle_dots_are_folded() {
        assertThat(SearchForm.of("ｶﾞｸｴﾝ")).isEqualTo(SearchForm.of("がくえん")).isEqualTo("ガクエン");
        assertThat(SearchForm.of("Ａｂ Ｃ")).isEqualTo("abc");
        assertThat(SearchForm.of("ジョン・スミス")).isEqualTo("ジョンスミス");
        assertThat(SearchForm.of("葛\udb40\udd00城")).as("variation selector").isEqualTo("葛城");
    }

    @Test
    void different_characters_stay_different() {
        assertThat(SearchForm.of("髙橋")).isNotEqualTo(SearchForm.of("高橋"));
        assertThat(SearchForm.of("はーと")).isNotEqualTo(SearchForm.of("はと"));
    }

    @Test
    void text_that_hides_or_never_ends_is_not_taken() {
        assertThat(PlainText.isLine("𠮷".repeat(10), 10)).isTrue();
        assertThat(PlainText.isLine("𠮷".repeat(11), 10)).isFalse();
        assertThat(PlainText.isLine("a\nb", 10)).isFalse();
        assertThat(PlainText.isParagraphs("a\nb", 10)).isTrue();
        assertThat(PlainText.isLine("\ud842", 10)).as("lone surrogate").isFalse();
        assertThat(PlainText.isLine("\u202eabc", 10)).as("direction override").isFalse();
    }
}
