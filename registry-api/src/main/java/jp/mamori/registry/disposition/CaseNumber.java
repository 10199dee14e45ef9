package jp.mamori.registry.disposition;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import jp.mamori.registry.platform.text.PlainText;
import jp.mamori.registry.platform.text.SearchForm;

/**
 * The number under which an authority files a disposition, as written, for example 6教人職第123号.
 *
 * <p>1 to {@value #LONGEST} code points.
 */
@Serdeable
public record CaseNumber(String written) {
    public static final int LONGEST = 60;

    public static Optional<CaseNumber> parse(String text) {
        return Optional.of(text)
                .filter(t -> PlainText.isLine(t, LONGEST))
                .filter(t -> !SearchForm.of(t).isEmpty())
                .map(CaseNumber::new);
    }

    /** The form in which two writings of one number are equal. */
    public String normalised() {
        return SearchForm.of(written);
    }

    @Override
    public String toString() {
        return "CaseNumber[redacted]";
    }
}
