package jp.mamori.migrations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MysqldProgramTest {
    private static final String HOME = "mamori.mysql.home";

    @TempDir
    private Path folder;

    @AfterEach
    void forgetHome() {
        System.clearProperty(HOME);
    }

    @Test
    void a_missing_library_is_answered_with_what_to_install() throws IOException {
        Path log = Files.writeString(
                folder.resolve("log"),
                "mysqld: error while loading shared libraries: libaio.so.1: cannot open shared object file\n");
        assertThat(MysqldProgram.explain("mysqld did not start", log).getMessage())
                .contains("apt-get install libaio1")
                .doesNotContain("\n");
    }

    @Test
    void an_installed_server_is_used_when_its_prefix_is_named() throws IOException {
        Path mysqld = Files.createDirectories(folder.resolve("sbin")).resolve("mysqld");
        assertThat(Files.createFile(mysqld).toFile().setExecutable(true)).isTrue();
        System.setProperty(HOME, folder.toString());
        assertThat(MysqldProgram.find().mysqld()).isEqualTo(mysqld);
        assertThat(MysqldProgram.find()
                        .call(folder, folder.resolve("log"), List.of())
                        .command())
                .as("an installation knows its own folders")
                .noneMatch(option -> option.startsWith("--basedir"));
    }

    @Test
    void a_home_without_a_server_says_what_to_do() {
        System.setProperty(HOME, folder.toString());
        assertThatThrownBy(MysqldProgram::find)
                .isInstanceOf(LocalServerFailed.class)
                .hasMessageContaining(HOME);
    }
}
