package jp.mamori.registry.disposition;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.Period;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.person.LicenceNumber;
import org.jspecify.annotations.Nullable;

/**
 * A re-grant of a teaching licence (再授与) or a re-registration of a nursery teacher (再登録) after a disposition took it away.
 *
 * <p>Source: 教育職員免許法 art. 5(1), Act 57 of 2021 art. 22, 児童福祉法 art. 18-5 and 18-20-2.
 *
 * @param authority prefecture whose board granted anew or whose governor registered anew
 * @param number of the new licence or registration
 * @param hearing of the re-grant review panel, there wherever the disposition was for sexual violence
 * @param imprisoned of a nursery teacher only: whether a sentence of imprisonment stands in the way
 */
@Serdeable
public record Reinstatement(
        LocalDate reinstatedOn,
        Prefecture authority,
        LicenceNumber number,
        @Nullable Hearing hearing,
        @Nullable Boolean imprisoned) {
    /** How long nothing may be granted anew, from the day on which the disposition took effect. */
    public static final Period BAR = Period.ofYears(3);

    public static final int LONGEST_BODY = 200;

    /** The re-grant review panel (再授与審査会, of nursery teachers the child welfare council) was heard. */
    @Serdeable
    public record Hearing(String body, LocalDate heardOn) {}

    @Override
    public String toString() {
        return "Reinstatement[redacted]";
    }
}
