package jp.mamori.portal.verify;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.portal.registry.RegistryException;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Fetches the proof that a certificate's issue is logged, verifies it with the library, and says what came of it. */
@Singleton
public class IssueInLog {
    private final OpenRegistry registry;

    IssueInLog(OpenRegistry registry) {
        this.registry = registry;
    }

    private sealed interface Outcome {
        record Logged(Checkpoint checkpoint) implements Outcome {}

        /** Issued some seconds ago, or never by this issuer. */
        record NotThere() implements Outcome {}

        record Wrong() implements Outcome {}

        record NoAnswer() implements Outcome {}
    }

    /** Adds to a page what came of it: in words, with the proof as a file where there is one. */
    public void add(Page page, String payload, @Nullable LogReference claimed) {
        switch (outcome(payload, claimed)) {
            case Outcome.Logged(var checkpoint) ->
                page.add(logged(page, checkpoint))
                        .add(Blocks.Links.of(
                                new Link(page.say("log.proof.get"), "/transparency/certificates/" + payload)));
            case Outcome.NotThere() -> page.add(banner(page, Blocks.Tone.INFO, "not-there"));
            case Outcome.Wrong() -> page.add(banner(page, Blocks.Tone.WARNING, "wrong"));
            case Outcome.NoAnswer() -> page.add(banner(page, Blocks.Tone.INFO, "no-answer"));
        }
    }

    private Outcome outcome(String payload, @Nullable LogReference claimed) {
        try {
            Optional<String> proof = registry.certificateProof(payload);
            if (proof.isEmpty()) {
                return new Outcome.NotThere();
            }
            byte[] file = proof.get().getBytes(StandardCharsets.UTF_8);
            return new Outcome.Logged(
                    CertificateInLog.verify(hash(payload), claimed, file, LogProofs.trust(registry.log())));
        } catch (ProofRejected e) {
            return new Outcome.Wrong();
        } catch (RegistryException e) {
            return new Outcome.NoAnswer();
        }
    }

    private static Hash hash(String payload) {
        return Hash.of(Base64.getUrlDecoder().decode(payload));
    }

    private static Block logged(Page page, Checkpoint checkpoint) {
        List<String> seen =
                checkpoint.seen().stream().map(Checkpoint.Seen::witness).toList();
        return new Blocks.Summary(
                page.say("log.certificate.title"),
                List.of(
                        Row.of(page.say("log.certificate.state"), page.say("log.certificate.logged")),
                        Row.of(page.say("log.origin"), checkpoint.head().origin()),
                        Row.of(
                                page.say("log.size"),
                                String.valueOf(checkpoint.head().size())),
                        new Row(
                                page.say("log.witness"),
                                seen.isEmpty() ? List.of(page.say("log.witness.UNWITNESSED")) : seen,
                                null)));
    }

    private static Block banner(Page page, Blocks.Tone tone, String how) {
        return Blocks.Banner.of(tone, page.say("log.certificate." + how), page.say("log.certificate." + how + ".text"));
    }
}
