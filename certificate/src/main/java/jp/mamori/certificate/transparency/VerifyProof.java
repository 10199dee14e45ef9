package jp.mamori.certificate.transparency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamori.certificate.transparency.tree.ConsistencyProof;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * {@code ./mamori audit verify-inclusion} and {@code verify-consistency}: verifies files with public keys only, offline.
 *
 * <p>Ends with 0 when the proof holds, 1 when it does not, 2 when it was asked wrongly.
 */
public final class VerifyProof {
    private static final String USAGE = """
            Usage: ./mamori audit verify-inclusion   [--json] --log KEY [--witness KEY]… [--quorum N] [--leaf HASH] PROOF
                   ./mamori audit verify-consistency [--json] --log KEY [--witness KEY]… [--quorum N] OLDER NEWER PROOF

            Verifies files without the registry.

              --log      the log's verifier key, from GET /v1/log
              --witness  a witness's verifier key
              --quorum   how many of the witnesses must have seen the checkpoint (0)
              --leaf     base64 leaf hash, where the proof does not carry the event itself
              --json     answers in JSON
              PROOF      a C2SP tlog-proof; for consistency, lines of base64 hashes
              OLDER, NEWER  two checkpoints
            """;
    private static final int REJECTED = 1;
    private static final int BAD_USAGE = 2;

    private final List<String> files = new ArrayList<>();
    private final List<VerifierKey> witnesses = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private boolean json;

    private VerifyProof() {}

    public static void main(String[] arguments) {
        int status = new VerifyProof().run(arguments, System.out);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int verify(Appendable out, String... arguments) {
        return new VerifyProof().run(arguments, out);
    }

    private int run(String[] arguments, Appendable out) {
        try {
            if (arguments.length == 0 || List.of(arguments).contains("--help")) {
                out.append(USAGE);
                return arguments.length == 0 ? BAD_USAGE : 0;
            }
            return answer(arguments, out);
        } catch (IOException e) {
            System.err.println("mamori audit: a file cannot be read");
            return BAD_USAGE;
        }
    }

    private int answer(String[] arguments, Appendable out) throws IOException {
        Map<String, Object> answer;
        try {
            parse(List.of(arguments).subList(1, arguments.length));
            answer = switch (arguments[0]) {
                case "verify-inclusion" -> inclusion();
                case "verify-consistency" -> consistency();
                default -> throw new IllegalArgumentException("what is " + arguments[0] + "?");
            };
        } catch (ProofRejected e) {
            answer = Map.of("result", "REJECTED", "flaw", e.flaw().name());
        } catch (IllegalArgumentException e) {
            out.append("mamori audit: ").append(e.getMessage()).append('\n').append(USAGE);
            return BAD_USAGE;
        }
        write(answer, out);
        return "HOLDS".equals(answer.get("result")) ? 0 : REJECTED;
    }

    private void parse(List<String> arguments) throws ProofRejected {
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (argument.equals("--json")) {
                json = true;
            } else if (!argument.startsWith("--")) {
                files.add(argument);
            } else if (!List.of("--log", "--witness", "--quorum", "--leaf").contains(argument) || !rest.hasNext()) {
                throw new IllegalArgumentException("what is " + argument + "?");
            } else if (argument.equals("--witness")) {
                witnesses.add(VerifierKey.parse(rest.next()));
            } else {
                options.put(argument, rest.next());
            }
        }
    }

    private Trust trust() throws ProofRejected {
        var log = options.get("--log");
        if (log == null) {
            throw new IllegalArgumentException("--log is needed");
        }
        return new Trust(VerifierKey.parse(log), witnesses, Integer.parseInt(options.getOrDefault("--quorum", "0")));
    }

    private Map<String, Object> inclusion() throws IOException, ProofRejected {
        var bytes = Files.readAllBytes(file(0, 1));
        var proof = TransparencyProof.parse(bytes);
        var leaf = options.get("--leaf");
        if (leaf != null) {
            return holds(
                    proof.verify(Hash.parse(leaf), trust()),
                    Map.of("index", proof.inclusion().index()));
        }
        var event = EventProof.parse(bytes);
        var checkpoint = event.verify(trust());
        var told = new LinkedHashMap<String, Object>();
        told.put("index", proof.inclusion().index());
        told.put("event", event.event().id().toString());
        told.put("type", event.event().type());
        told.put("at", event.event().at().toString());
        return holds(checkpoint, told);
    }

    private Map<String, Object> consistency() throws IOException, ProofRejected {
        var trust = trust();
        var older = trust.open(SignedNote.parse(Files.readAllBytes(file(0, 3))));
        var newer = trust.open(SignedNote.parse(Files.readAllBytes(file(1, 3))));
        var lines = Files.readString(file(2, 3), StandardCharsets.UTF_8).lines().toList();
        var proof = new ConsistencyProof(TransparencyProof.hashes(lines));
        if (!proof.proves(older.head(), newer.head())) {
            throw new ProofRejected(Flaw.PATH);
        }
        return holds(newer, Map.of("older", older.head().size()));
    }

    private Path file(int index, int count) {
        if (files.size() != count) {
            throw new IllegalArgumentException(count + " file(s) are needed");
        }
        return Path.of(files.get(index));
    }

    private static Map<String, Object> holds(Checkpoint checkpoint, Map<String, Object> more) {
        var told = new LinkedHashMap<String, Object>();
        told.put("result", "HOLDS");
        told.put("origin", checkpoint.head().origin());
        told.put("size", checkpoint.head().size());
        told.put("witnesses", checkpoint.seen().size());
        told.putAll(more);
        return told;
    }

    /** Origins, ids and codes have no character that JSON would escape but the quote and the backslash. */
    private void write(Map<String, Object> answer, Appendable out) throws IOException {
        var lines = answer.entrySet().stream()
                .map(entry -> json
                        ? quote(entry.getKey()) + ":" + value(entry.getValue())
                        : entry.getKey() + ": " + entry.getValue());
        out.append(
                json
                        ? lines.collect(Collectors.joining(",", "{", "}\n"))
                        : lines.collect(Collectors.joining("\n", "", "\n")));
    }

    private static String value(Object value) {
        return value instanceof Number ? value.toString() : quote(value.toString());
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
