package jp.mamori.registry.audit.witness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.tree.Canonical;
import jp.mamori.certificate.transparency.tree.ConsistencyProof;
import jp.mamori.certificate.transparency.tree.ProofRejected;

/**
 * Submits a checkpoint to a witness and waits at most 5 seconds for its word.
 *
 * <p>Source: C2SP tlog-witness, {@code add-checkpoint}.
 */
final class WitnessClient {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 16 * 1024;
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WitnessClient(String submissionPrefix) {
        address = URI.create(submissionPrefix + "/add-checkpoint");
    }

    /** What the witness said; nothing of it is verified yet. */
    sealed interface Answer {
        record Cosigned(String lines) implements Answer {}

        /** It last cosigned another size than we think. */
        record Elsewhere(long size) implements Answer {}

        /** It refused, or said what nobody understands. */
        record Refused(int status) implements Answer {}

        /** It was not reached in time. */
        record Unreachable() implements Answer {}
    }

    Answer submit(long old, ConsistencyProof proof, SignedNote checkpoint) {
        var body = new StringBuilder("old ").append(old).append('\n');
        proof.path().forEach(hash -> body.append(hash.base64()).append('\n'));
        body.append('\n').append(checkpoint.format());
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        var sent = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            return answer(sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            sent.cancel(true);
            return new Answer.Unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unreachable();
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case OK -> new Answer.Cosigned(response.body());
            case CONFLICT -> elsewhere(response.body());
            default -> new Answer.Refused(response.statusCode());
        };
    }

    private static Answer elsewhere(String body) {
        try {
            return new Answer.Elsewhere(Canonical.decimal(body.strip()));
        } catch (ProofRejected e) {
            return new Answer.Refused(CONFLICT);
        }
    }
}
