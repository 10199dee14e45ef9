package jp.mamori.registry.disposition.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.content.ContentOf;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Entitlement;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rounds;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many officers decide at once; one decision stands, and the others know that they lost. */
@RegistryTest
class ApprovalRaceTest {
    private static final Persona DRAFTER = Persona.board("race-drafter", "起案 者");
    private static final Persona APPROVER = Persona.board("race-approver", "決裁 者");
    private static final int ROUNDS = Rounds.of(20, 200);

    private final DraftDisposition draft;
    private final SubmitStep submit;
    private final ApproveStep approve;
    private final ReturnStep giveBack;
    private final WithdrawStep withdraw;
    private final EditDraft edit;
    private final ContentOf contentOf;
    private final Race race;
    private final Organisations organisations;
    private final Rows rows;
    private final TestClock clock;
    private Caller drafter;
    private Caller approver;

    ApprovalRaceTest(
            DraftDisposition draft,
            SubmitStep submit,
            ApproveStep approve,
            ReturnStep giveBack,
            WithdrawStep withdraw,
            EditDraft edit,
            ContentOf contentOf,
            Contention contention,
            Organisations organisations,
            Rows rows,
            TestClock clock) {
        this.draft = draft;
        this.submit = submit;
        this.approve = approve;
        this.giveBack = giveBack;
        this.withdraw = withdraw;
        this.edit = edit;
        this.contentOf = contentOf;
        this.race = new Race(contention);
        this.organisations = organisations;
        this.rows = rows;
        this.clock = clock;
    }

    @BeforeEach
    void officers() {
        var board = organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会");
        organisations.enrol(DRAFTER, board, Role.BOARD_DRAFTER);
        organisations.enrol(APPROVER, board, Role.BOARD_APPROVER);
        drafter = caller(DRAFTER);
        approver = caller(APPROVER);
    }

    @Test
    void of_64_approvals_one_counts() {
        for (int round = 0; round < ROUNDS; round++) {
            var id = submitted("承認" + round);
            var outcomes = race.of(() -> approve.approve(approver, id, 2));
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !(outcome instanceof Outcome.Done))
                    .allMatch(outcome -> outcome.equals(new Outcome.ChangedSinceRead(3)));
            assertThat(decisionsOf(id)).isEqualTo(1);
        }
    }

    @Test
    void of_approvals_returns_and_withdrawals_one_counts() {
        for (int round = 0; round < ROUNDS; round++) {
            var id = submitted("混戦" + round);
            var turn = new java.util.concurrent.atomic.AtomicInteger();
            var outcomes = race.of(() -> switch (turn.getAndIncrement() % 3) {
                case 0 -> approve.approve(approver, id, 2);
                case 1 -> giveBack.giveBack(approver, id, 2, "差戻し");
                default -> withdraw.withdraw(drafter, id, 2);
            });
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !(outcome instanceof Outcome.Done))
                    .allMatch(outcome -> outcome.equals(new Outcome.ChangedSinceRead(3)));
            assertThat(versionOf(id)).isEqualTo(3);
        }
    }

    @Test
    void what_is_approved_is_what_the_approver_saw() {
        var id = submitted("差替え");
        assertThat(withdraw.withdraw(drafter, id, 2)).isEqualTo(new Outcome.Done(id, 3));
        assertThat(edit.edit(drafter, id, 3, content("差替え後"))).isEqualTo(new Outcome.Done(id, 4));
        assertThat(submit.submit(drafter, id, 4)).isEqualTo(new Outcome.Done(id, 5));
        assertThat(approve.approve(approver, id, 2)).isEqualTo(new Outcome.ChangedSinceRead(5));
        assertThat(approve.approve(approver, id, 5)).isEqualTo(new Outcome.Done(id, 6));
    }

    private DispositionId submitted(String caseNumber) {
        var drafted = (Outcome.Done) draft.draft(drafter, content(caseNumber));
        assertThat(submit.submit(drafter, drafted.id(), 1)).isEqualTo(new Outcome.Done(drafted.id(), 2));
        return drafted.id();
    }

    private Content content(String caseNumber) {
        return contentOf.json(Cases.dismissal(caseNumber));
    }

    private Caller caller(Persona persona) {
        var issuer = (String) rows.query("SELECT iss FROM account WHERE sub = ?", persona.sub())
                .getFirst()
                .get("iss");
        return new Caller(issuer, persona.sub(), "", clock.instant(), 0, null)
                .entitled(new Entitlement(Set.of(Role.BOARD_DRAFTER, Role.BOARD_APPROVER), false));
    }

    private long decisionsOf(DispositionId id) {
        return rows.query(
                        "SELECT 1 FROM audit_outbox WHERE key_owner = ? AND type = 'disposition.step-approved'",
                        (Object) jp.mamori.registry.platform.id.Uuids.bytes(id.value()))
                .size();
    }

    private long versionOf(DispositionId id) {
        return ((Number) rows.query("SELECT version FROM disposition WHERE id = ?", (Object)
                                jp.mamori.registry.platform.id.Uuids.bytes(id.value()))
                        .getFirst()
                        .get("version"))
                .longValue();
    }
}
