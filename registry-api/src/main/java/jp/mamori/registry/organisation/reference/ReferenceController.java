package jp.mamori.registry.organisation.reference;

import static java.util.stream.Collectors.toMap;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Public lists that change only with a new version. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Reference")
class ReferenceController {
    private static final String CACHED = "public, max-age=300";

    private final Reference reference;

    ReferenceController(Reference reference) {
        this.reference = reference;
    }

    @Get("/code-lists")
    @Operation(summary = "All code lists", description = "Every code the API uses, with its labels, in order")
    @ApiResponse(responseCode = "200", description = "The lists by name")
    HttpResponse<CodeLists> codeLists() {
        var lists = reference.codeLists().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        list -> list.getValue().stream().map(Code::of).toList(),
                        (first, again) -> first,
                        LinkedHashMap::new));
        return HttpResponse.ok(new CodeLists(lists)).header(HttpHeaders.CACHE_CONTROL, CACHED);
    }

    @Get("/prefectures")
    @Operation(summary = "The 47 prefectures", description = "By JIS X 0401 code")
    @ApiResponse(responseCode = "200", description = "The prefectures in the order of their codes")
    HttpResponse<Prefectures> prefectures() {
        return HttpResponse.ok(new Prefectures(reference.prefectures())).header(HttpHeaders.CACHE_CONTROL, CACHED);
    }

    @Serdeable
    @Schema(name = "CodeLists", description = "Code lists by name")
    record CodeLists(Map<String, List<Code>> lists) {}

    @Serdeable
    @Schema(name = "Code", description = "A code and its labels")
    record Code(
            @Schema(example = "TEACHING") String code,
            @Schema(example = "教員としての任用") String ja,
            @Schema(example = "Appointment as a teacher") String en) {
        static Code of(CodeEntry entry) {
            return new Code(entry.code(), entry.labelJa(), entry.labelEn());
        }
    }

    @Serdeable
    @Schema(name = "Prefectures")
    record Prefectures(List<PrefectureEntry> items) {}
}
