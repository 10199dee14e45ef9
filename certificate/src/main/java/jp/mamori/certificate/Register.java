package jp.mamori.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A register that can be searched; the set is closed by the certificate type's version. */
public enum Register {
    /** Dismissals, and lapses and confiscations of teaching licences: 教育職員免許法. */
    TEACHING_LICENCE,
    /** Revocations of nursery-teacher registrations: 児童福祉法 art. 18-19. */
    NURSERY_REGISTRATION,
    /** Suspension and closure orders for childcare and sitters: 児童福祉法 art. 59. */
    CHILDCARE_ORDER;

    /** The code on the certificate, for example {@code teaching_licence}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Register> ofCode(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
