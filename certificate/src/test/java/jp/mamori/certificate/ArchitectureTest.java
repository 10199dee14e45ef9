package jp.mamori.certificate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What outsiders rely on when they embed the library. */
class ArchitectureTest {
    private static final String ROOT = "jp.mamori.certificate";

    /** Fifteen classes and package-info. */
    private static final int MOST_FILES = 16;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void the_packages_that_the_rules_name_exist() {
        for (String name : List.of("strict", "key", "token", "issue", "status", "verify", "link", "paper", "cli")) {
            assertThat(CLASSES.stream().anyMatch(type -> type.getPackageName().equals(ROOT + "." + name)))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void only_paper_and_the_command_line_need_the_optional_libraries() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".paper..", ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache..", "com.google.zxing..", "io.nayuki..", "java.awt..", ROOT + ".paper..")
                .check(CLASSES);
    }

    @Test
    void the_library_opens_no_connection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|URL|URLConnection|Socket|InetAddress)")
                .check(CLASSES);
    }

    @Test
    void t4_only_the_commands_touch_files_and_only_the_reading_of_pdfs_starts_a_process() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".witness..", ROOT + ".paper..", ROOT + ".key..")
                .and()
                .haveNameNotMatching(".*\\.VerifyProof.*")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.(io\\.(File.*|RandomAccessFile)|nio\\.file\\..*|nio\\.channels\\..*|sql\\..*)")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".paper.reading")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(Process|ProcessBuilder|Runtime)")
                .check(CLASSES);
    }

    @Test
    void a_folder_has_at_most_fifteen_files_and_says_what_it_is() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/jp/mamori/certificate"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    List<String> names = files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .toList();
                    assertThat(names)
                            .as(folder.toString())
                            .hasSizeLessThanOrEqualTo(MOST_FILES)
                            .contains("package-info.java");
                }
            }
        }
    }

    @Test
    void no_package_depends_on_itself_through_another() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_values_depend_on_nothing_of_ours() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".(*)..")
                .check(CLASSES);
    }
}
