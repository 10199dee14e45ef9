package jp.mamori.registry.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what is planted, so that finding nothing means something. */
class LeaksTest {
    private static final String CANARY = "金糸雀鶲鷽";
    private static final Leaks LEAKS = new Leaks(List.of(CANARY, "鶺鴒鵯鷦"));

    static Set<String> forms() {
        return Leaks.forms(CANARY).keySet();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_form_is_found_in_the_middle_of_anything(String form) throws Exception {
        var content = new ByteArrayOutputStream();
        content.write("name=\"".repeat(100).getBytes(UTF_8));
        content.write(Leaks.forms(CANARY).get(form));
        content.write("\"; and more".getBytes(UTF_8));
        assertThat(LEAKS.in(content.toByteArray())).contains(CANARY + " as " + form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"n\":\"", "{\"na\":\"", "{\"nam\":\""})
    void base64_is_found_wherever_the_name_stands_in_the_text(String before) {
        for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            var encoded = encoder.encode((before + CANARY + "\",\"given\":\"花\"}").getBytes(UTF_8));
            assertThat(LEAKS.in(encoded)).isNotEmpty();
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(LEAKS.in("金糸雀".repeat(1_000).getBytes(UTF_8))).isEmpty();
        assertThat(LEAKS.in(new byte[3])).isEmpty();
    }
}
