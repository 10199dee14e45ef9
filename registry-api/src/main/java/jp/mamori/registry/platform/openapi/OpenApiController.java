package jp.mamori.registry.platform.openapi;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the API's description. */
@Hidden
@Controller("/openapi")
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiController {
    private final ApiDescription description;

    OpenApiController(ApiDescription description) {
        this.description = description;
    }

    @Get(produces = "application/yaml")
    HttpResponse<String> yaml() {
        return HttpResponse.ok(description.yaml()).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    }
}
