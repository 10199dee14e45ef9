package jp.mamori.certificate.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.status.StatusFreshness;
import org.jspecify.annotations.Nullable;

/** What was asked on the command line. */
record Arguments(
        Issuer issuer, Path keys, List<Path> statusLists, StatusFreshness freshness, boolean json, List<Path> files) {
    static final String USAGE = """
            verify --issuer URL --keys JWKS [--status LIST]... [--max-status-age DURATION] [--json] FILE...

              --issuer URL             the issuer that you trust, for example https://demo.mamori.example
              --keys JWKS              its key set, as a file
              --status LIST            a status list of the issuer, as a file; may be given more than once
              --max-status-age DURATION  how old a status list may be, for example PT15M; else it counts until it expires
              --json                   one line of JSON for each file
              FILE                     a token, a link, a PDF, a picture of a page (PNG, JPEG), or a check receipt

            Exit status: 0 every certificate is genuine and current and every receipt genuine, 1 one is not, 2 one cannot be told, 64 wrong usage.
            A genuine and current certificate may state a record: read what it says.
            """;

    /** Says that the command line cannot be understood. */
    static final class WrongUsage extends Exception {
        private static final long serialVersionUID = 1L;

        WrongUsage(String message) {
            super(message);
        }
    }

    static Arguments parse(String... words) throws WrongUsage {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        if ("verify".equals(rest.peek())) {
            rest.pop();
        }
        Draft draft = new Draft();
        while (!rest.isEmpty()) {
            draft.take(rest.pop(), rest);
        }
        return draft.arguments();
    }

    private static final class Draft {
        private @Nullable String issuer;
        private @Nullable Path keys;
        private final List<Path> statusLists = new ArrayList<>();
        private StatusFreshness freshness = StatusFreshness.offline();
        private boolean json;
        private final List<Path> files = new ArrayList<>();

        void take(String word, Deque<String> rest) throws WrongUsage {
            switch (word) {
                case "--issuer" -> issuer = value(word, rest);
                case "--keys" -> keys = Path.of(value(word, rest));
                case "--status" -> statusLists.add(Path.of(value(word, rest)));
                case "--max-status-age" -> freshness = StatusFreshness.atMost(duration(value(word, rest)));
                case "--json" -> json = true;
                default -> {
                    if (word.startsWith("--")) {
                        throw new WrongUsage("unknown option " + word);
                    }
                    files.add(Path.of(word));
                }
            }
        }

        Arguments arguments() throws WrongUsage {
            if (issuer == null || keys == null || files.isEmpty()) {
                throw new WrongUsage("--issuer, --keys and a file are needed");
            }
            try {
                return new Arguments(new Issuer(issuer), keys, List.copyOf(statusLists), freshness, json, files);
            } catch (IllegalArgumentException e) {
                throw new WrongUsage(e.getMessage() == null ? "wrong issuer" : e.getMessage());
            }
        }

        private static String value(String option, Deque<String> rest) throws WrongUsage {
            if (rest.isEmpty()) {
                throw new WrongUsage(option + " needs a value");
            }
            return rest.pop();
        }

        private static Duration duration(String text) throws WrongUsage {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException e) {
                throw new WrongUsage("a duration looks like PT15M: " + text);
            }
        }
    }
}
