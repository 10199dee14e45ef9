package jp.mamori.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the names that were searched are known to be all the names of the person; the weakest of them counts. */
public enum NamesAssurance {
    SELF_DECLARED,
    IDENTITY_PROOFED,
    FAMILY_REGISTER;

    /** The code on the certificate, for example {@code self_declared}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NamesAssurance> ofCode(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
