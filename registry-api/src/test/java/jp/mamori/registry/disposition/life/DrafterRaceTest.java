package jp.mamori.registry.disposition.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.content.ContentOf;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Entitlement;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rounds;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever drafted a step at any time tries to approve it, at every moment: before, while and after it changes hands. */
@RegistryTest
class DrafterRaceTest {
    private static final Persona FIRST = Persona.board("hands-first", "起案 一");
    private static final Persona SECOND = Persona.board("hands-second", "起案 二");
    private static final Persona OTHER = Persona.board("hands-other", "決裁 者");
    private static final int ROUNDS = Rounds.of(10, 100);

    private final DraftDisposition draft;
    private final TakeOverDraft takeOver;
    private final SubmitStep submit;
    private final ApproveStep approve;
    private final ContentOf contentOf;
    private final Race race;
    private final Organisations organisations;
    private final Rows rows;
    private final TestClock clock;
    private Caller first;
    private Caller second;
    private Caller other;
    private UUID otherPerson;

    DrafterRaceTest(
            DraftDisposition draft,
            TakeOverDraft takeOver,
            SubmitStep submit,
            ApproveStep approve,
            ContentOf contentOf,
            Contention contention,
            Organisations organisations,
            Rows rows,
            TestClock clock) {
        this.draft = draft;
        this.takeOver = takeOver;
        this.submit = submit;
        this.approve = approve;
        this.contentOf = contentOf;
        this.race = new Race(contention);
        this.organisations = organisations;
        this.rows = rows;
        this.clock = clock;
    }

    @BeforeEach
    void officers() {
        var board = organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会");
        organisations.enrol(FIRST, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(SECOND, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        otherPerson = organisations.enrol(OTHER, board, Role.BOARD_APPROVER);
        first = caller(FIRST);
        second = caller(SECOND);
        other = caller(OTHER);
    }

    @Test
    void of_approvals_by_both_drafters_and_another_officer_only_the_others_counts() {
        for (int round = 0; round < ROUNDS; round++) {
            var id = drafted("三人" + round);
            assertThat(takeOver.takeOver(second, id, 1, "異動")).isEqualTo(new Outcome.Done(id, 2));
            assertThat(submit.submit(second, id, 2)).isEqualTo(new Outcome.Done(id, 3));
            var turn = new AtomicInteger();
            var outcomes = race.of(
                    () -> approve.approve(List.of(first, second, other).get(turn.getAndIncrement() % 3), id, 3));
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !(outcome instanceof Outcome.Done))
                    .isSubsetOf(new Outcome.SecondOfficerRequired(), new Outcome.ChangedSinceRead(4));
            assertThat(decidersOf(id)).containsExactly(otherPerson);
        }
    }

    @Test
    void the_first_drafter_never_gets_in_while_the_step_changes_hands() {
        for (int round = 0; round < ROUNDS; round++) {
            var id = drafted("引継ぎ" + round);
            var turn = new AtomicInteger();
            var outcomes = race.of(() -> switch (turn.getAndIncrement()) {
                case 0 -> handOver(id);
                default -> approve.approve(first, id, turn.get() % 3 + 1);
            });
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).containsExactly(new Outcome.Done(id, 3));
            assertThat(decidersOf(id)).isEmpty();
            assertThat(approve.approve(first, id, 3)).isEqualTo(new Outcome.SecondOfficerRequired());
            assertThat(approve.approve(other, id, 3)).isEqualTo(new Outcome.Done(id, 4));
        }
    }

    private Outcome handOver(DispositionId id) {
        takeOver.takeOver(second, id, 1, "異動");
        return submit.submit(second, id, 2);
    }

    private DispositionId drafted(String caseNumber) {
        return ((Outcome.Done) draft.draft(first, contentOf.json(Cases.dismissal(caseNumber)))).id();
    }

    private List<UUID> decidersOf(DispositionId id) {
        return rows
                .query(
                        "SELECT decided_by FROM disposition_step WHERE disposition = ? AND decided_by IS NOT NULL",
                        (Object) Uuids.bytes(id.value()))
                .stream()
                .map(row -> Uuids.fromBytes((byte[]) row.get("decided_by")))
                .toList();
    }

    private Caller caller(Persona persona) {
        var issuer = (String) rows.query("SELECT iss FROM account WHERE sub = ?", persona.sub())
                .getFirst()
                .get("iss");
        return new Caller(issuer, persona.sub(), "", clock.instant(), 0, null)
                .entitled(new Entitlement(Set.of(Role.BOARD_DRAFTER, Role.BOARD_APPROVER), false));
    }
}
