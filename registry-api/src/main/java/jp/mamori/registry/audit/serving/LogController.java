package jp.mamori.registry.audit.serving;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.Tile;
import jp.mamori.registry.audit.tree.Checkpoints;
import jp.mamori.registry.audit.tree.LogKey;
import jp.mamori.registry.audit.witness.Witnessing;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The log as the world sees it (C2SP tlog-tiles); no entry leaves the house, so there are no entry bundles. */
@Controller("/v1/log")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Transparency log")
class LogController {
    private static final String NOTE = "text/plain; charset=utf-8";
    private static final String SOON = "max-age=5";
    private static final String FOR_EVER = "max-age=31536000, immutable";

    private final PublishedLog log;
    private final LogKey logKey;
    private final Witnessing witnessing;
    private final Problems problems;

    LogController(PublishedLog log, LogKey logKey, Witnessing witnessing, Problems problems) {
        this.log = log;
        this.logKey = logKey;
        this.witnessing = witnessing;
        this.problems = problems;
    }

    /**
     * The log's state.
     *
     * @param origin name of the log
     * @param key verifier key (C2SP signed-note)
     * @param nextKey verifier key that takes over next and signs beside it already; null while none is announced
     * @param size number of events the newest checkpoint covers
     * @param signedAt when it was signed; null before the first one
     * @param witness whether somebody else watches
     * @param witnessKey verifier key of the enrolled witness (C2SP tlog-cosignature); null without one
     */
    @Serdeable
    @Schema(name = "TransparencyLog")
    record LogView(
            String origin,
            String key,
            @Nullable String nextKey,
            long size,
            @Nullable Instant signedAt,
            Witnessing.State witness,
            @Nullable String witnessKey) {}

    /**
     * Tells what the log is and whether somebody else watches it.
     *
     * @return name, key, size and witness
     */
    @Get
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LogView.class)))
    HttpResponse<?> log() {
        var newest = log.checkpoint();
        return HttpResponse.ok(new LogView(
                        logKey.origin(),
                        logKey.verifierKey().text(),
                        logKey.next().map(VerifierKey::text).orElse(null),
                        newest.map(signed -> signed.head().size()).orElse(0L),
                        newest.map(Checkpoints.Signed::at).orElse(null),
                        witnessing.state(),
                        logKey.trust().witnesses().stream()
                                .findFirst()
                                .map(VerifierKey::text)
                                .orElse(null)))
                .header(HttpHeaders.CACHE_CONTROL, SOON);
    }

    /**
     * The newest signed checkpoint with its cosignatures.
     *
     * @return a note (C2SP tlog-checkpoint)
     */
    @Get(
            uri = "/checkpoint",
            produces = {NOTE, MediaType.APPLICATION_JSON_PROBLEM})
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    HttpResponse<?> checkpoint() {
        var newest = log.checkpoint();
        if (newest.isEmpty()) {
            return problems.of(ProblemType.NOT_FOUND);
        }
        return HttpResponse.ok(newest.get().checkpoint().note().format())
                .contentType(NOTE)
                .header(HttpHeaders.CACHE_CONTROL, SOON);
    }

    /**
     * Up to 256 hashes of the tree.
     *
     * @param path level, index and width, such as {@code 0/x001/234.p/17} (C2SP tlog-tiles)
     * @return 32 bytes for each hash
     */
    @Get(
            uri = "/tile/{+path}",
            produces = {MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON_PROBLEM})
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> tile(@PathVariable String path) {
        var hashes = parse(path).flatMap(log::tile);
        if (hashes.isEmpty()) {
            return problems.of(ProblemType.NOT_FOUND);
        }
        return HttpResponse.ok(hashes.get())
                .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }

    private static Optional<Tile> parse(String path) {
        try {
            return Optional.of(Tile.parse("tile/" + path));
        } catch (ProofRejected e) {
            return Optional.empty();
        }
    }
}
