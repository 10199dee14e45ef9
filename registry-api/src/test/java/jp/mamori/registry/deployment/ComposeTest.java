package jp.mamori.registry.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Holds docker-compose.yml against the Dockerfiles and the settings that the services have. */
class ComposeTest {
    private static final Path ROOT = Path.of(System.getProperty("mamori.root", ".."));
    private static final Pattern REQUIRED_VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");
    private static final Set<String> FRAMEWORK = Set.of("MICRONAUT_CONFIG_FILES", "MICRONAUT_SERVER_HOST");

    private final Map<String, Object> compose = yaml("docker-compose.yml");
    private final Map<String, Map<String, Object>> services = map(compose.get("services"));

    @Test
    void the_services_are_these() {
        assertThat(services.keySet())
                .containsExactlyInAnyOrder("registry", "vault", "migrations", "identity", "api", "portal", "witness");
    }

    @Test
    void the_identity_provider_is_the_release_that_the_full_tests_sign_in_at() throws IOException {
        var tested = Pattern.compile("<keycloak.version>(\\d+\\.\\d+)")
                .matcher(Files.readString(ROOT.resolve("verifier-portal/pom.xml")));
        assertThat(tested.find()).isTrue();
        assertThat(services.get("identity")).containsEntry("image", "quay.io/keycloak/keycloak:" + tested.group(1));
    }

    @Test
    void both_databases_are_the_long_term_release_and_apart() {
        assertThat(services.get("registry")).containsEntry("image", "mysql:8.4");
        assertThat(services.get("vault")).containsEntry("image", "mysql:8.4");
        assertThat(services.get("registry").get("volumes"))
                .isNotEqualTo(services.get("vault").get("volumes"));
        assertThat(services.get("registry").get("networks")).isEqualTo(List.of("registry"));
        assertThat(services.get("vault").get("networks")).isEqualTo(List.of("vault"));
        assertThat(services.get("registry")).doesNotContainKey("ports");
        assertThat(services.get("vault")).doesNotContainKey("ports");
    }

    @Test
    void the_portal_reaches_no_database() {
        assertThat(services.get("portal").get("networks")).isEqualTo(List.of("public"));
        assertThat(environment("portal").keySet()).noneMatch(name -> name.startsWith("DATASOURCES"));
    }

    @Test
    void no_secret_has_a_default() {
        services.keySet()
                .forEach(service -> environment(service).forEach((name, value) -> {
                    if (name.contains("PASSWORD") || name.contains("SECRET")) {
                        assertThat(value).as(service + " " + name).matches(REQUIRED_VARIABLE);
                    }
                }));
    }

    @Test
    void everything_that_stays_up_says_when_it_is_healthy() {
        services.forEach((name, service) -> {
            if (!name.equals("migrations")) {
                assertThat(service).as(name).containsKey("healthcheck");
                assertThat(map(service.get("healthcheck"))).as(name).containsKeys("test", "interval", "timeout");
            }
        });
    }

    @Test
    void health_is_asked_at_the_port_that_the_service_listens_on() throws IOException {
        for (String[] one : new String[][] {{"api", "registry-api"}, {"portal", "verifier-portal"}}) {
            String port = map(map(yaml(one[1] + "/src/main/resources/application.yml")
                                    .get("micronaut"))
                            .get("server"))
                    .get("port")
                    .toString();
            assertThat(services.get(one[0]).get("ports")).asString().contains("127.0.0.1:" + port + ":" + port);
            assertThat(services.get(one[0]).get("healthcheck")).asString().contains("/127.0.0.1/" + port + " ");
            assertThat(dockerfile(one[1])).contains("EXPOSE " + port + "\n");
        }
    }

    @Test
    void the_witness_starts_when_asked_for_listens_where_it_is_asked_and_keeps_its_state() throws IOException {
        var witness = services.get("witness");
        assertThat(witness).containsEntry("profiles", List.of("witness")).containsEntry("networks", List.of("public"));
        assertThat(witness.get("volumes")).isEqualTo(List.of("witness:/state"));
        assertThat(witness.get("healthcheck")).asString().contains("/127.0.0.1/8483 ");
        assertThat(dockerfile("certificate"))
                .contains("EXPOSE 8483\n", "\nUSER 10001\n", "jp.mamori.certificate.witness.RunWitness");
        String usage = Files.readString(
                ROOT.resolve("certificate/src/main/java/jp/mamori/certificate/witness/RunWitness.java"));
        assertThat((List<?>) witness.get("command"))
                .map(String::valueOf)
                .filteredOn(argument -> argument.startsWith("--"))
                .contains("--name", "--folder", "--log")
                .allSatisfy(option -> assertThat(usage).contains("\"" + option + "\""));
        assertThat(environment("api")).containsKeys("MAMORI_LOG_WITNESS_URL", "MAMORI_LOG_WITNESS_KEY");
    }

    @Test
    void services_start_after_what_they_need() {
        assertThat(map(services.get("api").get("depends_on")))
                .containsEntry("migrations", Map.of("condition", "service_completed_successfully"))
                .containsEntry("identity", Map.of("condition", "service_healthy"));
        assertThat(map(services.get("migrations").get("depends_on")))
                .containsEntry("registry", Map.of("condition", "service_healthy"))
                .containsEntry("vault", Map.of("condition", "service_healthy"));
        assertThat(map(services.get("portal").get("depends_on")))
                .containsEntry("api", Map.of("condition", "service_healthy"));
    }

    @Test
    void every_variable_of_the_services_names_a_setting() throws IOException {
        assertNamesSettings("api", "registry-api", "registry-api/compose/api.yml");
        assertNamesSettings("portal", "verifier-portal", "verifier-portal/compose/portal.yml");
    }

    @Test
    void a_misspelt_variable_would_be_noticed() throws IOException {
        assertThat(settings("registry-api")).contains("MAMORI_ISSUER").doesNotContain("MAMORI_ISSUER_URL");
    }

    @Test
    void every_required_setting_is_given() throws IOException {
        for (String[] one : new String[][] {
            {"api", "registry-api", "registry-api/compose/api.yml"},
            {"portal", "verifier-portal", "verifier-portal/compose/portal.yml"}
        }) {
            Set<String> given = new java.util.TreeSet<>(environment(one[0]).keySet());
            given.addAll(variables("", yaml(one[2])));
            given.addAll(variables("", yaml(one[1] + "/src/main/resources/application.yml")));
            assertThat(given).as(one[0]).containsAll(requiredSettings(one[1]));
        }
        assertThat(environment("api"))
                .containsKeys(
                        "MAMORI_ISSUER",
                        "MAMORI_PORTAL_URL",
                        "MAMORI_DOCS_URL",
                        "MAMORI_KEYSTORE_PASSWORD",
                        "DATASOURCES_DEFAULT_URL",
                        "DATASOURCES_DEFAULT_USERNAME",
                        "DATASOURCES_DEFAULT_PASSWORD",
                        "DATASOURCES_VAULT_URL",
                        "DATASOURCES_VAULT_USERNAME",
                        "DATASOURCES_VAULT_PASSWORD");
        assertThat(environment("portal")).containsKeys("MAMORI_API_URL", "MAMORI_ISSUER");
    }

    @Test
    void api_and_portal_agree_on_who_issues() {
        assertThat(environment("api").get("MAMORI_ISSUER"))
                .isEqualTo(environment("portal").get("MAMORI_ISSUER"));
    }

    @Test
    void the_variables_of_the_migrations_are_the_ones_their_help_names() throws IOException {
        String source =
                Files.readString(ROOT.resolve("migrations/src/main/java/jp/mamori/migrations/MigrateOptions.java"));
        assertThat(environment("migrations").keySet())
                .hasSize(8)
                .allSatisfy(name -> assertThat(source).contains(name.replace("VAULT", "REGISTRY")));
    }

    @Test
    void nothing_runs_in_demo_mode_or_releases_at_once() {
        services.keySet()
                .forEach(service -> assertThat(environment(service))
                        .doesNotContainKeys("MICRONAUT_ENVIRONMENTS", "MAMORI_DEMO", "MAMORI_RELEASE"));
        assertThat(map(yaml("registry-api/compose/api.yml").get("mamori"))).containsEntry("release", "slots");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry-api", "verifier-portal", "migrations"})
    void an_image_is_built_of_the_production_folder_and_runs_as_nobody(String module) throws IOException {
        String dockerfile = dockerfile(module);
        assertThat(dockerfile)
                .contains("FROM eclipse-temurin:25-jre")
                .contains("COPY target/lib/ lib/")
                .contains("COPY target/" + module + ".jar")
                .contains("\nUSER 10001\n")
                .doesNotContain("lib-demo");
        assertThat(Files.readString(ROOT.resolve(module + "/pom.xml")))
                .contains("<finalName>" + module + "</finalName>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant", "employer", "board"})
    void each_door_has_its_realm(String door) throws IOException {
        String realm = Files.readString(ROOT.resolve("verifier-portal/compose/keycloak/" + door + "-realm.json"));
        assertThat(realm)
                .contains("\"realm\": \"" + door + "\"")
                .contains("\"clientId\": \"mamori-portal\"")
                .contains("\"pkce.code.challenge.method\": \"S256\"");
        assertThat(map(map(yaml("registry-api/compose/api.yml").get("mamori")).get("providers")))
                .containsKey(door);
        assertThat(map(yaml("verifier-portal/compose/portal.yml").get("micronaut"))
                        .toString())
                .contains("/realms/" + door);
    }

    @Test
    void applicants_clients_prove_themselves_by_a_key_and_the_others_by_a_secret() throws IOException {
        assertThat(Files.readString(ROOT.resolve("verifier-portal/compose/keycloak/applicant-realm.json")))
                .contains("\"client-jwt\"", "\"jwks.url\": \"${PORTAL_KEYS_URL}\"")
                .doesNotContain("secret\":");
        for (String door : List.of("employer", "board")) {
            assertThat(Files.readString(ROOT.resolve("verifier-portal/compose/keycloak/" + door + "-realm.json")))
                    .contains("\"secret\": \"${IDENTITY_CLIENT_SECRET}\"");
        }
        assertThat(environment("identity").get("PORTAL_KEYS_URL")).endsWith("/.well-known/client-keys.json");
        assertThat(environment("portal")).containsKeys("MAMORI_CLIENT_KEYS_PATH", "MAMORI_CLIENT_KEYS_PASSWORD");
    }

    @Test
    void the_operator_is_told_every_variable() throws IOException {
        String told = Files.readString(ROOT.resolve("docs/operations.md"));
        String file = Files.readString(ROOT.resolve("docker-compose.yml"));
        REQUIRED_VARIABLE
                .matcher(file)
                .results()
                .forEach(found -> assertThat(told).contains(found.group(1)));
    }

    private void assertNamesSettings(String service, String module, String config) throws IOException {
        Set<String> known = settings(module);
        String files = Files.readString(ROOT.resolve(config));
        assertThat(environment(service).keySet())
                .filteredOn(name -> !FRAMEWORK.contains(name) && !files.contains("${" + name + "}"))
                .as(service)
                .isSubsetOf(known);
        assertThat(variables("", yaml(config)))
                .filteredOn(name -> name.startsWith("MAMORI_"))
                .allSatisfy(name -> assertThat(known).anyMatch(name::matches));
    }

    /** Every setting of a module, as the environment variable that sets it. */
    private static Set<String> settings(String module) throws IOException {
        Set<String> names = variables("", yaml(module + "/src/main/resources/application.yml")).stream()
                .collect(Collectors.toSet());
        for (Setting setting : declared(module)) {
            names.add(setting.variable());
        }
        for (String source : List.of("DEFAULT", "VAULT")) {
            names.addAll(List.of(
                    "DATASOURCES_" + source + "_URL",
                    "DATASOURCES_" + source + "_USERNAME",
                    "DATASOURCES_" + source + "_PASSWORD"));
        }
        return names;
    }

    private static List<String> requiredSettings(String module) throws IOException {
        return declared(module).stream()
                .filter(setting -> setting.required() && !setting.variable().contains("["))
                .map(Setting::variable)
                .toList();
    }

    private record Setting(String variable, boolean required) {}

    /** What the sources declare: typed settings records and single values. */
    private static List<Setting> declared(String module) throws IOException {
        List<Setting> settings = new ArrayList<>();
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")
                            && !path.toString().contains("registry/demo/"))
                    .toList()) {
                String source = Files.readString(file);
                settings.addAll(ofRecords(source));
                Pattern.compile("@Value\\(\"\\$\\{([a-z.-]+)(:[^}]*)?}\"\\)")
                        .matcher(source)
                        .results()
                        .forEach(found -> settings.add(new Setting(variable(found.group(1)), found.group(2) == null)));
            }
        }
        return settings;
    }

    private static List<Setting> ofRecords(String source) {
        var declaration = Pattern.compile(
                        "@(ConfigurationProperties|EachProperty)\\(\"([^\"]+)\"\\)[^{]*?record \\w+\\((.*?)\\)\\s*(implements [^{]+)?\\{",
                        Pattern.DOTALL)
                .matcher(source);
        List<Setting> settings = new ArrayList<>();
        while (declaration.find()) {
            String prefix = declaration.group(2) + (declaration.group(1).equals("EachProperty") ? ".[a-z]+" : "");
            for (String component : declaration.group(3).split(",\\s*(?![^()]*\\))")) {
                String name =
                        component.replaceAll("(?s)^.*\\s(\\w+)\\s*$", "$1").strip();
                boolean required = component.contains("@NotBlank") && !component.contains("defaultValue");
                settings.add(new Setting(variable(prefix + "." + kebab(name)), required));
            }
        }
        return settings;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String variable(String property) {
        return property.toUpperCase(java.util.Locale.ROOT)
                .replace('.', '_')
                .replace('-', '_')
                .replace("_[A_Z]+", "_[A-Z]+");
    }

    private static List<String> variables(String prefix, Map<?, ?> config) {
        List<String> names = new ArrayList<>();
        config.forEach((key, value) -> {
            String name = prefix.isEmpty() ? key.toString() : prefix + "." + key;
            if (value instanceof Map<?, ?> inner) {
                names.addAll(variables(name, inner));
            } else {
                names.add(variable(name));
            }
        });
        return names;
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        Object given = services.get(service).get("environment");
        if (given instanceof Map<?, ?> values) {
            values.forEach((name, value) -> environment.put(name.toString(), String.valueOf(value)));
        }
        return environment;
    }

    private static String dockerfile(String module) throws IOException {
        return Files.readString(ROOT.resolve(module).resolve("Dockerfile"));
    }

    private static Map<String, Object> yaml(String file) {
        try {
            return new Yaml().load(Files.readString(ROOT.resolve(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> map(Object value) {
        return (Map<String, V>) value;
    }
}
