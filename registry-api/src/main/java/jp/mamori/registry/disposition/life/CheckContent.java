package jp.mamori.registry.disposition.life;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.Ground;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.dossier.StoredDisposition;
import jp.mamori.registry.disposition.licencetask.LicenceTasks;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.reference.Reference;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/** Holds a content against what is stored: may this authority record that kind, and does it know that dismissal. */
@Singleton
class CheckContent {
    private final Reference reference;
    private final Dispositions dispositions;
    private final LicenceTasks licenceTasks;
    private final Clock clock;

    CheckContent(Reference reference, Dispositions dispositions, LicenceTasks licenceTasks, Clock clock) {
        this.reference = reference;
        this.dispositions = dispositions;
        this.licenceTasks = licenceTasks;
        this.clock = clock;
    }

    /**
     * Why the content cannot be recorded by this officer's authority; null if it can.
     *
     * @param pointer where the content stands in the body
     */
    @Nullable
    Outcome refuse(Content content, Officer officer, String pointer) {
        if (!reference.mayRecord(officer.kind(), content.kind().name())) {
            return new Outcome.KindNotRecordable();
        }
        var dismissal = content.arisesFrom();
        if (dismissal == null || isKnown(dismissal, content, officer)) {
            return null;
        }
        var violations = new Violations();
        violations.add(pointer + "/arisesFrom", "arises-from-unknown");
        return new Outcome.Invalid(violations);
    }

    /**
     * Why the content cannot replace the one that is recorded; null if it can.
     *
     * <p>The kind stays, and what is in force already does not lose its effect until a later day.
     */
    @Nullable
    Outcome refuseCorrection(StoredDisposition recorded, Content content, Officer officer, String pointer) {
        var violations = new Violations();
        violations.check(content.kind() == recorded.kind(), pointer + "/kind", "kind-fixed");
        violations.check(
                recorded.enteredAt() == null || !content.effectiveOn().isAfter(Tokyo.today(clock)),
                pointer + "/effectiveOn",
                "effect-began");
        return violations.any() ? new Outcome.Invalid(violations) : refuse(content, officer, pointer);
    }

    /** Own dismissals, and those that put something on this authority's list; others must not be probed. */
    private boolean isKnown(DispositionId dismissal, Content content, Officer officer) {
        return dispositions
                .head(dismissal)
                .filter(head -> head.state() != State.DRAFT && head.state() != State.AWAITING_APPROVAL)
                .filter(head -> head.authority().equals(officer.organisation())
                        || licenceTasks.concern(dismissal, officer.organisation()))
                .flatMap(head -> dismissalKind(content.ground().statutory()).filter(kind -> kind == head.kind()))
                .isPresent();
    }

    private static Optional<DispositionKind> dismissalKind(Ground.@Nullable Statutory ground) {
        if (ground == null) {
            return Optional.empty();
        }
        return switch (ground) {
            case L10_1_2, L11_1 -> Optional.of(DispositionKind.DISCIPLINARY_DISMISSAL);
            case L10_1_3, L11_2 -> Optional.of(DispositionKind.STATUS_DISMISSAL);
            case L10_1_1, L11_3 -> Optional.empty();
        };
    }
}
