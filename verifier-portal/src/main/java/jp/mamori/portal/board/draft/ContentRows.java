package jp.mamori.portal.board.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** A disposition's content as label and value, part by part: to read or to change. */
public final class ContentRows {
    private final Visitor visitor;
    private final Origins origins;
    private final @Nullable String place;
    private final List<Row> rows = new ArrayList<>();

    private ContentRows(Visitor visitor, Origins origins, @Nullable String place) {
        this.visitor = visitor;
        this.origins = origins;
        this.place = place;
    }

    /** To read only, headed by the row of its state. */
    public static Block readable(Visitor visitor, Row state, Content content, Origins origins) {
        List<Row> rows = new ArrayList<>(rows(visitor, content, origins, null));
        rows.addFirst(state);
        return new Blocks.Summary(null, rows);
    }

    static List<Block> changeable(
            Visitor visitor, Content content, Origins origins, String place, DispositionDraft.Aim aim) {
        List<Row> rows = new ArrayList<>(rows(visitor, content, origins, place));
        if (aim != DispositionDraft.Aim.RECORD) {
            rows.set(0, rows.getFirst().changedAt(null));
        }
        return List.of(new Blocks.Summary(null, rows));
    }

    static List<Row> rows(Visitor visitor, Content content, Origins origins, @Nullable String place) {
        ContentRows made = new ContentRows(visitor, origins, place);
        made.row("kind", DraftStep.KIND, visitor.words().code("kind", content.kind()));
        made.person(content.person());
        made.row("caseNumber", DraftStep.CASE, content.caseNumber());
        made.row("decidedOn", DraftStep.CASE, made.date(content.decidedOn()));
        made.row("effectiveOn", DraftStep.CASE, made.date(content.effectiveOn()));
        if (Kinds.isOrder(content.kind())) {
            made.order(content.order());
        } else {
            made.ground(content.ground());
        }
        if (Kinds.hasLicences(content.kind())) {
            made.licences(content.licences());
        }
        if (Kinds.hasRegistration(content.kind())) {
            made.registration(content.registration());
        }
        if (Kinds.isLicenceAction(content.kind())) {
            made.row("arisesFrom", DraftStep.ORIGIN, origins.told(content.arisesFrom()));
            made.notice(content.gazetteNotice());
        }
        made.reinstatement(content.reinstatement());
        made.row("note", DraftStep.CASE, content.note());
        return made.rows;
    }

    private void person(Content.@Nullable Person person) {
        List<Content.Name> names = person == null || person.names() == null ? List.of() : person.names();
        rows.add(new Row(
                visitor.say("names.name"),
                names.stream()
                        .map(name -> visitor.say(
                                "name.typed", visitor.words().code("nameType", name.type()), DraftLists.shown(name)))
                        .toList(),
                change(DraftStep.NAMES)));
        row("birthDate", DraftStep.PERSON, person == null ? null : date(person.birthDate()));
        row("sex", DraftStep.PERSON, person == null ? null : code("sex", person.sex()));
        Content.Domicile domicile = person == null ? null : person.domicile();
        row(
                "domicile",
                DraftStep.PERSON,
                domicile == null
                        ? null
                        : Objects.requireNonNullElse(code("prefecture", domicile.prefecture()), "")
                                + " "
                                + Objects.requireNonNullElse(domicile.municipality(), ""));
    }

    private void ground(Content.@Nullable Ground ground) {
        List<String> told = new ArrayList<>();
        if (ground != null) {
            add(told, ground.statutory());
            add(told, ground.gazette());
            if (ground.sexualViolence() != null) {
                add(told, ground.sexualViolence().limb());
                add(told, ground.sexualViolence().found());
            }
            if (ground.nursery() != null) {
                add(told, ground.nursery().ground());
                add(told, ground.nursery().found());
            }
        }
        rows.add(new Row(visitor.say("draft.ground"), told, change(DraftStep.GROUND)));
    }

    private void licences(@Nullable List<Content.Licence> licences) {
        List<String> told = licences == null
                ? List.of()
                : licences.stream()
                        .map(one -> one.number() + visitor.say("list.separator") + DraftLists.described(visitor, one))
                        .toList();
        rows.add(new Row(visitor.say("draft.licences"), told, change(DraftStep.LICENCES)));
    }

    private void registration(Content.@Nullable Registration registration) {
        row("registrationNumber", DraftStep.REGISTRATION, registration == null ? null : registration.number());
        row(
                "registrationPrefecture",
                DraftStep.REGISTRATION,
                registration == null ? null : code("prefecture", registration.prefecture()));
        row("registeredOn", DraftStep.REGISTRATION, registration == null ? null : date(registration.registeredOn()));
    }

    private void order(Content.@Nullable Order order) {
        if (order == null) {
            row("operatorName", DraftStep.ORDER, null);
            return;
        }
        row("operatorName", DraftStep.ORDER, order.operatorName());
        row("managerName", DraftStep.ORDER, order.managerName());
        row("facility", DraftStep.ORDER, order.facility());
        List<String> former = order.formerFacilities() == null ? List.of() : order.formerFacilities();
        rows.add(new Row(visitor.say("field.formerFacilities"), former, change(DraftStep.ORDER)));
        row("address", DraftStep.ORDER, order.address());
        row("orderFrom", DraftStep.ORDER, date(order.from()));
        row("orderUntil", DraftStep.ORDER, date(order.until()));
        row("urgent", DraftStep.ORDER, code("yesno", order.urgent() ? "YES" : "NO"));
        row("hearingOn", DraftStep.ORDER, date(order.hearingOn()));
        row("orderBasis", DraftStep.ORDER, order.basis());
        row("publishFrom", DraftStep.PUBLICATION, date(order.publishFrom()));
        row("publishUntil", DraftStep.PUBLICATION, date(order.publishUntil()));
    }

    private void notice(Content.@Nullable Notice notice) {
        row("gazetteIssue", DraftStep.GAZETTE, notice == null ? null : notice.issue());
        row("gazettePublishedOn", DraftStep.GAZETTE, notice == null ? null : date(notice.publishedOn()));
        row("gazettePage", DraftStep.GAZETTE, notice == null ? null : notice.page());
    }

    /** Where there is one; it is mended by another reinstatement, not here. */
    private void reinstatement(Content.@Nullable Reinstatement reinstatement) {
        if (reinstatement == null) {
            return;
        }
        List<String> told = new ArrayList<>();
        Stream.of(
                        date(reinstatement.reinstatedOn()),
                        code("prefecture", reinstatement.authority()),
                        reinstatement.number())
                .filter(Objects::nonNull)
                .forEach(told::add);
        if (reinstatement.hearing() != null) {
            told.add(visitor.say(
                    "reinstatement.heard",
                    Objects.requireNonNullElse(reinstatement.hearing().body(), ""),
                    Objects.requireNonNullElse(date(reinstatement.hearing().heardOn()), "")));
        }
        if (reinstatement.imprisoned() != null) {
            told.add(visitor.say("reinstatement.not-imprisoned"));
        }
        rows.add(new Row(visitor.say("reinstatement.row"), told, null));
    }

    private void row(String field, DraftStep step, @Nullable String value) {
        rows.add(Row.of(visitor.say("field." + field), value).changedAt(change(step)));
    }

    private @Nullable String change(DraftStep step) {
        return place == null ? null : place + "/" + step.slug();
    }

    private @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : visitor.words().date(date);
    }

    private @Nullable String code(String list, @Nullable String code) {
        return code == null ? null : visitor.words().code(list, code);
    }

    private void add(List<String> told, @Nullable String ground) {
        if (ground != null) {
            told.add(visitor.words().code("ground", ground));
        }
    }
}
