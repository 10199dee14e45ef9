package jp.mamori.portal.signin;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Publishes the keys by which identity providers know the portal: what is registered there as {@code jwks_uri}. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class ClientKeysController {
    private final ClientKeys keys;

    ClientKeysController(ClientKeys keys) {
        this.keys = keys;
    }

    @Get(value = "/.well-known/client-keys.json", produces = "application/jwk-set+json")
    HttpResponse<String> published() {
        return HttpResponse.ok(keys.published().toString()).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    }
}
