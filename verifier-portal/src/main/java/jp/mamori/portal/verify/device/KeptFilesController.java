package jp.mamori.portal.verify.device;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import jp.mamori.portal.web.Language;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** The service worker and what it keeps; the same for everybody. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class KeptFilesController {
    private static final MediaType SCRIPT = MediaType.of("text/javascript;charset=utf-8");
    private static final MediaType PAGE = MediaType.of("text/html;charset=utf-8");

    private final KeptFiles files;

    KeptFilesController(KeptFiles files) {
        this.files = files;
    }

    @Get("/check-worker.js")
    HttpResponse<?> worker() {
        return HttpResponse.ok(files.worker()).contentType(SCRIPT);
    }

    @Get("/check/words/{language}")
    HttpResponse<?> words(Visitor visitor, String language) {
        return answer(visitor, Language.of(language).map(files::words), MediaType.APPLICATION_JSON_TYPE);
    }

    @Get("/check/kept/{language}/{name}")
    HttpResponse<?> page(Visitor visitor, String language, String name) {
        return answer(visitor, Language.of(language).flatMap(one -> files.page(one, name)), PAGE);
    }

    private static HttpResponse<?> answer(Visitor visitor, Optional<?> file, MediaType type) {
        return file.<HttpResponse<?>>map(found -> HttpResponse.ok(found).contentType(type))
                .orElseGet(() -> Trouble.page(visitor, HttpStatus.NOT_FOUND));
    }
}
