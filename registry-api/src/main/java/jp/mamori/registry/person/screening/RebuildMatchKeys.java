package jp.mamori.registry.person.screening;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent;
import jp.mamori.registry.person.Subjects;
import jp.mamori.registry.person.matchkey.KeyVersion;
import jp.mamori.registry.person.matchkey.MatchKeys;
import jp.mamori.registry.platform.crypto.FileId;

/**
 * Gives every person match keys of the present version, a batch at a time.
 *
 * <p>New rows are written first, and look-ups ask under the old and the new version; once everybody has new rows the
 * old ones go.
 * Each batch is one transaction that starts from what the tables say, so it may be killed, repeated, or run twice at once.
 */
@Singleton
class RebuildMatchKeys {
    private static final Actor ACTOR = Actor.job("rebuild-match-keys");
    private static final FileId FIRST = new FileId(new UUID(0, 0));

    private final PersonRows persons;
    private final RebuildRows rebuilds;
    private final Persons sealed;
    private final MatchKeys matchKeys;
    private final AuditLog auditLog;
    private final Clock clock;

    RebuildMatchKeys(
            PersonRows persons,
            RebuildRows rebuilds,
            Persons sealed,
            MatchKeys matchKeys,
            AuditLog auditLog,
            Clock clock) {
        this.persons = persons;
        this.rebuilds = rebuilds;
        this.sealed = sealed;
        this.matchKeys = matchKeys;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** What a batch did. */
    sealed interface Outcome {
        record Wrote(int persons) implements Outcome {}

        record Cleared(int persons) implements Outcome {}

        record NothingToDo() implements Outcome {}
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Outcome batch(int size) {
        var present = matchKeys.present();
        var stale = persons.versions().stream()
                .map(PersonRow.Version::keyVersion)
                .filter(version -> !version.equals(present))
                .findFirst();
        return stale.isPresent() ? write(stale.get(), size) : clear(present, size);
    }

    private Outcome write(KeyVersion stale, int size) {
        var batch = persons.lockOf(stale.norm(), stale.hmacKey(), size);
        var present = matchKeys.present();
        var opened = sealed.openAll(batch);
        for (var row : batch) {
            Optional.ofNullable(opened.get(row.file()))
                    .ifPresent(person -> matchKeys.store(row.file(), row.side(), Subjects.of(person)));
            persons.moved(row.file(), present.norm(), present.hmacKey());
        }
        auditLog.append(opened.keySet().stream()
                .map(file -> new PersonEvent.MatchKeysRebuilt(ACTOR, file))
                .toList());
        rebuilds.wrote(present.norm(), present.hmacKey(), clock.instant(), batch.size(), batch.size() - opened.size());
        return new Outcome.Wrote(batch.size());
    }

    private Outcome clear(KeyVersion present, int size) {
        var open = rebuilds.lock(present.norm(), present.hmacKey()).filter(row -> row.finishedAt() == null);
        if (open.isEmpty()) {
            return new Outcome.NothingToDo();
        }
        var after = Optional.ofNullable(open.get().clearedTo()).orElse(FIRST);
        List<FileId> files =
                persons.after(after, size).stream().map(PersonRow::file).toList();
        if (files.isEmpty()) {
            rebuilds.finished(present.norm(), present.hmacKey(), clock.instant());
            return new Outcome.NothingToDo();
        }
        matchKeys.clearOthers(files);
        rebuilds.clearedTo(present.norm(), present.hmacKey(), files.getLast());
        return new Outcome.Cleared(files.size());
    }
}
