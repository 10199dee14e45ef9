package jp.mamori.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.naming.NameUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Pins every setting of the portal's own with its default; "(none)" is given or left out. */
class ConfigurationTest {
    private static final String NONE = "(none)";

    @Test
    void every_setting_has_its_name_and_default() {
        var settings = new TreeMap<String, String>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("jp.mamori.portal")) {
            addValues(settings, type);
            addProperties(settings, type);
        }
        settings.putAll(shipped());
        assertThat(settings)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "mamori.api-url",
                        "http://127.0.0.1:8481",
                        "mamori.issuer",
                        NONE,
                        "mamori.demo",
                        "false",
                        "mamori.longest-request",
                        "30s",
                        "mamori.client-keys.path",
                        NONE,
                        "mamori.client-keys.password",
                        NONE));
    }

    private static void addValues(Map<String, String> settings, JavaClass type) {
        type.getConstructors().stream()
                .flatMap(constructor -> constructor.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(Value.class))
                .map(parameter -> parameter.getAnnotationOfType(Value.class).value())
                .map(value -> value.replaceAll("^\\$\\{|}$", "").split(":", 2))
                .filter(setting -> setting[0].startsWith("mamori."))
                .forEach(setting -> settings.put(setting[0], setting.length == 1 ? NONE : setting[1]));
    }

    private static void addProperties(Map<String, String> settings, JavaClass type) {
        if (type.isAnnotatedWith(ConfigurationProperties.class)) {
            var prefix = type.getAnnotationOfType(ConfigurationProperties.class).value();
            Arrays.stream(type.reflect().getRecordComponents())
                    .forEach(component -> settings.put(prefix + "." + NameUtils.hyphenate(component.getName()), NONE));
        }
    }

    /** What application.yml sets. */
    private static Map<String, String> shipped() {
        try (var file = ConfigurationTest.class.getResourceAsStream("/application.yml")) {
            Map<String, Map<String, Object>> all = new Yaml().load(file);
            var shipped = new TreeMap<String, String>();
            all.get("mamori").forEach((name, value) -> shipped.put("mamori." + name, String.valueOf(value)));
            return shipped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
