package jp.mamori.registry.person;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import jp.mamori.registry.platform.text.PlainText;
import jp.mamori.registry.platform.text.SearchForm;

/**
 * The number of a teaching licence (免許状番号), as printed, for example 平六養学一第123号.
 *
 * <p>1 to {@value #LONGEST} code points; kept as printed and compared {@link #normalised}: width folded and kanji numerals written as digits.
 * Source: 教育職員免許法施行規則 form 1.
 */
@Serdeable
public record LicenceNumber(String printed) {
    public static final int LONGEST = 60;

    public static Optional<LicenceNumber> parse(String text) {
        return Optional.of(text)
                .filter(t -> PlainText.isLine(t, LONGEST))
                .filter(t -> !SearchForm.of(t).isEmpty())
                .map(LicenceNumber::new);
    }

    /** The form in which two writings of one number are equal. */
    public String normalised() {
        return KanjiNumerals.toDigits(SearchForm.of(printed));
    }

    @Override
    public String toString() {
        return "LicenceNumber[redacted]";
    }
}
