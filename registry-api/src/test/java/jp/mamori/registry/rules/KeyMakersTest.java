package jp.mamori.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.vault.FilesOf;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import org.junit.jupiter.api.Test;

/** Whoever makes a data key says in which table its file is; the sweep would take the key otherwise. */
@RegistryTest
class KeyMakersTest {
    /** Class that makes keys, and the table of their files; a new one also needs its bean {@link FilesOf}. */
    private static final Map<String, String> MAKERS = Map.of(
            "SubmitRequest", "certificate_request",
            "LoggedCertificates", "certificate_log_entry",
            "DraftDisposition", "disposition",
            "People", "applicant",
            "DisplayNames", "natural_person",
            "OrganisationKeys", "organisation",
            "TakeKeyStep", "service_key");

    private final Registry registry;

    KeyMakersTest(Registry registry) {
        this.registry = registry;
    }

    @Test
    void everybody_who_makes_a_key_is_named_here() {
        var makers = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("jp.mamori.registry")
                        .stream()
                        .filter(type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(FileKeys.class)
                                        && Set.of("create", "createAll", "ensure")
                                                .contains(call.getName())))
                        .map(type -> type.getSimpleName())
                        .collect(Collectors.toSet());
        assertThat(makers).isEqualTo(MAKERS.keySet());
    }

    @Test
    void every_table_of_files_is_declared() {
        var declared =
                registry.beans(FilesOf.class).stream().map(FilesOf::table).collect(Collectors.toSet());
        assertThat(declared).isEqualTo(Set.copyOf(MAKERS.values()));
    }
}
