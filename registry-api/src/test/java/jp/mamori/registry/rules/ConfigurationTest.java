package jp.mamori.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.naming.NameUtils;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pins every setting of our own with its default; "(none)" must be given. */
class ConfigurationTest {
    @Test
    void every_setting_has_its_name_and_default() {
        var settings = new TreeMap<String, String>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("jp.mamori.registry")) {
            if (type.isAnnotatedWith(ConfigurationProperties.class) || type.isAnnotatedWith(EachProperty.class)) {
                addSettings(settings, type);
            }
        }
        assertThat(settings).containsExactlyInAnyOrderEntriesOf(expected());
    }

    private static TreeMap<String, String> expected() {
        var expected = new TreeMap<String, String>();
        expected.put("mamori.issuer", "(none)");
        expected.put("mamori.portal-url", "http://localhost:8480");
        expected.put("mamori.docs-url", "http://localhost:8481");
        expected.put("mamori.release", "SLOTS");
        expected.put("mamori.longest-request", "30s");
        expected.put("mamori.certificate.validity", "P6M");
        expected.put("mamori.jobs.enabled", "true");
        expected.put("mamori.log.exported", "(none)");
        expected.put("mamori.log.witness-url", "(none)");
        expected.put("mamori.log.witness-key", "(none)");
        expected.put("mamori.log.checkpoint-every", "10s");
        expected.put("mamori.keystore.path", "(none)");
        expected.put("mamori.keystore.password", "(none)");
        expected.put("mamori.keystore.create", "false");
        expected.put("mamori.keystore.module", "(none)");
        expected.put("mamori.keystore.pin", "(none)");
        expected.put("mamori.epoch-keys.path", "(none)");
        expected.put("mamori.providers.*.issuer", "(none)");
        expected.put("mamori.providers.*.jwks-uri", "(none)");
        expected.put("mamori.providers.*.audience", "(none)");
        expected.put("mamori.providers.*.kind", "(none)");
        return expected;
    }

    private static void addSettings(TreeMap<String, String> settings, JavaClass type) {
        var reflected = type.reflect();
        var each = reflected.getAnnotation(EachProperty.class);
        var prefix = each == null
                ? reflected.getAnnotation(ConfigurationProperties.class).value()
                : each.value() + ".*";
        for (var component : reflected.getRecordComponents()) {
            if (each != null && component.getName().equals("name")) {
                continue;
            }
            var parameter = parameter(reflected, component.getName());
            var bindable = parameter.getAnnotation(Bindable.class);
            settings.put(
                    prefix + "." + NameUtils.hyphenate(component.getName()),
                    bindable == null ? "(none)" : bindable.defaultValue());
        }
    }

    private static java.lang.reflect.Parameter parameter(Class<?> type, String name) {
        for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
            if (parameter.getName().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError(type + " has no " + name);
    }
}
