package jp.mamori.portal.form;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamori.portal.web.Words;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a date and how to put it right; each kind of mistake has words of its own. */
final class DateFaults {
    private DateFaults() {}

    /** The fault's words; empty where the date is good. */
    static Optional<String> of(
            Words words, String label, TypedDate.Reading read, boolean required, @Nullable LocalDate latest) {
        return Optional.ofNullable(
                switch (read) {
                    case TypedDate.Reading.Date(LocalDate date) ->
                        latest != null && date.isAfter(latest) ? words.say("error.date.future", label) : null;
                    case TypedDate.Reading.Empty() -> required ? words.say("error.missing", label) : null;
                    case TypedDate.Reading.Unreadable() -> words.say("error.date.unreadable", label);
                    case TypedDate.Reading.NoSuchDay(int year, int month, int day) ->
                        words.say("error.date.day", label, month, day);
                    case TypedDate.Reading.OutsideEra(Era era, LocalDate first, LocalDate last) ->
                        words.say(
                                "error.date.era",
                                words.code("era", era.name()),
                                words.date(first),
                                era == Era.REIWA ? words.say("error.date.now") : words.date(last));
                });
    }
}
