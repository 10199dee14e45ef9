package jp.mamori.portal.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.session.Door;
import jp.mamori.portal.session.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a page: the language, the place, the token for forms, the session where there is one,
 * and what a form has just sent.
 */
public record Visitor(
        Words words,
        String path,
        String formToken,
        @Nullable SignedIn session,
        Instant now,
        boolean demo,
        Map<String, List<String>> sent) {

    public Page page(String titleKey, Object... values) {
        return new Page(this, words.say(titleKey, values));
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** The session of a page behind a door; the door's guard has let nobody else in. */
    public SignedIn signedIn() {
        if (session == null) {
            throw new IllegalStateException("a page behind a door was reached without a session");
        }
        return session;
    }

    /** What was sent is personal, so a visitor never shows it. */
    @Override
    public String toString() {
        return "Visitor[" + path + "]";
    }

    public @Nullable Door door() {
        return session == null ? null : session.door();
    }
}
