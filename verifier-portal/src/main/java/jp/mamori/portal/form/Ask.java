package jp.mamori.portal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Puts a question's fields together, and judges them where a form was sent.
 * A field's words are under {@code field.NAME}, its hint under {@code field.NAME.hint}.
 * Names with a number at the end ({@code family-2}) share the words of the name without it.
 */
public final class Ask {
    private final Words words;
    private final Typed typed;
    private final boolean judging;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<String, String> told;

    private Ask(Words words, Typed typed, boolean judging, Map<String, String> told) {
        this.words = words;
        this.typed = typed;
        this.judging = judging;
        this.told = told;
    }

    /** To show what is there. */
    public static Ask shown(Words words, Typed typed) {
        return new Ask(words, typed, false, Map.of());
    }

    /** To judge what was sent. */
    public static Ask judged(Words words, Typed typed) {
        return new Ask(words, typed, true, Map.of());
    }

    /** To show again what the registry refused, with its words beside the fields. */
    public static Ask refused(Words words, Typed typed, Map<String, String> faults) {
        return new Ask(words, typed, false, faults);
    }

    public Typed typed() {
        return typed;
    }

    public Words words() {
        return words;
    }

    public boolean judging() {
        return judging;
    }

    /** A text that must be there, of at most so many characters. */
    public Ask text(String name, int max) {
        return text(name, Field.Look.of(max), true, value -> true, "");
    }

    public Ask optionalText(String name, int max) {
        return text(name, Field.Look.of(max), false, value -> true, "");
    }

    public Ask reading(String name, boolean required) {
        return text(
                name,
                Field.Look.plain(100, 20),
                required,
                value -> Folding.isKatakana(Folding.katakana(value)),
                "error.kana");
    }

    public Ask text(String name, Field.Look look, boolean required, Predicate<String> rule, String broken) {
        String value = typed.first(name);
        if (judging) {
            if (required && value.isBlank()) {
                fault(name, words.say("error.missing", label(name)));
            } else if (value.length() > look.max()) {
                fault(name, words.say("error.long", label(name), look.max()));
            } else if (!value.isBlank() && !rule.test(value)) {
                fault(name, words.say(broken, label(name)));
            }
        }
        fields.add(new Field.TextField(name, label(name), hint(name), error(name), value, look, required));
        return this;
    }

    public Ask area(String name, int max, boolean required) {
        String value = typed.first(name);
        if (judging && required && value.isBlank()) {
            fault(name, words.say("error.missing", label(name)));
        } else if (judging && value.length() > max) {
            fault(name, words.say("error.long", label(name), max));
        }
        fields.add(new Field.AreaField(name, label(name), hint(name), error(name), value, 5, required));
        return this;
    }

    public Ask date(String name, boolean required) {
        return date(name, required, null);
    }

    /** A date that is not after the given day. */
    public Ask date(String name, boolean required, @Nullable LocalDate latest) {
        if (judging) {
            DateFaults.of(words, label(name), typed.date(name), required, latest)
                    .ifPresent(message -> fault(name, message));
        }
        fields.add(new Field.DateField(name, label(name), hint(name), error(name), typed, required));
        return this;
    }

    public Ask radios(String name, boolean required, List<Option> options) {
        judgeChoice(name, required, options);
        fields.add(
                new Field.RadioField(name, label(name), hint(name), error(name), typed.first(name), options, required));
        return this;
    }

    public Ask select(String name, boolean required, List<Option> options) {
        judgeChoice(name, required, options);
        fields.add(new Field.SelectField(
                name, label(name), hint(name), error(name), typed.first(name), options, required));
        return this;
    }

    public Ask ticks(String name, List<Option> options) {
        fields.add(new Field.TicksField(name, label(name), hint(name), error(name), typed.all(name), options));
        return this;
    }

    public Ask file(String name, String accept) {
        fields.add(new Field.FileField(name, label(name), hint(name), error(name), accept));
        return this;
    }

    public void fault(String name, String message) {
        faults.putIfAbsent(name, message);
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }

    public List<Field> fields() {
        return fields;
    }

    /** The names under which this question's answers are kept, dates with their parts. */
    public List<String> names() {
        return fields.stream().flatMap(field -> field.names().stream()).toList();
    }

    /** The date of a field, where it has been typed and is one. */
    public static Optional<LocalDate> dateOf(Typed typed, String name) {
        return typed.date(name) instanceof TypedDate.Reading.Date(LocalDate date)
                ? Optional.of(date)
                : Optional.empty();
    }

    private void judgeChoice(String name, boolean required, List<Option> options) {
        String value = typed.first(name);
        if (!judging || (!required && value.isEmpty())) {
            return;
        }
        if (options.stream().noneMatch(option -> option.code().equals(value))) {
            fault(name, words.say("error.choose", label(name)));
        }
    }

    private String label(String name) {
        return words.say("field." + stem(name));
    }

    private @Nullable String hint(String name) {
        String key = "field." + stem(name) + ".hint";
        return words.has(key) ? words.say(key) : null;
    }

    private @Nullable String error(String name) {
        return Optional.ofNullable(faults.get(name)).orElse(told.get(name));
    }

    private static String stem(String name) {
        return name.replaceFirst("-\\d+$", "");
    }
}
