package jp.mamori.registry.disposition.licencetask;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import org.jspecify.annotations.Nullable;

/** The licence administrator's list. */
@Controller("/v1/licence-tasks")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
@Tag(name = "Dispositions")
class LicenceTaskController {
    private final ListLicenceTasks listLicenceTasks;
    private final Contention contention;

    LicenceTaskController(ListLicenceTasks listLicenceTasks, Contention contention) {
        this.listLicenceTasks = listLicenceTasks;
        this.contention = contention;
    }

    @Get
    @Operation(
            summary = "What dismissals make this board do with licences",
            description = "Open tasks, earliest due first, at most 500; for BOARD_DRAFTER and BOARD_APPROVER")
    @ApiResponse(responseCode = "200", description = "The open tasks")
    TaskList list(Caller caller) {
        return new TaskList(contention.retrying(() -> listLicenceTasks.list(caller)).stream()
                .map(TaskView::of)
                .toList());
    }

    @Serdeable
    @Schema(name = "LicenceTasks")
    record TaskList(List<TaskView> items) {}

    @Serdeable
    @Schema(name = "LicenceTask", description = "Something to do with a lapse, because of a dismissal")
    record TaskView(
            LicenceTaskId id,
            TaskKind kind,
            DismissalView dismissal,
            LocalDate dueOn,
            boolean overdue,

            @Nullable @Schema(description = "The lapse to stay, resume or annul; null where it is still to be recorded")
            DispositionId disposition) {
        static TaskView of(ListLicenceTasks.Task task) {
            var row = task.row();
            return new TaskView(
                    new LicenceTaskId(row.id()),
                    row.kind(),
                    new DismissalView(row.dismissal(), task.caseNumber(), task.authority(), task.decidedOn()),
                    row.dueOn(),
                    task.overdue(),
                    task.lapse());
        }
    }

    @Serdeable
    @Schema(name = "LicenceTaskDismissal")
    record DismissalView(DispositionId id, String caseNumber, OrganisationRef authority, LocalDate decidedOn) {
        @Override
        public String toString() {
            return "DismissalView[redacted]";
        }
    }
}
