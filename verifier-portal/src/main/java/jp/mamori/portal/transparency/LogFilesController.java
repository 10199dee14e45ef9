package jp.mamori.portal.transparency;

import gg.jte.Content;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.registry.open.TransparencyLog;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** The files that somebody who verifies the log wants to keep. */
@Controller("/transparency")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class LogFilesController {
    private final OpenRegistry registry;

    LogFilesController(OpenRegistry registry) {
        this.registry = registry;
    }

    @Get("/checkpoint")
    HttpResponse<?> checkpoint(Visitor visitor) {
        return file(visitor, registry.checkpoint(), "checkpoint.txt");
    }

    @Get("/certificates/{payload}")
    HttpResponse<?> certificate(Visitor visitor, String payload) {
        return payload.matches("[A-Za-z0-9_-]{43}")
                ? file(visitor, registry.certificateProof(payload), "certificate.tlog-proof")
                : Trouble.page(visitor, HttpStatus.NOT_FOUND);
    }

    /** One file that verifies proofs without a network: the same script, and the keys to begin with. */
    @Get("/verifier")
    HttpResponse<?> verifier(Visitor visitor) {
        TransparencyLog log = registry.log();
        String witness = log.witnessKey() == null ? "" : log.witnessKey();
        String page = new StaticTemplates()
                .pageVerifier(visitor.page("verifier.title"), log.key(), witness, script())
                .render();
        return HttpResponse.ok(page)
                .contentType(MediaType.of("text/html;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mamori-verify.html\"");
    }

    private static Content script() {
        try (var stream = LogFilesController.class.getResourceAsStream("/assets/log-proof.js")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return output -> output.writeContent("<script>\n" + text + "</script>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<?> file(Visitor visitor, Optional<String> text, String name) {
        return text.<HttpResponse<?>>map(found -> HttpResponse.ok(found)
                        .contentType(MediaType.TEXT_PLAIN_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseGet(() -> Trouble.page(visitor, HttpStatus.NOT_FOUND));
    }
}
