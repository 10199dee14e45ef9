package jp.mamori.portal.board.draft;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.board.Content;
import org.jspecify.annotations.Nullable;

/** Turns a draft into the registry's content, with the parts that its kind has and no others, and back. */
final class DraftContent {
    private DraftContent() {}

    static Content of(DispositionDraft draft) {
        Typed typed = draft.typed();
        String kind = draft.kind();
        return new Content(
                kind,
                text(typed, "caseNumber"),
                date(typed, "decidedOn"),
                date(typed, "effectiveOn"),
                person(draft),
                ground(typed, kind),
                Kinds.hasLicences(kind) ? List.copyOf(draft.licences()) : null,
                Kinds.hasRegistration(kind) ? registration(typed) : null,
                Kinds.isOrder(kind) ? order(typed) : null,
                DraftStep.ORIGIN.askedOf(draft) ? origin(typed) : null,
                Kinds.isLicenceAction(kind) ? notice(typed) : null,
                draft.reinstatement(),
                text(typed, "note"));
    }

    private static Content.Person person(DispositionDraft draft) {
        Typed typed = draft.typed();
        String prefecture = text(typed, "domicilePrefecture");
        return new Content.Person(
                List.copyOf(draft.names()),
                date(typed, "birthDate"),
                text(typed, "sex"),
                prefecture == null ? null : new Content.Domicile(prefecture, text(typed, "domicileMunicipality")));
    }

    private static Content.@Nullable Ground ground(Typed typed, String kind) {
        String limb = text(typed, "limb");
        String nursery = text(typed, "nurseryGround");
        var ground = new Content.Ground(
                Kinds.isLicenceAction(kind) ? text(typed, "statutory") : null,
                Kinds.hasGazetteCategory(kind) ? text(typed, "gazette") : null,
                limb == null || Kinds.isOrder(kind) ? null : new Content.SexualViolence(limb, text(typed, "found")),
                nursery == null || !Kinds.hasRegistration(kind)
                        ? null
                        : new Content.Nursery(nursery, text(typed, "nurseryClass")));
        boolean empty = ground.statutory() == null
                && ground.gazette() == null
                && ground.sexualViolence() == null
                && ground.nursery() == null;
        return empty ? null : ground;
    }

    private static Content.Registration registration(Typed typed) {
        return new Content.Registration(
                text(typed, "registrationNumber"), text(typed, "registrationPrefecture"), date(typed, "registeredOn"));
    }

    private static Content.Order order(Typed typed) {
        List<String> former = Arrays.stream(typed.first("formerFacilities").split("\\R"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new Content.Order(
                date(typed, "orderFrom"),
                date(typed, "orderUntil"),
                "YES".equals(typed.first("urgent")),
                text(typed, "operatorName"),
                text(typed, "managerName"),
                text(typed, "facility"),
                former,
                text(typed, "address"),
                date(typed, "hearingOn"),
                date(typed, "publishFrom"),
                date(typed, "publishUntil"),
                text(typed, "orderBasis"));
    }

    private static @Nullable String origin(Typed typed) {
        String dismissal = text(typed, "arisesFrom");
        return OriginPages.NONE.equals(dismissal) ? null : dismissal;
    }

    private static Content.@Nullable Notice notice(Typed typed) {
        String issue = text(typed, "gazetteIssue");
        return issue == null
                ? null
                : new Content.Notice(issue, date(typed, "gazettePublishedOn"), text(typed, "gazettePage"));
    }

    static void fill(DispositionDraft draft, Content content) {
        Typed typed = draft.typed();
        typed.put("kind", content.kind())
                .put("caseNumber", content.caseNumber())
                .put("note", content.note());
        typed.put("arisesFrom", content.arisesFrom());
        put(typed, "decidedOn", content.decidedOn());
        put(typed, "effectiveOn", content.effectiveOn());
        draft.names().clear();
        draft.licences().clear();
        fillPerson(draft, content.person());
        fillGround(typed, content.ground());
        if (content.licences() != null) {
            draft.licences().addAll(content.licences());
        }
        fillRest(typed, content);
    }

    private static void fillPerson(DispositionDraft draft, Content.@Nullable Person person) {
        if (person == null) {
            return;
        }
        if (person.names() != null) {
            draft.names().addAll(person.names());
        }
        put(draft.typed(), "birthDate", person.birthDate());
        draft.typed().put("sex", person.sex());
        if (person.domicile() != null) {
            draft.typed()
                    .put("domicilePrefecture", person.domicile().prefecture())
                    .put("domicileMunicipality", person.domicile().municipality());
        }
    }

    private static void fillGround(Typed typed, Content.@Nullable Ground ground) {
        if (ground == null) {
            return;
        }
        typed.put("statutory", ground.statutory()).put("gazette", ground.gazette());
        if (ground.sexualViolence() != null) {
            typed.put("limb", ground.sexualViolence().limb())
                    .put("found", ground.sexualViolence().found());
        }
        if (ground.nursery() != null) {
            typed.put("nurseryGround", ground.nursery().ground())
                    .put("nurseryClass", ground.nursery().found());
        }
    }

    private static void fillRest(Typed typed, Content content) {
        if (content.registration() != null) {
            typed.put("registrationNumber", content.registration().number())
                    .put("registrationPrefecture", content.registration().prefecture());
            put(typed, "registeredOn", content.registration().registeredOn());
        }
        if (content.gazetteNotice() != null) {
            typed.put("gazetteIssue", content.gazetteNotice().issue())
                    .put("gazettePage", content.gazetteNotice().page());
            put(typed, "gazettePublishedOn", content.gazetteNotice().publishedOn());
        }
        Content.Order order = content.order();
        if (order != null) {
            typed.put("urgent", order.urgent() ? "YES" : "NO")
                    .put("operatorName", order.operatorName())
                    .put("managerName", order.managerName())
                    .put("facility", order.facility())
                    .put(
                            "formerFacilities",
                            String.join("\n", order.formerFacilities() == null ? List.of() : order.formerFacilities()))
                    .put("address", order.address())
                    .put("orderBasis", order.basis());
            put(typed, "orderFrom", order.from());
            put(typed, "orderUntil", order.until());
            put(typed, "hearingOn", order.hearingOn());
            put(typed, "publishFrom", order.publishFrom());
            put(typed, "publishUntil", order.publishUntil());
        }
    }

    static void put(Typed typed, String name, @Nullable LocalDate date) {
        if (date != null) {
            typed.put(name + "-era", "WESTERN")
                    .put(name + "-year", date.getYear())
                    .put(name + "-month", date.getMonthValue())
                    .put(name + "-day", date.getDayOfMonth());
        }
    }

    private static @Nullable LocalDate date(Typed typed, String name) {
        return Ask.dateOf(typed, name).orElse(null);
    }

    private static @Nullable String text(Typed typed, String name) {
        String value = typed.first(name).strip();
        return value.isEmpty() ? null : value;
    }
}
