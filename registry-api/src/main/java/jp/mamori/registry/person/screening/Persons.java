package jp.mamori.registry.person.screening;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.Subjects;
import jp.mamori.registry.person.matchkey.MatchKeys;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.crypto.SealedJson;

/**
 * Keeps the persons who can be found, sealed under the key of their file, with the hashes that lead to them.
 *
 * <p>Appends no event: the use case that calls it does.
 */
@Singleton
public class Persons {
    private final PersonRows rows;
    private final MatchKeys matchKeys;
    private final FileKeys fileKeys;
    private final SealedJson sealedJson;
    private final Clock clock;

    Persons(PersonRows rows, MatchKeys matchKeys, FileKeys fileKeys, SealedJson sealedJson, Clock clock) {
        this.rows = rows;
        this.matchKeys = matchKeys;
        this.fileKeys = fileKeys;
        this.sealedJson = sealedJson;
        this.clock = clock;
    }

    /** Makes the file's person findable on that side; an earlier version of the same file is replaced. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(FileId file, Side side, Person person) {
        // To delete what is not there would lock the gap in which others record theirs.
        if (!rows.find(List.of(file.value())).isEmpty()) {
            forget(file);
        }
        byte[] sealed = sealedJson.seal(fileKeys.open(file), place(file), person);
        var version = matchKeys.present();
        rows.insert(file, side, sealed, version.norm(), version.hmacKey(), clock.instant());
        matchKeys.store(file, side, Subjects.of(person));
    }

    /** Makes the file's person impossible to find; nothing happens where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(FileId file) {
        matchKeys.forget(file);
        rows.delete(file);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Person> read(FileId file) {
        return Optional.ofNullable(readAll(List.of(file)).get(file));
    }

    /** The persons of those files that have one and whose key still exists. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<FileId, Person> readAll(Collection<FileId> files) {
        return files.isEmpty()
                ? Map.of()
                : openAll(rows.find(files.stream().map(FileId::value).toList()));
    }

    /** The persons of rows, without those whose key is gone. */
    Map<FileId, Person> openAll(List<PersonRow> sealed) {
        Map<FileId, FileKey> keys =
                fileKeys.openAll(sealed.stream().map(PersonRow::file).toList());
        var persons = new HashMap<FileId, Person>();
        for (var row : sealed) {
            var key = keys.get(row.file());
            if (key != null) {
                persons.put(row.file(), sealedJson.unseal(key, place(row.file()), row.contentCt(), Person.class));
            }
        }
        return persons;
    }

    /** Stops where somebody's keys are of a version that no look-up asks under: that person would be missed in silence. */
    void requireAllFindable() {
        for (var version : rows.versions()) {
            if (!matchKeys.served().contains(version.keyVersion())) {
                throw new IllegalStateException("match keys of " + version.keyVersion() + " are not asked for: "
                        + "a key is retired only when the rebuild is done");
            }
        }
    }

    private static Place place(FileId file) {
        return Place.of("person_record", "content_ct", file.value());
    }
}
