package jp.mamori.certificate.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the command line.
 *
 * @param issuer the issuer to trust; absent, nothing can be told of a signature
 * @param keys its key set; absent, nothing can be told of a signature
 * @param proofs proofs of issue, only with {@code log}
 * @param at the instant to verify for; absent, now
 */
record Arguments(
        @Nullable Issuer issuer,
        @Nullable Path keys,
        List<Path> statusLists,
        List<Path> proofs,
        @Nullable VerifierKey log,
        StatusFreshness freshness,
        @Nullable Instant at,
        boolean json,
        List<Path> files) {
    static final String USAGE = """
            Usage: ./mamori verify [--issuer URL] [--keys JWKS] [--status LIST]… [--max-status-age DURATION]
                                   [--at INSTANT] [--log KEY --proof FILE…] [--json] FILE…

            Verifies certificates and receipts of checks, without a network.

              FILE                       a token, a link, a PDF, a picture of a page (PNG, JPEG), or a receipt
              --issuer URL               the issuer that you trust, for example https://demo.mamori.example
              --keys JWKS                its key set, a file: what it serves at /.well-known/jwks.json
              --status LIST              a status list of the issuer, a file; may be given more than once
              --max-status-age DURATION  how old a status list may be, for example 15m or PT15M;
                                         without it a list counts until it expires, and its age is told
              --at INSTANT               verify as if it were then, for example 2026-11-20T01:00:00Z
              --proof FILE               the log's proof of a certificate's issue, from GET /v1/log/certificates; may be given
                                         more than once; needed where the certificate's key is compromised
              --log KEY                  the key of the log that you trust, from GET /v1/log; needed with --proof
              --json                     one line for each file:
                                         {"file","outcome","number","asOf","steps":[{"step","result","reason"}]}

            Without an issuer, its keys or a status list what needs them cannot be told.

            Exit status, the highest of all files: 0 every certificate is genuine and current and every receipt
            genuine, 1 one is not, 2 one cannot be told, 3 the arguments cannot be used.
            A genuine and current certificate may state a record: read what it says. Times are those of Japan.
            """;

    /** Says that the command line cannot be used, and why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    static Arguments parse(String... words) throws Unusable {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        Draft draft = new Draft();
        while (!rest.isEmpty()) {
            draft.take(rest.pop(), rest);
        }
        return draft.arguments();
    }

    private static final class Draft {
        private static final Set<String> REPEATABLE = Set.of("--status", "--proof");

        private @Nullable Issuer issuer;
        private @Nullable Path keys;
        private final List<Path> statusLists = new ArrayList<>();
        private final List<Path> proofs = new ArrayList<>();
        private @Nullable VerifierKey log;
        private StatusFreshness freshness = StatusFreshness.offline();
        private @Nullable Instant at;
        private boolean json;
        private boolean onlyFiles;
        private final List<Path> files = new ArrayList<>();
        private final Set<String> given = new HashSet<>();

        void take(String word, Deque<String> rest) throws Unusable {
            if (onlyFiles || !word.startsWith("-")) {
                files.add(path(word));
                return;
            }
            if (!REPEATABLE.contains(word) && !given.add(word)) {
                throw new Unusable(word + " is given twice");
            }
            switch (word) {
                case "--issuer" -> issuer = issuer(value(word, rest));
                case "--keys" -> keys = path(value(word, rest));
                case "--status" -> statusLists.add(path(value(word, rest)));
                case "--proof" -> proofs.add(path(value(word, rest)));
                case "--log" -> log = logKey(value(word, rest));
                case "--max-status-age" -> freshness = StatusFreshness.atMost(duration(value(word, rest)));
                case "--at" -> at = instant(value(word, rest));
                case "--json" -> json = true;
                case "--" -> onlyFiles = true;
                default -> throw new Unusable("there is no option " + word);
            }
        }

        Arguments arguments() throws Unusable {
            if (files.isEmpty()) {
                throw new Unusable("which file?");
            }
            if (!proofs.isEmpty() && log == null) {
                throw new Unusable("--proof needs --log");
            }
            return new Arguments(
                    issuer,
                    keys,
                    List.copyOf(statusLists),
                    List.copyOf(proofs),
                    log,
                    freshness,
                    at,
                    json,
                    List.copyOf(files));
        }

        private static String value(String option, Deque<String> rest) throws Unusable {
            if (rest.isEmpty() || rest.peek().startsWith("--")) {
                throw new Unusable(option + " needs a value");
            }
            return rest.pop();
        }

        private static Path path(String text) throws Unusable {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new Unusable("a name of a file holds what no name can");
            }
        }

        private static VerifierKey logKey(String text) throws Unusable {
            try {
                return VerifierKey.parse(text);
            } catch (ProofRejected e) {
                throw new Unusable("--log is no key of a log: " + e.flaw());
            }
        }

        private static Issuer issuer(String url) throws Unusable {
            try {
                return new Issuer(url);
            } catch (IllegalArgumentException e) {
                throw new Unusable(
                        "an issuer looks like https://demo.mamori.example, without a slash at its end: " + url);
            }
        }

        /** ISO 8601, whole or only what follows PT. */
        private static Duration duration(String text) throws Unusable {
            for (String spelled : List.of(text, "PT" + text)) {
                try {
                    Duration duration = Duration.parse(spelled);
                    if (!duration.isNegative()) {
                        return duration;
                    }
                } catch (DateTimeException notThisSpelling) {
                    continue;
                }
            }
            throw new Unusable("a duration looks like 15m, 24h or PT15M: " + text);
        }

        private static Instant instant(String text) throws Unusable {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new Unusable("an instant looks like 2026-11-20T01:00:00Z or 2026-11-20T10:00:00+09:00: " + text);
            }
        }
    }
}
