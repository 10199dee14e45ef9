package jp.mamori.portal.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.templates.StaticTemplates;
import org.jspecify.annotations.Nullable;

/**
 * The portal's components, after the Digital Agency's component specifications.
 * Each is data; its template of the same name draws it.
 */
public final class Blocks {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private Blocks() {}

    /** One or more paragraphs. */
    public record Text(List<String> paragraphs, boolean lead) implements Block {
        public static Text of(String... paragraphs) {
            return new Text(Arrays.asList(paragraphs), false);
        }

        public static Text lead(String paragraph) {
            return new Text(List.of(paragraph), true);
        }

        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partText(this);
        }
    }

    public record Heading(String text) implements Block {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partHeading(this);
        }
    }

    public record Bullets(List<String> items) implements Block {
        public static Bullets of(String... items) {
            return new Bullets(Arrays.asList(items));
        }

        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partBullets(this);
        }
    }

    /** Labels with values, each with an optional link that changes it. */
    public record Summary(@Nullable String heading, List<Row> rows) implements Block {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partSummary(page, this);
        }
    }

    public record Row(
            String label, List<String> values, @Nullable String change) {
        public static Row of(String label, @Nullable String value) {
            return new Row(label, value == null || value.isBlank() ? List.of() : List.of(value), null);
        }

        public Row changedAt(@Nullable String href) {
            return new Row(label, values, href);
        }
    }

    public record Table(String caption, List<String> headers, List<List<Cell>> rows, String whenEmpty)
            implements Block {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partTable(page, this);
        }
    }

    /** A cell; with a link where the row leads somewhere, marked where it needs attention. */
    public record Cell(String text, @Nullable String href, boolean urgent) {
        public static Cell of(@Nullable String text) {
            return new Cell(text == null ? "" : text, null, false);
        }

        public static Cell link(String text, String href) {
            return new Cell(text, href, false);
        }
    }

    public enum Tone {
        INFO,
        SUCCESS,
        WARNING
    }

    public record Banner(Tone tone, String heading, List<String> paragraphs) implements Block {
        public static Banner of(Tone tone, String heading, String... paragraphs) {
            return new Banner(tone, heading, Arrays.asList(paragraphs));
        }

        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partBanner(page, this);
        }
    }

    /** What was done, with its reference. */
    public record Panel(
            String heading,
            @Nullable String label,
            @Nullable String reference) implements Block {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partPanel(this);
        }
    }

    /** Things to do: links with a line of explanation and, where it helps, how many wait. */
    public record Tasks(List<Task> tasks) implements Block {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partTasks(this);
        }
    }

    public record Task(
            String title,
            String explanation,
            String href,
            @Nullable String waiting) {}

    /** Buttons: each a link or a small form of its own. */
    public record Actions(List<Action> actions) implements Block {
        public static Actions of(Action... actions) {
            return new Actions(Arrays.asList(actions));
        }

        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partActions(page, this);
        }
    }

    public record Action(String text, String href, boolean post, Weight weight, Map<String, String> hidden) {
        public static Action link(String text, String href) {
            return new Action(text, href, false, Weight.SECOND, Map.of());
        }

        public static Action first(String text, String href) {
            return new Action(text, href, false, Weight.FIRST, Map.of());
        }

        public static Action post(String text, String href) {
            return new Action(text, href, true, Weight.FIRST, Map.of());
        }

        public static Action postSecond(String text, String href) {
            return new Action(text, href, true, Weight.SECOND, Map.of());
        }
    }

    public enum Weight {
        FIRST,
        SECOND
    }

    public record Links(List<Link> links) implements Block {
        public static Links of(Link... links) {
            return new Links(Arrays.asList(links));
        }

        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partLinks(this);
        }
    }

    /** A code to read out or to copy, set large. */
    public record Code(String label, String code) implements Block {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partCode(this);
        }
    }

    /** The print button, which needs a script and hides without one. */
    public record Print() implements Block {
        @Override
        public Content drawn(Page page) {
            return TEMPLATES.partPrint(page);
        }
    }
}
