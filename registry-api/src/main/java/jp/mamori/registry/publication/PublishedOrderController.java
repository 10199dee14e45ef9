package jp.mamori.registry.publication;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.OrderTerms;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.platform.http.CallerKey;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.text.PlainText;
import jp.mamori.registry.platform.time.IsoDay;
import org.jspecify.annotations.Nullable;

/** Orders that are public now. */
@Controller("/v1/published-orders")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Publication")
class PublishedOrderController {
    private static final String CACHED = "public, max-age=60";
    private static final String ROUTE = "published-orders";

    private final ListPublishedOrders listPublishedOrders;
    private final Cursors cursors;
    private final Problems problems;

    PublishedOrderController(ListPublishedOrders listPublishedOrders, Cursors cursors, Problems problems) {
        this.listPublishedOrders = listPublishedOrders;
        this.cursors = cursors;
        this.problems = problems;
    }

    @Get
    @Operation(
            summary = "Orders against sitters and childcare facilities that are public now",
            description =
                    "Newest first; only while the order has effect and its publication lasts; what is left out narrows nothing")
    @ApiResponse(
            responseCode = "200",
            description = "A page of orders",
            content = @Content(schema = @Schema(implementation = OrderPage.class)))
    HttpResponse<?> list(
            @Nullable
                    @QueryValue
                    @Parameter(
                            description = "Of the authority that ordered, JIS X 0401",
                            schema = @Schema(pattern = "(0[1-9]|[1-3][0-9]|4[0-7])", maxLength = 2))
                    String prefecture,
            @Nullable
                    @QueryValue
                    @Parameter(
                            description = "First day of the order",
                            schema = @Schema(format = "date", example = "2026-04-01"))
                    String orderedFrom,
            @Nullable
                    @QueryValue
                    @Parameter(
                            description = "Last day of the order",
                            schema = @Schema(format = "date", example = "2027-03-31"))
                    String orderedUntil,
            @Nullable
                    @QueryValue
                    @Parameter(
                            description =
                                    "Part of the operator's name; width, kana, case, spaces and hyphens do not count",
                            schema = @Schema(maxLength = OrderTerms.LONGEST_NAME))
                    String operator,
            @Nullable
                    @QueryValue
                    @Parameter(
                            description =
                                    "Part of the facility's name or of an earlier one, compared like the operator's",
                            schema = @Schema(maxLength = OrderTerms.LONGEST_NAME, example = "ひだまり"))
                    String facility,
            @Nullable @QueryValue @Parameter(schema = @Schema(minimum = "1", maximum = "100")) Integer limit,
            @Nullable @QueryValue @Parameter(schema = @Schema(maxLength = 2000)) String cursor) {
        var violations = new Violations();
        var wanted = new ListPublishedOrders.Wanted(
                violations.optional(prefecture, "?prefecture", "unknown-code", Prefecture::parse),
                violations.optional(operator, "?operator", "text-not-taken", PublishedOrderController::name),
                violations.optional(facility, "?facility", "text-not-taken", PublishedOrderController::name),
                violations.optional(orderedFrom, "?orderedFrom", "malformed-date", IsoDay::parse),
                violations.optional(orderedUntil, "?orderedUntil", "malformed-date", IsoDay::parse));
        if (violations.any()) {
            return problems.of(violations);
        }
        var slice = cursors.slice(CallerKey.PUBLIC, ROUTE, limit, cursor);
        var found = listPublishedOrders.list(wanted, slice);
        var page = cursors.page(slice, found.orders(), ListPublishedOrders::position, row -> view(row, found));
        return HttpResponse.ok(page).header(HttpHeaders.CACHE_CONTROL, CACHED);
    }

    private static Optional<String> name(String text) {
        return Optional.of(text).filter(t -> PlainText.isLine(t, OrderTerms.LONGEST_NAME));
    }

    private static OrderView view(PublishedOrderRow row, ListPublishedOrders.Found found) {
        var authority = found.authorities().get(row.authority());
        if (authority == null) {
            throw new IllegalStateException("a published order has no authority");
        }
        return new OrderView(
                new PublishedOrderId(row.disposition().value()),
                row.kind(),
                row.facility(),
                row.former(),
                row.operatorName(),
                row.prefecture(),
                row.orderedOn(),
                row.fromOn(),
                row.untilOn(),
                authority,
                row.publishUntil());
    }

    @Serdeable
    @Schema(name = "PublishedOrderPage")
    record OrderPage(List<OrderView> items, @Nullable String next) {}

    @Serdeable
    @Schema(name = "PublishedOrder", description = "What of an order is public")
    record OrderView(
            PublishedOrderId id,

            @Schema(allowableValues = {"SUSPENSION_ORDER", "CLOSURE_ORDER"})
            DispositionKind kind,

            String facility,

            @Schema(description = "Earlier names of the facility", example = "[\"こもれび保育室\"]")
            List<String> formerFacilities,

            String operatorName,

            @Schema(example = "13", description = "JIS X 0401")
            String prefecture,

            LocalDate orderedOn,
            LocalDate from,

            @Nullable @Schema(description = "Of a suspension")
            LocalDate until,

            OrganisationRef authority,

            @Nullable @Schema(description = "Last day of publication")
            LocalDate publishedUntil) {}
}
