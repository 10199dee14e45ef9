package jp.mamori.portal.hire;

import java.time.LocalDate;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Field;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.WhatFor;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** The pages of an employer's check that ask one thing each. */
final class CheckPages {
    static final String PLACE = "/hire/check";
    private static final String NUMBER = "certificateNumber";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REFERENCE = 32;

    private CheckPages() {}

    /** A number that was mistyped is told from what is no number at all. */
    static Page number(Visitor visitor, Ask ask) {
        if (ask.judging() && ask.typed().has(NUMBER)) {
            switch (CertificateNumber.read(ask.typed().first(NUMBER))) {
                case CertificateNumber.Reading.Number(CertificateNumber number) -> {}
                case CertificateNumber.Reading.NotTwelveDigits() ->
                    ask.fault(NUMBER, visitor.say("error.number.malformed"));
                case CertificateNumber.Reading.Mistyped() -> ask.fault(NUMBER, visitor.say("error.number.mistyped"));
            }
        }
        ask.text(NUMBER, Field.Look.plain(64, 20), true, typed -> true, "");
        return page(visitor, "check.number", "/number", ask);
    }

    static Page who(Visitor visitor, Ask ask, LocalDate today) {
        return page(
                visitor,
                "hire.check.who",
                "/who",
                ask.text("personName", LONGEST_NAME).date("birthDate", true, today));
    }

    static Page why(Visitor visitor, Ask ask) {
        return page(visitor, "hire.check.why", "/why", WhatFor.ask(ask).optionalText("reference", LONGEST_REFERENCE));
    }

    private static Page page(Visitor visitor, String title, String own, Ask ask) {
        Question question = new Question(ask, PLACE + own, visitor.say("continue"));
        if (visitor.words().has(title + ".lead")) {
            question.lead(visitor.say(title + ".lead"));
        }
        return visitor.page(title).back(PLACE).add(question);
    }
}
