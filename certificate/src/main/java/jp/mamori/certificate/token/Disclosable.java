package jp.mamori.certificate.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The parts of a certificate that stand in disclosures. */
public enum Disclosable {
    /** Always presented: otherwise a certificate could be lent. */
    SUBJECT,
    /** Left out unless the person chooses it: a divorce or an adoption is nobody's business. */
    FORMER_NAMES,
    NAMES_SEARCHED,
    LICENCE_NUMBERS,
    /** Always presented where there are any. */
    DISPOSITIONS;

    /** What is presented when nobody chose otherwise: everything but former names. */
    public static Set<Disclosable> byDefault() {
        return EnumSet.complementOf(EnumSet.of(FORMER_NAMES));
    }

    /** The claim's name, for example {@code former_names}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Disclosable> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(value -> value.claim().equals(claim))
                .findFirst();
    }

    boolean isMandatory() {
        return this == SUBJECT || this == DISPOSITIONS;
    }
}
