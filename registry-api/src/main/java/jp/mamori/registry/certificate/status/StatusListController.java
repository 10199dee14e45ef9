package jp.mamori.registry.certificate.status;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The signed status lists, the same bytes for everybody and fit for any cache. */
@Controller("/v1/status-lists")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Public files")
class StatusListController {
    static final String TYPE = "application/statuslist+jwt";
    private static final String CACHE = "public, max-age=15";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final StatusRows lists;
    private final Problems problems;

    StatusListController(StatusRows lists, Problems problems) {
        this.lists = lists;
        this.problems = problems;
    }

    /** One list as a signed token. */
    @Get("/{number}")
    @Produces(TYPE)
    @Operation(summary = "A signed status list (Token Status List)")
    @ApiResponse(responseCode = "200", description = "The list: one bit a certificate, 1 for no longer current")
    @ApiResponse(responseCode = "304", description = "Not changed since the ETag sent")
    @ApiResponse(responseCode = "404", description = "No such list")
    HttpResponse<?> get(
            @Parameter(schema = @Schema(maxLength = 9)) String number,
            @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Header(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        var list = NUMBER.matcher(number).matches()
                ? lists.find(Integer.parseInt(number))
                : Optional.<StatusListRow>empty();
        if (list.isEmpty() || !(list.get().token() instanceof byte[] token)) {
            return problems.of(ProblemType.NOT_FOUND);
        }
        var compressed = encodings != null && GZIP.matcher(encodings).find();
        return answer(list.get(), token, known, compressed);
    }

    private static HttpResponse<?> answer(
            StatusListRow list, byte[] token, @Nullable String known, boolean compressed) {
        var etag = "\"" + list.listNo() + "-" + seconds(list) + (compressed ? "-gzip" : "") + "\"";
        MutableHttpResponse<?> response = etag.equals(known)
                ? HttpResponse.notModified()
                : HttpResponse.ok(compressed ? gzip(token) : token).contentType(TYPE);
        if (compressed && !etag.equals(known)) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private static long seconds(StatusListRow list) {
        return list.signedAt() == null ? 0 : list.signedAt().getEpochSecond();
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length);
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
