package jp.mamori.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.mamori.benchmarks.matching.file.BadFile;
import jp.mamori.benchmarks.matching.file.CsvFile;
import jp.mamori.benchmarks.matching.file.PersonRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String HEAD = "id,family,given,birth_date,sex\r\n";
    private static final String TEXT = HEAD + "p1,\"高,橋\",\"太\"\"郎\",1978-04-01,M\r\n";

    @TempDir
    Path folder;

    private List<PersonRow> persons(byte[] bytes) throws Exception {
        return CsvFile.read(Files.write(folder.resolve("persons.csv"), bytes)).persons();
    }

    private List<PersonRow> persons(String text) throws Exception {
        return persons(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(byte[] bytes, String... said) {
        assertThatThrownBy(() -> persons(bytes)).isInstanceOf(BadFile.class).hasMessageContainingAll(said);
    }

    private void assertRefused(String text, String... said) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), said);
    }

    @Test
    void a_mark_line_ends_quotes_and_shift_jis_are_read_as_what_they_are() throws Exception {
        for (byte[] bytes : new byte[][] {
            ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
            TEXT.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8),
            TEXT.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8),
            TEXT.strip().getBytes(StandardCharsets.UTF_8),
            TEXT.getBytes(SHIFT_JIS)
        }) {
            PersonRow person = persons(bytes).getFirst();
            assertThat(person.id()).isEqualTo("p1");
            assertThat(person.family()).isEqualTo("高,橋");
            assertThat(person.given()).isEqualTo("太\"郎");
            assertThat(person.sex()).isEqualTo("M");
            assertThat(person.latin()).isEmpty();
        }
    }

    @Test
    void a_field_may_hold_line_breaks_and_later_lines_are_still_counted() throws Exception {
        String text = HEAD + "p1,\"高\r\n橋\",太郎,1978-04-01,M\r\n\r\n";
        assertThat(persons(text).getFirst().family()).isEqualTo("高\r\n橋");
        assertRefused(text + "p2,a,b,1978-04-01,x\r\n", "line 5", "sex");
    }

    @Test
    void columns_stand_in_any_order_and_further_ones_are_passed_over() throws Exception {
        PersonRow person = persons("Sex,note,given,birth_date,family,id\nF,\"a,b\",花子,S53.4.1,鈴木,p1\n")
                .getFirst();
        assertThat(person.family()).isEqualTo("鈴木");
        assertThat(person.given()).isEqualTo("花子");
        assertThat(person.sex()).isEqualTo("F");
        assertThat(person.prefecture()).isEmpty();
    }

    @Test
    void columns_that_are_missing_or_named_twice_are_refused() {
        assertRefused("family,given,birth_date\na,b,1978-04-01\n", "line 1", "no column id");
        assertRefused("id,family,birth_date\np1,a,1978-04-01\n", "line 1", "no column given");
        assertRefused("id;family;given;birth_date\np1;a;b;1978-04-01\n", "line 1", "no column id");
        assertRefused("id,family,given,family,birth_date\n", "line 1", "family twice");
        assertRefused("", "is empty");
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_refused() {
        assertRefused(TEXT + "p2,a,b,1978-04-01\n", "line 3", "4 fields", "names 5");
        assertRefused(TEXT + "p2,a,b,1978-04-01,M,x,y\n", "line 3", "7 fields");
    }

    @Test
    void ids_that_are_missing_or_double_are_refused_each_with_its_line() {
        assertRefused(
                TEXT + "p1,a,b,1978-04-01,M\n,a,b,1978-04-01,F\n",
                "line 3: id stands on line 2 already",
                "line 4: id is");
    }

    @Test
    void quotes_that_do_not_fit_are_refused() {
        assertRefused(TEXT + "p2,\"x", "line 3", "does not end");
        assertRefused(TEXT + "p2,\"x\"y,b,1978-04-01,M\n", "line 3", "after a closing quote");
    }

    @Test
    void only_the_first_twenty_lines_are_told_and_how_many_more_there_are() {
        var text = new StringBuilder(HEAD);
        for (int i = 0; i < 30; i++) {
            text.append("p").append(i).append(",a,b,1978-04-01,男\n");
        }
        assertRefused(text.toString(), "line 21: sex is M, F or empty", "10 more lines");
    }

    @Test
    void a_lone_surrogate_is_a_character_that_nobody_can_read() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEAD + "p1,").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA1, (byte) 0x82});
        bytes.writeBytes("野,太郎,1978-04-01,M\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(persons(bytes.toByteArray()).getFirst().family()).isEqualTo("\uFFFD野");
    }

    @Test
    void bytes_that_are_no_text_in_utf_8_or_shift_jis_are_refused_and_never_guessed() throws Exception {
        String others = "p2,鈴木,花子,1978-04-01,F\np3,田中,洋子,1978-04-01,F\n";
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes((HEAD + others).getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("p4,髙橋,太郎,1978-04-01,M\n".getBytes(SHIFT_JIS));
        assertRefused(mixed.toByteArray(), "line 4", "is not UTF-8");
        assertRefused(TEXT.getBytes(StandardCharsets.UTF_16), "UTF-16");
        assertRefused(TEXT.getBytes(StandardCharsets.UTF_16LE), "line 1", "control character");
        assertRefused(TEXT.getBytes(Charset.forName("ISO-2022-JP")), "line 2", "control character");
        assertRefused((HEAD + others).getBytes(Charset.forName("EUC-JP")), "line 2");
        assertRefused(new byte[] {'i', 'd', '\n', (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, '\n'}, "line 2", "neither");
        assertRefused((HEAD + "p1,ｱｲ,ｳｴ,1978-04-01,F").getBytes(SHIFT_JIS), "EUC-JP");
    }
}
