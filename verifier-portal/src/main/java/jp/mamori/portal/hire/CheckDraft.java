package jp.mamori.portal.hire;

import java.util.UUID;
import jp.mamori.portal.form.Typed;

/** A check as it is put together: how, the certificate itself, what for. Kept in the session only. */
final class CheckDraft {
    private final Typed typed = new Typed();
    private final String key = UUID.randomUUID().toString();
    private String certificate = "";

    Typed typed() {
        return typed;
    }

    /** Sent once however often the button is pressed. */
    String key() {
        return key;
    }

    String certificate() {
        return certificate;
    }

    void certificate(String text) {
        certificate = text;
    }

    boolean complete() {
        return !certificate.isEmpty() && typed.has("purpose") && typed.has("occasion");
    }

    @Override
    public String toString() {
        return "CheckDraft";
    }
}
