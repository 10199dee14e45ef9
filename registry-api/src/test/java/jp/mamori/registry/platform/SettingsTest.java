package jp.mamori.registry.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import org.junit.jupiter.api.Test;

@RegistryTest
class SettingsTest {
    private final Registry registry;

    SettingsTest(Registry registry) {
        this.registry = registry;
    }

    @Test
    void outside_demo_mode_nothing_starts_under_the_issuer_of_the_demo() {
        assertThatThrownBy(() -> registry.another(Map.of("mamori.issuer", Settings.DEMO_ISSUER)))
                .hasStackTraceContaining("mamori.issuer is the demo's");
    }

    @Test
    void nothing_starts_without_an_issuer() {
        assertThatThrownBy(() -> registry.another(Map.of("mamori.issuer", ""))).hasStackTraceContaining("issuer");
    }
}
