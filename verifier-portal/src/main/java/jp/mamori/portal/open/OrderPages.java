package jp.mamori.portal.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.open.PublishedOrder;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The page of published orders: what was looked for, what was found, and the form that narrows it. */
final class OrderPages {
    private static final String PLACE = "/orders";
    private static final int LONGEST_NAME = 200;

    private OrderPages() {}

    /** The questions by which orders are found; none has to be answered. */
    static Ask asked(Visitor visitor, Ask ask) {
        List<Option> prefectures = new ArrayList<>();
        prefectures.add(Option.of("", visitor.say("orders.everywhere")));
        prefectures.addAll(Codes.prefectures(visitor.words()));
        return ask.select("prefecture", false, prefectures)
                .optionalText("operatorName", LONGEST_NAME)
                .optionalText("facility", LONGEST_NAME)
                .date("orderedFrom", false)
                .date("orderedUntil", false);
    }

    static Page refused(Visitor visitor, Ask asked) {
        return visitor.page("orders.title").add(form(visitor, asked));
    }

    static Page found(Visitor visitor, Typed typed, String cursor, ListPage<PublishedOrder> found) {
        Ask asked = asked(visitor, Ask.shown(visitor.words(), typed));
        Page page = visitor.page("orders.title").add(Blocks.Text.lead(visitor.say("orders.lead")));
        List<Row> narrowed = narrowed(visitor, typed);
        Map<String, String> sent = sent(typed, asked);
        sent.forEach(page::repeat);
        if (!cursor.isEmpty()) {
            page.repeat("cursor", cursor);
        }
        if (narrowed.isEmpty()) {
            page.add(form(visitor, asked)).add(table(visitor, found.all(), "orders.none"));
        } else {
            page.add(new Blocks.Summary(visitor.say("orders.narrowed"), narrowed))
                    .add(table(visitor, found.all(), "orders.none.fits"));
        }
        String next = found.next();
        if (next != null) {
            Map<String, String> further = new LinkedHashMap<>(sent);
            further.put("cursor", next);
            page.add(Blocks.Actions.of(new Action(visitor.say("next"), PLACE, true, Blocks.Weight.SECOND, further)));
        }
        page.add(Blocks.Text.of(visitor.say("orders.note")));
        return narrowed.isEmpty()
                ? page
                : page.add(new Blocks.Heading(visitor.say("orders.again"))).add(form(visitor, asked));
    }

    private static Question form(Visitor visitor, Ask asked) {
        return new Question(asked, PLACE, visitor.say("orders.search")).lead(visitor.say("orders.search.lead"));
    }

    private static Map<String, String> sent(Typed typed, Ask asked) {
        Map<String, String> sent = new LinkedHashMap<>();
        asked.names().stream().filter(typed::has).forEach(name -> sent.put(name, typed.first(name)));
        return sent;
    }

    private static List<Row> narrowed(Visitor visitor, Typed typed) {
        List<Row> rows = new ArrayList<>();
        String prefecture = typed.first("prefecture");
        add(
                rows,
                visitor,
                "prefecture",
                prefecture.isEmpty() ? "" : visitor.words().code("prefecture", prefecture));
        add(rows, visitor, "operatorName", typed.first("operatorName"));
        add(rows, visitor, "facility", typed.first("facility"));
        add(rows, visitor, "orderedFrom", day(visitor, typed, "orderedFrom"));
        add(rows, visitor, "orderedUntil", day(visitor, typed, "orderedUntil"));
        return rows;
    }

    private static void add(List<Row> rows, Visitor visitor, String field, String value) {
        if (!value.isBlank()) {
            rows.add(Row.of(visitor.say("field." + field), value));
        }
    }

    private static String day(Visitor visitor, Typed typed, String name) {
        return visitor.words().date(Ask.dateOf(typed, name).orElse(null));
    }

    private static Blocks.Table table(Visitor visitor, List<PublishedOrder> orders, String whenEmpty) {
        return new Blocks.Table(
                visitor.say("orders.caption"),
                List.of(
                        visitor.say("orders.kind"),
                        visitor.say("orders.operator"),
                        visitor.say("orders.facility"),
                        visitor.say("orders.authority"),
                        visitor.say("orders.date"),
                        visitor.say("orders.from")),
                orders.stream().map(order -> row(visitor, order)).toList(),
                visitor.say(whenEmpty));
    }

    private static List<Cell> row(Visitor visitor, PublishedOrder order) {
        return List.of(
                Cell.of(order.kind() == null ? "" : visitor.words().code("kind", order.kind())),
                Cell.of(order.operatorName()),
                Cell.of(facility(visitor, order)),
                Cell.of(order.authority() == null ? "" : order.authority().name()),
                Cell.of(visitor.words().date(order.orderedOn())),
                Cell.of(period(visitor, order)));
    }

    private static String facility(Visitor visitor, PublishedOrder order) {
        String name = Objects.requireNonNullElse(order.facility(), "");
        return order.former().isEmpty()
                ? name
                : visitor.say("orders.former", name, String.join(visitor.say("list.separator"), order.former()));
    }

    private static @Nullable String period(Visitor visitor, PublishedOrder order) {
        if (order.from() == null) {
            return null;
        }
        String from = visitor.words().date(order.from());
        return order.until() == null
                ? visitor.say("orders.period.open", from)
                : visitor.say("orders.period", from, visitor.words().date(order.until()));
    }
}
