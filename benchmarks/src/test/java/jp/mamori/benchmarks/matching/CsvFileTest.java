package jp.mamori.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mamori.benchmarks.matching.file.BadFile;
import jp.mamori.benchmarks.matching.file.CsvFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    private static final String TEXT = "id,family,given,birth_date,sex\r\np1,\"高,橋\",\"太\"\"郎\",1978-04-01,M\r\n";

    @TempDir
    Path folder;

    private Path file(String text, Charset charset) throws Exception {
        return Files.write(folder.resolve("persons.csv"), text.getBytes(charset));
    }

    @Test
    void a_mark_crlf_quotes_and_shift_jis_are_read_as_what_they_are() throws Exception {
        for (Path file :
                new Path[] {file("\uFEFF" + TEXT, StandardCharsets.UTF_8), file(TEXT, Charset.forName("windows-31j"))
                }) {
            var person = CsvFile.read(file).persons().getFirst();
            assertThat(person.id()).isEqualTo("p1");
            assertThat(person.family()).isEqualTo("高,橋");
            assertThat(person.given()).isEqualTo("太\"郎");
            assertThat(person.latin()).isEmpty();
        }
    }

    @Test
    void a_bad_file_is_refused_with_the_line_and_the_reason() throws Exception {
        assertThatThrownBy(() -> CsvFile.read(file(TEXT.replace(",M", ",男"), StandardCharsets.UTF_8))
                        .persons())
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("sex");
        assertThatThrownBy(() -> CsvFile.read(file("id,family\np1,a\n", StandardCharsets.UTF_8))
                        .persons())
                .hasMessageContaining("no column given");
        assertThatThrownBy(() -> CsvFile.read(file(TEXT + "p2,\"x", StandardCharsets.UTF_8)))
                .hasMessageContaining("line 3")
                .hasMessageContaining("does not end");
        assertThatThrownBy(() -> CsvFile.read(file(TEXT + "p2,a,b,1978-04-01,M,x,y\n", StandardCharsets.UTF_8))
                        .persons())
                .hasMessageContaining("7 fields");
    }
}
