package jp.mamori.registry.certificate.key;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.KeyUse;
import org.jspecify.annotations.Nullable;

/** The issuer's public keys, fit for any cache. */
@Controller("/.well-known")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Public files")
class KeysController {
    private static final String CACHE = "public, max-age=300";

    private final Issuer issuer;
    private final PublishedKeys keys;

    KeysController(Issuer issuer, PublishedKeys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    /** The issuer and its keys as SD-JWT VC clients look for them. */
    @Get("/jwt-vc-issuer")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The issuer and its keys (SD-JWT VC)")
    @ApiResponse(responseCode = "200", description = "Issuer metadata with the JWK Set")
    @ApiResponse(responseCode = "304", description = "Not changed since the ETag sent")
    HttpResponse<?> metadata(@Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(
                Document.of("{\"issuer\":\"" + issuer.value() + "\",\"jwks\":"
                        + keys.now().signing(KeyUse.CERTIFICATE).toJwks() + "}"),
                known);
    }

    /** The issuer's keys as a JWK Set. */
    @Get("/jwks.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The issuer's keys, each with what it signs (JWK Set)")
    @ApiResponse(responseCode = "200", description = "JWK Set")
    @ApiResponse(responseCode = "304", description = "Not changed since the ETag sent")
    HttpResponse<?> jwks(@Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(Document.of(keys.now().toJwks()), known);
    }

    private static HttpResponse<?> answer(Document document, @Nullable String known) {
        var response = document.etag().equals(known) ? HttpResponse.notModified() : HttpResponse.ok(document.text());
        return response.header(HttpHeaders.ETAG, document.etag())
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private record Document(String text, String etag) {
        static Document of(String text) {
            try {
                var digest = java.security.MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8));
                return new Document(
                        text, "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"");
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is missing", e);
            }
        }
    }
}
