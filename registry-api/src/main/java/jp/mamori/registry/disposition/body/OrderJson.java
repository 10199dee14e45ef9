package jp.mamori.registry.disposition.body;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.mamori.registry.disposition.OrderTerms;
import org.jspecify.annotations.Nullable;

/** An order's terms. */
@Serdeable
@Schema(name = "ChildcareOrder", description = "児童福祉法 art. 59")
public record OrderJson(
        @Nullable @Schema(format = "date", example = "2025-06-01", requiredMode = Schema.RequiredMode.REQUIRED)
        String from,

        @Nullable
        @Schema(
                format = "date",
                example = "2025-11-30",
                description = "Required of a suspension, not of a closure; not before from")
        String until,

        @Nullable @Schema(description = "Ordered without hearing the council first; false where absent")
        Boolean urgent,

        @Nullable @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED)
        String operatorName,

        @Nullable @Schema(maxLength = 200) String managerName,

        @Nullable @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED)
        String facility,

        @Nullable
        @ArraySchema(
                maxItems = OrderTerms.MOST_FORMER_FACILITIES,
                schema = @Schema(maxLength = OrderTerms.LONGEST_NAME))
        List<String> formerFacilities,

        @Nullable @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED)
        String address,

        @Nullable @Schema(format = "date", description = "Not after the decision")
        String hearingOn,

        @Nullable @Schema(format = "date", description = "First day of publication, if it is published")
        String publishFrom,

        @Nullable @Schema(format = "date", description = "Last day of publication")
        String publishUntil,

        @Nullable @Schema(maxLength = 500, example = "児童福祉法第59条第5項", requiredMode = Schema.RequiredMode.REQUIRED)
        String basis) {
    static OrderJson of(OrderTerms order) {
        return new OrderJson(
                order.from().toString(),
                Written.text(order.until()),
                order.urgent(),
                order.operatorName(),
                order.managerName(),
                order.facility(),
                List.copyOf(order.formerFacilities()),
                order.address(),
                Written.text(order.hearingOn()),
                Written.text(order.publishFrom()),
                Written.text(order.publishUntil()),
                order.basis());
    }

    @Override
    public String toString() {
        return "OrderJson[redacted]";
    }
}
