package jp.mamori.certificate.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import jp.mamori.certificate.transparency.VerifierKey.Type;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.TreeHead;
import org.junit.jupiter.api.Test;

/** Notes that others signed. */
class NoteKnownAnswerTest {
    /** Of C2SP signed-note. */
    private static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String EXAMPLE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** Of golang.org/x/mod/sumdb/note. */
    private static final String PETER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PETER_PRIVATE = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PETER_TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER_LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    /** A head of Go's checksum database. */
    private static final String GO_KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    private static final String GO = """
            go.sum database tree
            65209736
            5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=

            — sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=
            """;

    /** A head of a public certificate log with signatures of other types and the cosignatures of four witnesses. */
    private static final String WATCHED_KEY =
            "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";

    private static final List<String> WITNESS_KEYS = List.of(
            "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
            "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
            "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
            "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM");
    private static final String WATCHED = """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
            — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
            — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
            """;

    @Test
    void the_standards_example_is_signed() throws ProofRejected {
        var key = VerifierKey.parse(EXAMPLE_KEY);
        assertThat(key.name()).isEqualTo("example.com/foo");
        assertThat(HexFormat.of().toHexDigits(key.id())).isEqualTo("530d903a");
        assertThat(key.text()).isEqualTo(EXAMPLE_KEY);
        assertThat(key.signed(SignedNote.parse(EXAMPLE))).isTrue();
        assertThat(SignedNote.parse(EXAMPLE).format()).isEqualTo(EXAMPLE);
    }

    @Test
    void our_signature_is_the_one_that_go_makes() throws Exception {
        var secret = Base64.getDecoder().decode(PETER_PRIVATE);
        var privateKey = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519, Arrays.copyOfRange(secret, 1, secret.length)));
        var signature = new NoteSignature(
                "PeterNeumann",
                VerifierKey.parse(PETER_KEY).id(),
                Ed25519.sign(privateKey, PETER_TEXT.getBytes(StandardCharsets.UTF_8)));
        assertThat(signature.line()).isEqualTo(PETER_LINE);
        assertThat(VerifierKey.parse(PETER_KEY).signed(SignedNote.parse(PETER_TEXT + "\n" + PETER_LINE)))
                .isTrue();
    }

    @Test
    void a_head_of_gos_checksum_database_is_read() throws ProofRejected {
        var note = SignedNote.parse(GO);
        assertThat(VerifierKey.parse(GO_KEY).signed(note)).isTrue();
        assertThat(TreeHead.parse(note.text()).size()).isEqualTo(65_209_736);
        assertThat(TreeHead.parse(note.text()).text()).isEqualTo(note.text());
    }

    @Test
    void a_public_logs_checkpoint_with_four_witnesses_holds() throws ProofRejected {
        var witnesses = new ArrayList<VerifierKey>();
        for (var key : WITNESS_KEYS) {
            witnesses.add(VerifierKey.parse(key));
            assertThat(witnesses.getLast().type()).isEqualTo(Type.COSIGNATURE);
        }
        var checkpoint = new Trust(VerifierKey.parse(WATCHED_KEY), witnesses, 4).open(SignedNote.parse(WATCHED));
        assertThat(checkpoint.head().size()).isEqualTo(1_432_088_532);
        assertThat(checkpoint.seen()).extracting(Checkpoint.Seen::seconds).containsOnly(1_779_573_024L);
    }

    @Test
    void a_changed_head_is_refused_for_the_log_and_for_each_witness() throws ProofRejected {
        var forged = SignedNote.parse(WATCHED.replace("1432088532", "1432088533"));
        for (var key : WITNESS_KEYS) {
            assertThatThrownBy(() -> VerifierKey.parse(key).witnessed(forged)).isInstanceOf(ProofRejected.class);
        }
        assertThatThrownBy(() -> Trust.of(VerifierKey.parse(WATCHED_KEY)).open(forged))
                .isInstanceOf(ProofRejected.class);
    }
}
