package jp.mamori.portal.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.portal.verify.Verdict.Stance;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Puts the answer of a check on a page: to whom it is made out first, then the answer, then what it rests on. */
public final class ResultBlocks {
    private ResultBlocks() {}

    /** Adds everything; without content only the answer and the steps. */
    public static void add(
            Page page,
            VerificationOutcome outcome,
            @Nullable CheckedContent content,
            List<Steps.Step> steps,
            Instant checkedAt) {
        page.ownHeading().add(answer(page, outcome, content));
        if (content != null) {
            if (outcome == VerificationOutcome.CURRENT_WITH_RECORD) {
                page.add(stated(page, content));
            }
            page.add(certificate(page, content, checkedAt)).add(registers(page, content));
        }
        page.add(new Steps(steps));
        if (content == null) {
            page.add(new Blocks.Summary(null, List.of(checkedAt(page, checkedAt))));
        }
    }

    /** The outcome's heading, in the exact words that every page and paper uses. */
    public static String heading(Page page, VerificationOutcome outcome, @Nullable Instant asOf) {
        String when = asOf == null ? "" : page.words().moment(asOf);
        return page.say("outcome." + outcome.name(), when);
    }

    static Stance stance(VerificationOutcome outcome) {
        return switch (outcome) {
            case CURRENT_NO_RECORD -> Stance.NEUTRAL;
            case CURRENT_WITH_RECORD -> Stance.STATED;
            case NO_LONGER_CURRENT, EXPIRED, NOT_GENUINE -> Stance.STOP;
            case DETAILS_DIFFER, NOT_FOUND, CANNOT_TELL -> Stance.UNKNOWN;
        };
    }

    private static Verdict answer(Page page, VerificationOutcome outcome, @Nullable CheckedContent content) {
        String madeOut = content == null
                ? null
                : page.say("result.made-out", content.audience(), page.words().code("purpose", content.purpose()));
        List<String> next = new ArrayList<>();
        for (int i = 1; page.words().has("outcome." + outcome.name() + ".next." + i); i++) {
            next.add(page.say("outcome." + outcome.name() + ".next." + i));
        }
        return new Verdict(
                stance(outcome), heading(page, outcome, content == null ? null : content.asOf()), madeOut, next);
    }

    private static Blocks.Summary certificate(Page page, CheckedContent content, Instant checkedAt) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(page.say("result.subject"), named(content.name(), content.reading()), null));
        rows.add(Row.of(page.say("result.birthdate"), page.words().date(content.birthDate())));
        rows.add(new Row(page.say("result.former"), content.formerNames(), null));
        rows.add(new Row(page.say("result.licences"), content.licenceNumbers(), null));
        rows.add(Row.of(page.say("result.number"), content.number()));
        rows.add(Row.of(page.say("result.issued"), page.words().moment(content.issuedAt())));
        rows.add(Row.of(page.say("result.expires"), page.words().moment(content.expiresAt())));
        rows.add(checkedAt(page, checkedAt));
        return new Blocks.Summary(page.say("result.certificate"), rows);
    }

    private static Row checkedAt(Page page, Instant checkedAt) {
        return Row.of(page.say("result.checked-at"), page.words().moment(checkedAt));
    }

    private static List<String> named(String name, String reading) {
        return reading.isEmpty() ? List.of(name) : List.of(name, reading);
    }

    private static Blocks.Summary registers(Page page, CheckedContent content) {
        List<Row> rows = new ArrayList<>();
        for (Register register : Register.values()) {
            Instant newest = content.registers().get(register.code());
            String name = page.say("register." + register.code());
            rows.add(
                    newest == null
                            ? Row.of(name, page.say("register.not-searched"))
                            : new Row(name, coverage(page, register, newest), null));
        }
        rows.add(new Row(
                page.say("result.assurance"),
                List.of(
                        page.words().code("assurance", content.namesAssurance()),
                        page.say("result.names-searched", content.namesSearched())),
                null));
        return new Blocks.Summary(page.say("result.searched"), rows);
    }

    private static List<String> coverage(Page page, Register register, Instant newest) {
        String covers = page.say("register." + register.code() + ".covers");
        return newest.equals(Instant.EPOCH)
                ? List.of(covers, page.say("register.empty"))
                : List.of(covers, page.say("register.newest", page.words().moment(newest)));
    }

    private static Blocks.Summary stated(Page page, CheckedContent content) {
        List<Row> rows = new ArrayList<>();
        for (CheckedContent.Stated one : content.dispositions()) {
            List<String> told = new ArrayList<>();
            told.add(page.say("stated.date", page.words().date(one.date())));
            if (one.ground() != null) {
                told.add(page.say("stated.ground", page.words().code("ground", one.ground())));
            }
            told.add(page.say("stated.board", one.board()));
            if (one.reinstatedOn() != null) {
                told.add(page.say("stated.reinstated", page.words().date(one.reinstatedOn())));
            }
            rows.add(new Row(page.words().code("kind", one.kind()), told, null));
        }
        return new Blocks.Summary(page.say("stated.heading"), rows);
    }

    /** A step in words; the reason's own words where it has some, else those of its result. */
    public static Steps.Step step(Page page, String name, String result, @Nullable String reason) {
        Steps.Result ended = switch (result.toUpperCase(Locale.ROOT)) {
            case "PASS" -> Steps.Result.PASS;
            case "FAIL" -> Steps.Result.FAIL;
            default -> Steps.Result.UNKNOWN;
        };
        String step = name.toUpperCase(Locale.ROOT);
        String own = "reason." + reason;
        String general = "step." + step + "." + ended.name();
        String why = reason != null && page.words().has(own)
                ? page.say(own)
                : page.words().has(general)
                        ? page.say(general)
                        : page.say("step.result." + ended.name().toLowerCase(Locale.ROOT));
        return new Steps.Step(page.words().code("step", step), ended, why);
    }
}
