package jp.mamori.registry.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class IfMatchTest {
    private final TestApi api;

    IfMatchTest(TestApi api) {
        this.api = api;
    }

    @Test
    void the_version_is_required_and_is_one_strong_tag() {
        var yamada = api.as(Persona.applicant("yamada", "山田", "太郎", LocalDate.of(1990, 4, 1)));
        var missing = yamada.post("/v1/probe/versions").sendUnchecked();
        assertThat(missing.status()).isEqualTo(428);
        assertThat(missing.at("/code")).isEqualTo("precondition-required");
        for (var wrong : List.of("7", "W/\"7\"", "*", "\"7\", \"8\"", "\"x\"", "\"\"", "\"1234567890123456789\"")) {
            var answer =
                    yamada.post("/v1/probe/versions").header("If-Match", wrong).sendUnchecked();
            assertThat(answer.at("/code")).as(wrong).isEqualTo("if-match-malformed");
        }
        assertThat(yamada.post("/v1/probe/versions").ifMatch(7).sendUnchecked().at("/version"))
                .isEqualTo("7");
    }

    @Test
    void a_caller_who_is_not_signed_in_learns_that_first() {
        assertThat(api.post("/v1/probe/versions").sendUnchecked().at("/code")).isEqualTo("sign-in-required");
    }
}
