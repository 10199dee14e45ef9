package jp.mamori.registry.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.http.annotation.Controller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which way the packages may point: check > certificate > disposition > person > organisation > audit > platform. */
class ArchitectureTest {
    private static final String ROOT = "jp.mamori.registry";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/registry/demo/"))
            .importPackages(ROOT);

    /** Every package with those it may call besides itself; a package that is added must be named here. */
    private static final Map<String, List<String>> MAY_CALL = Map.of(
            "platform", List.of(),
            "audit", List.of("platform"),
            "key", List.of("audit", "platform"),
            "organisation", List.of("audit", "platform"),
            "person", List.of("organisation", "audit", "platform"),
            "disposition", List.of("person", "organisation", "audit", "platform"),
            "publication", List.of("disposition", "person", "organisation", "audit", "platform"),
            "certificate", List.of("disposition", "person", "organisation", "audit", "platform"),
            "check", List.of("certificate", "disposition", "person", "organisation", "audit", "platform"));

    /** Folders over the limit; may only shrink. */
    private static final Map<String, Long> CROWDED = Map.of();

    /** Besides platform, what handles the log's rows by the hundred; may only shrink. */
    private static final String[] SPEAK_JDBC = {
        ROOT + ".platform..",
        ROOT + ".audit.outbox..",
        ROOT + ".audit.tree..",
        ROOT + ".audit.witness..",
        ROOT + ".audit.fsck.."
    };

    /** Named but not there; may only shrink. */
    private static final Set<String> NOT_YET = Set.of();

    static List<String> packages() {
        return MAY_CALL.keySet().stream()
                .filter(ArchitectureTest::exists)
                .sorted()
                .toList();
    }

    private static boolean exists(String name) {
        return CLASSES.stream().anyMatch(type -> in(type, name));
    }

    private static boolean in(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(ROOT + "." + name + ".");
    }

    @Test
    void every_package_is_named_and_every_named_one_exists() {
        var found = CLASSES.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .filter(rest -> !rest.isEmpty())
                .map(rest -> rest.substring(1).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        found.addAll(NOT_YET);
        assertThat(found).isEqualTo(MAY_CALL.keySet());
        assertThat(NOT_YET).noneMatch(ArchitectureTest::exists);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_calls_only_those_below_it(String name) {
        var forbidden = MAY_CALL.keySet().stream()
                .filter(other -> !other.equals(name) && !MAY_CALL.get(name).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
    }

    @Test
    void controllers_and_repositories_stay_in_their_package() {
        for (var annotation : List.of(Controller.class, JdbcRepository.class)) {
            ArchRule rule = classes()
                    .that()
                    .areAnnotatedWith(annotation)
                    .should()
                    .notHaveModifier(JavaModifier.PUBLIC)
                    .because("only their own package calls them");
            rule.check(CLASSES);
        }
    }

    @Test
    void rows_stay_in_their_package() {
        classes()
                .that()
                .areAnnotatedWith(MappedEntity.class)
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameEndingWith("Row")
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(CLASSES);
    }

    @Test
    void nobody_reads_the_system_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".platform.time.Clocks")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void only_platform_speaks_jdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SPEAK_JDBC)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework..")
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO|Service|Base)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void a_folder_has_at_most_fifteen_files_and_says_what_it_is() throws Exception {
        var root = Path.of(System.getProperty("mamori.root"), "registry-api/src/main/java/jp/mamori/registry");
        var counts = new TreeMap<String, Long>();
        var silent = new ArrayList<String>();
        try (var folders = Files.walk(root).filter(Files::isDirectory)) {
            for (var folder : folders.toList()) {
                try (var files = Files.list(folder)) {
                    var sources = files.filter(file -> file.toString().endsWith(".java"))
                            .toList();
                    counts.put(root.relativize(folder).toString(), (long) sources.size());
                    if (!sources.isEmpty() && sources.stream().noneMatch(file -> file.endsWith("package-info.java"))) {
                        silent.add(folder.toString());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(counts.entrySet().stream()
                        .filter(entry -> entry.getValue() > CROWDED.getOrDefault(entry.getKey(), 16L))
                        .toList())
                .as("fifteen classes and package-info")
                .isEmpty();
    }
}
