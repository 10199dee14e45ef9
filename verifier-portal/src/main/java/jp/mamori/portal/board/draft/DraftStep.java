package jp.mamori.portal.board.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;

/** The pages of a disposition's draft, in their order; each asks one thing, and a kind has only those it needs. */
enum DraftStep {
    KIND,
    NAMES,
    PERSON,
    CASE,
    GROUND,
    LICENCES,
    REGISTRATION,
    ORDER,
    PUBLICATION,
    ORIGIN,
    GAZETTE;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DraftStep> of(String slug) {
        for (DraftStep step : values()) {
            if (step.slug().equals(slug)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    boolean askedOf(DispositionDraft draft) {
        String kind = draft.kind();
        return switch (this) {
            case KIND, NAMES, PERSON, CASE -> true;
            case GROUND -> !Kinds.isOrder(kind);
            case LICENCES -> Kinds.hasLicences(kind);
            case REGISTRATION -> Kinds.hasRegistration(kind);
            case ORDER, PUBLICATION -> Kinds.isOrder(kind);
            case ORIGIN ->
                Kinds.isLicenceAction(kind)
                        && Kinds.dismissalOf(draft.typed().first("statutory")).isPresent();
            case GAZETTE -> Kinds.isLicenceAction(kind);
        };
    }

    /** The page after this one; empty when the answers can be checked. */
    Optional<DraftStep> next(DispositionDraft draft) {
        for (int i = ordinal() + 1; i < values().length; i++) {
            if (values()[i].askedOf(draft)) {
                return Optional.of(values()[i]);
            }
        }
        return Optional.empty();
    }

    /** The page before this one; empty at the first. */
    Optional<DraftStep> previous(DispositionDraft draft) {
        for (int i = ordinal() - 1; i >= 0; i--) {
            if (values()[i].askedOf(draft)) {
                return Optional.of(values()[i]);
            }
        }
        return Optional.empty();
    }

    /** Whether the page is a list, each item with a page of its own. */
    boolean isList() {
        return this == NAMES || this == LICENCES;
    }

    /** The questions of the page; names, licences and the dismissal have pages of their own. */
    void ask(Ask ask, String kind, List<String> recordable, LocalDate today) {
        var words = ask.words();
        switch (this) {
            case KIND -> ask.radios("kind", true, Codes.options(words, "kind", recordable));
            case NAMES, LICENCES, ORIGIN -> {}
            case PERSON ->
                ask.date("birthDate", true, today)
                        .radios("sex", false, Codes.options(words, "sex", List.of("M", "F")))
                        .select("domicilePrefecture", false, Codes.prefectures(words))
                        .optionalText("domicileMunicipality", 50);
            case CASE ->
                ask.text("caseNumber", 60)
                        .date("decidedOn", true, today)
                        .date("effectiveOn", true)
                        .area("note", 2000, false);
            case GROUND -> ground(ask, kind);
            case REGISTRATION ->
                ask.text("registrationNumber", 50)
                        .select("registrationPrefecture", true, Codes.prefectures(words))
                        .date("registeredOn", true, today);
            case ORDER -> order(ask, kind);
            case PUBLICATION -> ask.date("publishFrom", false).date("publishUntil", false);
            case GAZETTE ->
                ask.optionalText("gazetteIssue", 60)
                        .date("gazettePublishedOn", false, today)
                        .optionalText("gazettePage", 20);
        }
    }

    private static void ground(Ask ask, String kind) {
        var words = ask.words();
        if (Kinds.isLicenceAction(kind)) {
            ask.radios("statutory", true, Codes.options(words, "ground", Kinds.statutory(kind)));
        }
        if (Kinds.hasGazetteCategory(kind)) {
            List<String> categories = List.of("G1", "G2", "G3", "G4", "G5", "G0");
            ask.radios("gazette", Kinds.isLicenceAction(kind), Codes.options(words, "ground", categories));
        }
        if (Kinds.hasRegistration(kind)) {
            ask.radios("nurseryGround", true, Codes.options(words, "ground", List.of("N1", "N2", "N3", "N4")))
                    .radios("nurseryClass", false, Codes.options(words, "ground", List.of("C1", "C2")));
        }
        ask.select("limb", false, Codes.options(words, "ground", List.of("SV1", "SV2", "SV3", "SV4", "SV5")))
                .radios("found", ask.typed().has("limb"), Codes.options(words, "ground", List.of("T1", "T2")));
    }

    private static void order(Ask ask, String kind) {
        ask.text("operatorName", 200)
                .optionalText("managerName", 200)
                .text("facility", 200)
                .area("formerFacilities", 2000, false)
                .text("address", 200)
                .date("orderFrom", true);
        if (kind.equals("SUSPENSION_ORDER")) {
            ask.date("orderUntil", true);
        }
        ask.radios("urgent", true, Codes.options(ask.words(), "yesno", List.of("YES", "NO")))
                .date("hearingOn", false)
                .text("orderBasis", 200);
    }
}
