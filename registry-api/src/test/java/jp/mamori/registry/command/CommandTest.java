package jp.mamori.registry.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the documents' commands against what {@code ./mamori} knows. */
class CommandTest {
    private static final Path ROOT = Path.of(System.getProperty("mamori.root", ".."));
    private static final Pattern COMMAND = Pattern.compile("\\./mamori ([a-z]+)((?: --[a-z-]+)*)");
    private static final List<String> DOCUMENTS =
            List.of("README.md", "CONTRIBUTING.md", "docs/operations.md", "docs/README.md");

    record Run(int status, String output) {}

    @Test
    void the_readme_starts_with_what_this_is_and_the_two_commands() throws IOException {
        String top =
                Files.readString(ROOT.resolve("README.md")).lines().limit(14).reduce("", (a, b) -> a + b + "\n");
        assertThat(top).startsWith("# Mamori").contains("./mamori demo", "./mamori test");
    }

    @Test
    void the_readme_says_that_no_law_lets_these_registers_issue_a_certificate() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains("No Japanese law today lets these registers issue a certificate to the applicant")
                .contains("does not replace the systems of the State");
    }

    @Test
    void every_documented_command_and_option_exists() throws Exception {
        Set<String> commands = new TreeSet<>();
        for (String document : DOCUMENTS) {
            var found = COMMAND.matcher(Files.readString(ROOT.resolve(document)));
            while (found.find()) {
                commands.add(found.group(1));
                String help = help(found.group(1));
                Arrays.stream(found.group(2).strip().split(" "))
                        .filter(option -> !option.isEmpty() && !option.equals("--help"))
                        .forEach(option -> assertThat(help).as(found.group()).contains(option));
            }
        }
        assertThat(commands).contains("demo", "test", "migrate", "verify", "bench", "build", "help");
        assertThat(listed()).containsAll(commands);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test", "bench", "build", "certificates", "keys"})
    void a_command_explains_itself(String command) throws Exception {
        assertThat(help(command)).startsWith("Usage: ./mamori " + command);
    }

    @Test
    void a_command_that_does_not_exist_is_refused_in_a_line() throws Exception {
        Run run = run("nonsense");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output().lines()).hasSize(1);
    }

    @Test
    void an_option_that_does_not_exist_is_refused_before_anything_starts() throws Exception {
        Run run = run("demo", "--frehs");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).contains("--frehs");
    }

    @Test
    void what_runs_in_ci_is_the_documented_command() throws IOException {
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("exec ./mamori test\n");
        assertThat(ROOT.resolve(".ci/run")).isExecutable();
        assertThat(ROOT.resolve("mamori")).isExecutable();
    }

    @Test
    void every_link_between_the_documents_leads_somewhere() throws IOException {
        var link = Pattern.compile("]\\(([^)#:]+)\\)");
        try (var files = Files.walk(ROOT.resolve("docs"))) {
            for (Path file : java.util.stream.Stream.concat(
                            files.filter(path -> path.toString().endsWith(".md")),
                            java.util.stream.Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")))
                    .toList()) {
                link.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> assertThat(file.resolveSibling(found.group(1)))
                                .as(file + " " + found.group())
                                .exists());
            }
        }
    }

    private static String help(String command) throws Exception {
        if (Set.of("migrate", "verify").contains(command)) {
            // These hand --help to a program that has to be packaged first.
            return "";
        }
        Run run = run(command, "--help");
        assertThat(run.status()).as(command).isZero();
        return run.output();
    }

    private static Set<String> listed() throws Exception {
        Set<String> names = new TreeSet<>();
        Pattern.compile("^  ([a-z]+) ", Pattern.MULTILINE)
                .matcher(run("help").output())
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static Run run(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(ROOT.resolve("mamori").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }
}
