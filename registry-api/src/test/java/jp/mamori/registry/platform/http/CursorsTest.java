package jp.mamori.registry.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Refused;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class CursorsTest {
    private static final CallerKey SATO = new CallerKey("sato");

    private final Cursors cursors;
    private final TestApi api;

    CursorsTest(Cursors cursors, TestApi api) {
        this.cursors = cursors;
        this.api = api;
    }

    private String cursorAfter20() {
        var slice = cursors.slice(SATO, "things", null, null);
        var rows = IntStream.rangeClosed(1, 21).boxed().toList();
        return cursors.page(slice, rows, String::valueOf, n -> n).next();
    }

    @Test
    void a_cursor_leads_to_the_next_page_of_the_same_list_for_the_same_caller() {
        var cursor = cursorAfter20();
        assertThat(cursors.slice(SATO, "things", 5, cursor).after()).isEqualTo("20");
        assertThat(cursor).doesNotContain("20");
        assertInvalid(() -> cursors.slice(SATO, "others", 5, cursor));
        assertInvalid(() -> cursors.slice(new CallerKey("suzuki"), "things", 5, cursor));
    }

    @Test
    void a_tampered_cursor_is_refused_at_every_character() {
        var cursor = cursorAfter20();
        for (var i = 0; i < cursor.length() - 1; i++) {
            var changed = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertInvalid(() -> cursors.slice(SATO, "things", 5, changed));
        }
        for (var nonsense : List.of("", "x", "%%%", "1", "ＡＡ")) {
            assertInvalid(() -> cursors.slice(SATO, "things", 5, nonsense));
        }
    }

    @Test
    void the_last_page_has_no_next() {
        var slice = cursors.slice(SATO, "things", 3, null);
        assertThat(cursors.page(slice, List.of(1, 2, 3), String::valueOf, n -> n)
                        .next())
                .isNull();
        assertThat(cursors.page(slice, List.<Integer>of(), String::valueOf, n -> n)
                        .items())
                .isEmpty();
    }

    @Test
    void a_list_is_walked_over_http_without_gap_or_repetition() {
        var seen = new ArrayList<String>();
        var path = "/v1/probe/numbers?limit=7";
        var answer = api.get(path).sendUnchecked();
        while (true) {
            answer.json().at("/items").forEach(number -> seen.add(number.asText()));
            if (answer.json().at("/next").isNull()) {
                break;
            }
            answer = api.get(path + "&cursor=" + answer.at("/next")).sendUnchecked();
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 45).mapToObj(String::valueOf).toList());
        assertThat(api.get(path + "&cursor=abc").sendUnchecked().at("/code")).isEqualTo("cursor-invalid");
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.type()).isEqualTo(ProblemType.CURSOR_INVALID));
    }
}
