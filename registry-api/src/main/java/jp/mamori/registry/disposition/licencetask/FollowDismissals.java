package jp.mamori.registry.disposition.licencetask;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.RegisterChanged;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.disposition.register.RecordedContent;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.time.Tokyo;
import jp.mamori.registry.platform.time.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the licence administrators' list in step with the dismissals and with what was done about them.
 *
 * <p>Administrators are the boards of the prefectures that granted the dismissed person's licences; where none is named, of the dismissing authority's prefecture.
 * A dismissal puts nothing there before the day of its effect, because no licence lapses before.
 * Due in five working days, our policy, because the law says only "promptly" (domain design, section 3).
 */
@Singleton
class FollowDismissals {
    private static final int WORKING_DAYS = 5;

    private final LicenceTaskRows rows;
    private final Dispositions dispositions;
    private final Directory directory;
    private final WorkingDays workingDays;
    private final Ids ids;
    private final Clock clock;

    FollowDismissals(
            LicenceTaskRows rows,
            Dispositions dispositions,
            Directory directory,
            WorkingDays workingDays,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.dispositions = dispositions;
        this.directory = directory;
        this.workingDays = workingDays;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(RegisterChanged news) {
        var recorded = dispositions.recorded(news.disposition());
        if (recorded.isEmpty()) {
            return;
        }
        var content = recorded.get().content();
        if (content.kind().isDismissal()) {
            dismissal(recorded.get(), news.change());
        } else if (content.arisesFrom() != null) {
            done(recorded.get(), content.arisesFrom(), news.change());
        }
    }

    private void dismissal(RecordedContent dismissal, RegisterChanged.Change change) {
        if (change != RegisterChanged.Change.CORRECTED) {
            rows.closeAll(dismissal.id(), clock.instant());
        }
        switch (change) {
            case IN_FORCE, RESUMED -> recordOrResume(dismissal);
            case AWAITING_EFFECT, REINSTATED -> {}
            case CORRECTED -> {
                if (dismissal.state() == State.IN_FORCE) {
                    recordOrResume(dismissal);
                }
            }
            case STAYED ->
                rows.lapses(dismissal.id()).stream()
                        .filter(lapse -> lapse.state() == State.IN_FORCE)
                        .forEach(lapse -> put(dismissal.id(), lapse.authority(), TaskKind.STAY, lapse.id()));
            case ANNULLED, EXPUNGED ->
                rows.lapses(dismissal.id())
                        .forEach(lapse -> put(dismissal.id(), lapse.authority(), TaskKind.ANNUL, lapse.id()));
        }
    }

    private void recordOrResume(RecordedContent dismissal) {
        var lapses = rows.lapses(dismissal.id());
        for (var administrator : administrators(dismissal)) {
            var theirs = lapses.stream()
                    .filter(lapse -> lapse.authority().equals(administrator))
                    .findFirst();
            if (theirs.isEmpty()) {
                put(dismissal.id(), administrator, TaskKind.RECORD, null);
            } else if (theirs.get().state() == State.STAYED) {
                put(dismissal.id(), administrator, TaskKind.RESUME, theirs.get().id());
            }
        }
    }

    private void put(
            DispositionId dismissal, OrganisationId administrator, TaskKind kind, @Nullable DispositionId lapse) {
        LocalDate dueOn = workingDays.after(Tokyo.today(clock), WORKING_DAYS);
        rows.insert(ids.next(), dismissal, administrator.value(), kind, lapse, dueOn, clock.instant());
    }

    private Set<OrganisationId> administrators(RecordedContent dismissal) {
        var administrators = new LinkedHashSet<OrganisationId>();
        granting(dismissal)
                .flatMap(prefecture -> directory.licenceAdministrator(prefecture).stream())
                .forEach(administrators::add);
        rows.administrators(dismissal.id()).forEach(row -> administrators.add(row.administrator()));
        return administrators;
    }

    private Stream<Prefecture> granting(RecordedContent dismissal) {
        var licences = dismissal.content().licences();
        if (!licences.isEmpty()) {
            return licences.stream().map(licence -> licence.grantingAuthority()).distinct();
        }
        return directory
                .find(dismissal.authority())
                .flatMap(authority -> Optional.ofNullable(authority.prefecture()))
                .flatMap(Prefecture::parse)
                .stream();
    }

    private void done(RecordedContent lapse, DispositionId dismissal, RegisterChanged.Change change) {
        kindDone(change)
                .forEach(kind -> rows.close(
                        dismissal, lapse.authority().value(), kind, lapse.id().value(), clock.instant()));
    }

    private static Set<TaskKind> kindDone(RegisterChanged.Change change) {
        return switch (change) {
            case AWAITING_EFFECT, IN_FORCE -> Set.of(TaskKind.RECORD, TaskKind.RESUME);
            case STAYED -> Set.of(TaskKind.STAY);
            case RESUMED -> Set.of(TaskKind.RESUME);
            case ANNULLED, EXPUNGED -> Set.of(TaskKind.STAY, TaskKind.RESUME, TaskKind.ANNUL);
            case CORRECTED, REINSTATED -> Set.of();
        };
    }
}
