package jp.mamori.portal.hire;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.form.WhatFor;
import org.jspecify.annotations.Nullable;

/** A check as it is put together: the certificate or its number, about whom, what for. Kept in the session only. */
final class CheckDraft {
    private final Typed typed = new Typed();
    private String key = UUID.randomUUID().toString();
    private String certificate = "";
    private @Nullable CertificateNumber number;

    Typed typed() {
        return typed;
    }

    /** Sent once however often the button is pressed. */
    String key() {
        return key;
    }

    /** The next sending is another check, of the same certificate and with what was typed. */
    void again() {
        key = UUID.randomUUID().toString();
    }

    String certificate() {
        return certificate;
    }

    void certificate(String text) {
        certificate = text;
        number = null;
    }

    /** The number, where the certificate itself is not at hand. */
    Optional<CertificateNumber> number() {
        return Optional.ofNullable(number);
    }

    void number(CertificateNumber typed) {
        number = typed;
        certificate = "";
    }

    String personName() {
        return typed.first("personName").strip();
    }

    Optional<LocalDate> birthDate() {
        return Ask.dateOf(typed, "birthDate");
    }

    String reference() {
        return typed.first("reference").strip();
    }

    /** The page, below the journey's address, that asks for what is still missing; the answers when nothing is. */
    String next() {
        if (certificate.isEmpty() && number == null) {
            return "";
        }
        if (personName().isEmpty() || birthDate().isEmpty()) {
            return "/who";
        }
        return WhatFor.isAnswered(typed) ? "/answers" : "/why";
    }

    boolean complete() {
        return next().equals("/answers");
    }

    @Override
    public String toString() {
        return "CheckDraft";
    }
}
