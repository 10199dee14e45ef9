package jp.mamori.portal.form;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** One field of a question as it is shown: with what was typed and what is wrong with it. */
public sealed interface Field {
    StaticTemplates TEMPLATES = new StaticTemplates();

    String name();

    @Nullable
    String hint();

    @Nullable
    String error();

    Content drawn(Page page);

    /** The elements that a screen reader tells with the field: the hint and what is wrong. */
    default String described() {
        return ((hint() != null ? name() + "-hint " : "") + (error() != null ? name() + "-error" : "")).strip();
    }

    default @Nullable String describedBy() {
        return described().isEmpty() ? null : described();
    }

    /** The names under which the field's answer is sent. */
    default List<String> names() {
        return List.of(name());
    }

    /** The element that an error's link goes to. */
    default String anchor() {
        return name();
    }

    record TextField(
            String name,
            String label,
            @Nullable String hint,
            @Nullable String error,
            String value,
            Look look,
            boolean required)
            implements Field {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partTextField(page, this);
        }
    }

    /** How a text field looks and what a keyboard or a browser may offer for it. */
    record Look(int width, int max, @Nullable String inputMode, String autocomplete) {
        static Look of(int max) {
            return new Look(Math.min(max, 40), max, null, "off");
        }

        /** A box of so many characters for at most {@code max}. */
        public static Look plain(int max, int width) {
            return new Look(width, max, null, "off");
        }
    }

    record AreaField(
            String name,
            String label,
            @Nullable String hint,
            @Nullable String error,
            String value,
            int rows,
            boolean required)
            implements Field {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partAreaField(page, this);
        }
    }

    record DateField(
            String name,
            String label,
            @Nullable String hint,
            @Nullable String error,
            Typed typed,
            boolean required) implements Field {
        /** What was typed into a part: {@code era}, {@code year}, {@code month} or {@code day}. */
        public String part(String part) {
            return typed.first(name + "-" + part);
        }

        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partDateField(page, this);
        }

        @Override
        public List<String> names() {
            return Stream.of("-era", "-year", "-month", "-day")
                    .map(part -> name + part)
                    .toList();
        }

        @Override
        public String anchor() {
            return name + "-year";
        }
    }

    /** One of several, as radio buttons. */
    record RadioField(
            String name,
            String label,
            @Nullable String hint,
            @Nullable String error,
            String value,
            List<Option> options,
            boolean required)
            implements Field {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partRadioField(page, this);
        }

        @Override
        public String anchor() {
            return name + "-0";
        }
    }

    /** One of many, as a list to choose from. */
    record SelectField(
            String name,
            String label,
            @Nullable String hint,
            @Nullable String error,
            String value,
            List<Option> options,
            boolean required)
            implements Field {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partSelectField(page, this);
        }
    }

    /** Any of several. */
    record TicksField(
            String name,
            @Nullable String label,
            @Nullable String hint,
            @Nullable String error,
            List<String> values,
            List<Option> options)
            implements Field {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partTicksField(page, this);
        }

        @Override
        public String anchor() {
            return name + "-0";
        }
    }

    record FileField(
            String name,
            String label,
            @Nullable String hint,
            @Nullable String error,
            String accept) implements Field {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partFileField(page, this);
        }
    }

    record Option(String code, String text, @Nullable String hint) {
        public static Option of(String code, String text) {
            return new Option(code, text, null);
        }
    }
}
