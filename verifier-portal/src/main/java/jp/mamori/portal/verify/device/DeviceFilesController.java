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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.registry.open.TransparencyLog;
import jp.mamori.portal.verify.PublicFiles;

/** The registry's public files, from the page's own origin: pages ask no other. */
@Controller("/check")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeviceFilesController {
    private final PublicFiles files;
    private final OpenRegistry registry;

    DeviceFilesController(PublicFiles files, OpenRegistry registry) {
        this.files = files;
        this.registry = registry;
    }

    @Get("/keys")
    HttpResponse<?> keys() {
        return answer(files.keys(), HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** The numbers of all status lists, so that a browser keeps them before it has seen a certificate. */
    @Get("/status-lists")
    List<Integer> statusLists() {
        return IntStream.rangeClosed(1, files.statusLists()).boxed().toList();
    }

    @Get("/status-lists/{number}")
    HttpResponse<?> statusList(String number) {
        return answer(
                number.matches("[0-9]{1,6}") ? files.statusList(Integer.parseInt(number)) : Optional.empty(),
                HttpStatus.NOT_FOUND);
    }

    /** The log's key and its witness's, to verify the proof of an issue. */
    @Get("/log-keys")
    Map<String, String> logKeys() {
        TransparencyLog log = registry.log();
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("log", log.key());
        keys.put("witness", log.witnessKey() == null ? "" : log.witnessKey());
        return keys;
    }

    private static HttpResponse<?> answer(Optional<String> text, HttpStatus otherwise) {
        return text.<HttpResponse<?>>map(found -> HttpResponse.ok(found).contentType(MediaType.TEXT_PLAIN_TYPE))
                .orElseGet(() -> HttpResponse.status(otherwise).body(otherwise.getReason()));
    }
}
