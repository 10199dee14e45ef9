package jp.mamori.registry.disposition.retention;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import org.jspecify.annotations.Nullable;

/** What officers read of retention, and everybody of expunging. */
final class RetentionViews {
    private RetentionViews() {}

    @Serdeable
    @Schema(name = "RetentionReports")
    record ReportList(List<Summary> items) {}

    @Serdeable
    @Schema(name = "RetentionReportSummary")
    record Summary(ReportId id, ReportState state, Instant proposedAt, long version) {
        static Summary of(ReportRow row) {
            return new Summary(row.id(), row.state(), row.proposedAt(), row.version());
        }
    }

    @Serdeable
    @Schema(name = "RetentionReport", description = "Dispositions whose forty years are over")
    record Report(
            ReportId id,
            ReportState state,

            @Schema(description = "It lists what was decided on this day or before")
            LocalDate decidedUntil,

            Instant proposedAt,

            @Schema(description = "Made by the reader, who then cannot decide on it")
            boolean proposedByMe,

            @Nullable Instant decidedAt,
            @Nullable Instant doneAt,
            List<Item> items,
            long version) {
        static Report of(ReadRetention.Report report) {
            var row = report.row();
            return new Report(
                    row.id(),
                    row.state(),
                    row.decidedUntil(),
                    row.proposedAt(),
                    report.mine(),
                    row.decidedAt(),
                    row.doneAt(),
                    report.items().stream().map(Item::of).toList(),
                    row.version());
        }
    }

    @Serdeable
    @Schema(name = "RetentionItem")
    record Item(
            DispositionId disposition,
            DispositionKind kind,
            LocalDate decidedOn,

            @Nullable
            @Schema(
                    description = "Null until carried out; KEPT where it had changed meanwhile",
                    allowableValues = {"EXPUNGED", "KEPT"})
            String outcome) {
        static Item of(ItemRow row) {
            return new Item(row.disposition(), row.kind(), row.decidedOn(), row.outcome());
        }
    }

    @Serdeable
    @Schema(name = "ExpungedCounts", description = "How many dispositions were expunged, in all authorities together")
    record Counts(List<Count> items) {}

    @Serdeable
    @Schema(name = "ExpungedCount")
    record Count(
            @Schema(description = "Fiscal year in Japan, from 1 April", example = "2026")
            int fiscalYear,

            @Schema(description = "Expunged by decision of two officers")
            long byDecision,

            @Schema(description = "Expunged because forty years were over")
            long byRetention) {
        static Count of(CountRow row) {
            return new Count(row.fiscalYear(), row.expunged() - row.byRetention(), row.byRetention());
        }
    }
}
