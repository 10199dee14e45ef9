package jp.mamori.portal.apply.request;

import java.util.UUID;
import jp.mamori.portal.form.Typed;

/** A request as it is put together: for which employer, for what. Kept in the session until it is sent. */
final class RequestDraft {
    private final Typed typed = new Typed();
    private final String key = UUID.randomUUID().toString();

    Typed typed() {
        return typed;
    }

    String key() {
        return key;
    }

    void employer(String id, String name) {
        typed.put("employer", id).put("employerName", name);
        typed.clear("requestCode");
    }

    boolean complete() {
        return typed.has("employer") && typed.has("purpose") && typed.has("occasion");
    }

    @Override
    public String toString() {
        return "RequestDraft";
    }
}
