package jp.mamori.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamori.portal.web.Form;
import org.junit.jupiter.api.Test;

/** Rules of the portal's code that the compiler cannot keep. */
class RulesTest {
    private static final List<String> JOURNEYS = List.of("open", "verify", "hire", "apply", "board", "signin");
    private static final Set<String> NOT_BUILT = new TreeSet<>(List.of(
            "CompetentAuthority",
            "DisclosureDeferral",
            "Disposal",
            "FamilyRegister",
            "Handover",
            "HireList",
            "MatchOutcome",
            "Monitoring",
            "Objection",
            "Presentation",
            "VariantForm"));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.mamori.portal");

    @Test
    void every_post_takes_the_form_that_only_a_good_token_gives() {
        int posts = 0;
        TreeSet<String> without = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            for (JavaMethod method : one.getMethods()) {
                if (method.isAnnotatedWith(Post.class)) {
                    posts++;
                    if (method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Form.class))) {
                        without.add(method.getFullName());
                    }
                }
            }
        }
        assertThat(posts).isGreaterThan(30);
        assertThat(without).isEmpty();
    }

    @Test
    void every_controller_says_who_may_come_in() {
        List<JavaClass> controllers = CLASSES.stream()
                .filter(one -> one.isAnnotatedWith(io.micronaut.http.annotation.Controller.class))
                .toList();
        assertThat(controllers).hasSizeGreaterThan(12);
        assertThat(controllers)
                .allSatisfy(one -> assertThat(one.isAnnotatedWith(Secured.class))
                        .as(one.getName())
                        .isTrue());
    }

    @Test
    void journeys_do_not_know_each_other_except_the_check_that_employers_share() {
        for (String journey : JOURNEYS) {
            assertThat(CLASSES.stream().anyMatch(one -> one.getPackageName().equals("jp.mamori.portal." + journey)))
                    .as(journey)
                    .isTrue();
        }
        TreeSet<String> crossed = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            one.getDirectDependenciesFromSelf().forEach(to -> {
                String from = journey(one);
                String other = journey(to.getTargetClass());
                boolean shared = from.equals("hire") && other.equals("verify");
                if (!from.isEmpty() && !other.isEmpty() && !from.equals(other) && !shared) {
                    crossed.add(
                            one.getSimpleName() + " -> " + to.getTargetClass().getName());
                }
            });
        }
        assertThat(crossed).isEmpty();
    }

    @Test
    void what_journeys_share_knows_no_journey() {
        TreeSet<String> upward = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            String name = one.getPackageName();
            if (List.of("web", "form", "session", "registry").contains(part(name))) {
                one.getDirectDependenciesFromSelf().stream()
                        .filter(to -> !journey(to.getTargetClass()).isEmpty())
                        .forEach(to -> upward.add(one.getSimpleName() + " -> "
                                + to.getTargetClass().getName()));
            }
        }
        assertThat(upward).isEmpty();
    }

    @Test
    void every_word_of_the_glossary_has_its_name_in_the_code() throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : List.of("certificate", "registry-api", "verifier-portal")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    names.addAll(List.of(Files.readString(file).split("\\W+")));
                }
            }
        }
        TreeSet<String> missing = new TreeSet<>();
        for (String row : Files.readAllLines(Path.of("..", "docs", "glossary.md"))) {
            String[] cells = row.split("\\|");
            if (cells.length == 4 && cells[3].contains("`")) {
                assertThat(cells[1]).as(row).containsPattern("\\p{IsHan}|\\p{IsKatakana}");
                assertThat(cells[2]).as(row).containsPattern("[a-z]");
                Pattern.compile("`([^`]+)`")
                        .matcher(cells[3])
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !names.containsAll(List.of(name.split("\\."))))
                        .forEach(missing::add);
            }
        }
        assertThat(missing)
                .as("words of what is not built yet; may only shrink")
                .isEqualTo(NOT_BUILT);
    }

    private static String journey(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith("jp.mamori.portal") && JOURNEYS.contains(part(name)) ? part(name) : "";
    }

    /** The first part of a package's name below the portal's. */
    private static String part(String name) {
        return name.replaceFirst("^jp\\.mamori\\.portal\\.?", "").replaceFirst("\\..*", "");
    }
}
