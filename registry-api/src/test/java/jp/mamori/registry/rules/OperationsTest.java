package jp.mamori.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import jp.mamori.registry.testing.OpenApiCheck;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class OperationsTest {
    private final TestApi api;
    private final Registry registry;

    OperationsTest(TestApi api, Registry registry) {
        this.api = api;
        this.registry = registry;
    }

    @Test
    void health_and_readiness_look_at_both_databases() {
        for (var path : new String[] {"/health", "/health/readiness"}) {
            var answer = api.get(path).sendUnchecked();
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            assertThat(answer.at("/status")).isEqualTo("UP");
            assertThat(answer.json().at("/details/jdbc/details"))
                    .as("%s", answer)
                    .hasSize(2);
            assertThat(answer.text()).doesNotContain("password", "root");
        }
    }

    @Test
    void health_says_whose_signatures_they_are_and_where_the_keys_live() {
        var details = api.get("/health").sendUnchecked().json().at("/details/crypto/details");
        assertThat(details.at("/signatures").asText())
                .isEqualTo(jp.mamori.certificate.key.CryptoProviders.installFastest()
                        .name());
        assertThat(details.at("/keys").asText()).isEqualTo("file");
    }

    @Test
    void metrics_are_for_prometheus() {
        var answer = api.get("/prometheus").sendUnchecked();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("jvm_memory_used_bytes", "hikaricp_connections");
    }

    @Test
    void other_management_pages_are_off() {
        for (var path :
                new String[] {"/beans", "/env", "/routes", "/loggers", "/info", "/threaddump", "/refresh", "/stop"}) {
            assertThat(api.get(path).sendUnchecked().status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void the_description_is_openapi_3_1_and_shows_nothing_of_ours() {
        var description = OpenApiCheck.of(registry).description();
        assertThat(description.at("/openapi").asText()).startsWith("3.1");
        var schemas = new TreeSet<String>();
        description.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
        assertThat(schemas).contains("Problem", "Session", "OrganisationRef").doesNotContain("Caller", "IfMatch");
        assertThat(description.at("/components/schemas/OrganisationId/type").asText())
                .isEqualTo("string");
        assertThat(description.toString()).doesNotContain("jp.mamori");
    }
}
