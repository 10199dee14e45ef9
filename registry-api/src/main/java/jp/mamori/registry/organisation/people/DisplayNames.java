package jp.mamori.registry.organisation.people;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.crypto.SealedJson;

/** The names by which people are greeted and listed, sealed under each person's own key. */
@Singleton
class DisplayNames {
    private final NaturalPersons naturalPersons;
    private final FileKeys fileKeys;
    private final SealedJson sealed;
    private final Clock clock;

    DisplayNames(NaturalPersons naturalPersons, FileKeys fileKeys, SealedJson sealed, Clock clock) {
        this.naturalPersons = naturalPersons;
        this.fileKeys = fileKeys;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Serdeable
    record Display(String name) {
        @Override
        public String toString() {
            return "Display[…]";
        }
    }

    /** Adds a person; their key is made first. */
    void add(UUID naturalPerson, String name) {
        fileKeys.create(new FileId(naturalPerson));
        naturalPersons.insert(naturalPerson, seal(naturalPerson, name), clock.instant());
    }

    void change(UUID naturalPerson, String name) {
        if (!of(naturalPerson).equals(name)) {
            naturalPersons.rename(naturalPerson, seal(naturalPerson, name));
        }
    }

    String of(UUID naturalPerson) {
        var row = naturalPersons.find(naturalPerson).orElseThrow(() -> new IllegalStateException("no such person"));
        return sealed.unseal(key(naturalPerson), place(naturalPerson), row.displayCt(), Display.class)
                .name();
    }

    private byte[] seal(UUID naturalPerson, String name) {
        return sealed.seal(key(naturalPerson), place(naturalPerson), new Display(name));
    }

    private FileKey key(UUID naturalPerson) {
        return fileKeys.open(new FileId(naturalPerson));
    }

    private static Place place(UUID naturalPerson) {
        return Place.of("natural_person", "display_ct", naturalPerson);
    }
}
