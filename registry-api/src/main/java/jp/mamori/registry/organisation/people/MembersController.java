package jp.mamori.registry.organisation.people;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;

@Controller("/v1/members")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Organisations")
class MembersController {
    private final ListMembers listMembers;

    MembersController(ListMembers listMembers) {
        this.listMembers = listMembers;
    }

    /**
     * Lists the people of the acting organisation.
     *
     * @return everybody with a role there today
     */
    @Get
    @ForOfficers({
        Role.BOARD_DRAFTER,
        Role.BOARD_APPROVER,
        Role.EMPLOYER_CHECKER,
        Role.EMPLOYER_MANAGER,
        Role.SUPERVISOR,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    Members members(Caller caller) {
        return new Members(listMembers.list(caller).stream().map(MemberView::of).toList());
    }

    @Serdeable
    @Schema(name = "Members")
    record Members(List<MemberView> items) {}

    @Serdeable
    @Schema(name = "Member")
    record MemberView(String displayName, Role role, LocalDate from) {
        static MemberView of(ListMembers.Member member) {
            return new MemberView(member.displayName(), member.role(), member.from());
        }

        @Override
        public String toString() {
            return "MemberView[" + role + "]";
        }
    }
}
