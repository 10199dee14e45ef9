package jp.mamori.registry.disposition;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.person.LicenceNumber;
import org.jspecify.annotations.Nullable;

/**
 * A teaching licence (教員免許状).
 *
 * @param subject as printed; licences for junior high and high schools always have one
 * @param grantingAuthority prefecture whose board granted it (授与権者)
 */
@Serdeable
public record Licence(
        LicenceNumber number,
        Kind kind,
        School school,
        @Nullable String subject,
        Prefecture grantingAuthority,
        LocalDate grantedOn) {
    public static final int LONGEST_SUBJECT = 100;

    /** 普通 (専修, 一種, 二種), 特別 and 臨時. */
    public enum Kind {
        ORDINARY_ADVANCED,
        ORDINARY_FIRST,
        ORDINARY_SECOND,
        SPECIAL,
        TEMPORARY
    }

    /** The kind of school or post; the last three are of schools that are special-needs schools today. */
    public enum School {
        KINDERGARTEN,
        ELEMENTARY,
        JUNIOR_HIGH,
        HIGH,
        SPECIAL_NEEDS,
        NURSE_TEACHER,
        NUTRITION_TEACHER,
        BLIND,
        DEAF,
        DISABLED;

        public boolean hasSubject() {
            return this == JUNIOR_HIGH || this == HIGH;
        }
    }

    @Override
    public String toString() {
        return "Licence[redacted]";
    }
}
