package jp.mamori.registry.demo.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which a visitor of the demo chooses whom to be, in Japanese and English. */
final class LoginPage {
    private static final String STYLE = """
            body{font-family:sans-serif;line-height:1.7;max-width:40rem;margin:0 auto;padding:1rem;color:#1a1a1c}\
            .demo{border:3px solid #a44a00;background:#fff3e6;padding:.5rem 1rem}\
            button{display:block;width:100%;text-align:left;font:inherit;padding:.75rem 1rem;margin:.75rem 0;\
            border:2px solid #264af4;border-radius:.5rem;background:#fff;color:inherit;cursor:pointer}\
            button:focus-visible{outline:4px solid #000;outline-offset:2px;background:#ffd43d}\
            button strong{color:#0017c1}button span{display:block}\
            """;
    static final String STYLE_HASH = hash(STYLE);

    private LoginPage() {}

    static String choose(Door door, List<Persona> personas, Map<String, String> request) {
        return page(
                "<p>だれとしてログインしますか。パスワードはありません。<br>"
                        + "<span lang=\"en\">Whom do you want to sign in as? There is no password.</span></p>"
                        + "<form method=\"post\" action=\"/" + door.path() + "/authorize\">"
                        + hidden(request)
                        + personas.stream().map(LoginPage::button).collect(Collectors.joining())
                        + "</form>",
                door);
    }

    static String refused(Door door) {
        return page(
                "<p>ログインの要求が正しくありません。ポータルからやり直してください。<br>"
                        + "<span lang=\"en\">This is not a valid request to sign in. Start again from the portal.</span></p>",
                door);
    }

    private static String page(String body, Door door) {
        return "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<title>デモ用ログイン / Demo sign-in</title><style>" + STYLE + "</style></head><body>"
                + "<p class=\"demo\"><strong>これはデモです。</strong>人物はすべて架空で、本人確認は行いません。<br>"
                + "<span lang=\"en\"><strong>This is a demo.</strong> Everybody is invented and nobody's identity"
                + " is checked.</span></p><main><h1>デモ用ログイン(" + escape(door.japanese())
                + ")<br><span lang=\"en\">Demo sign-in: " + escape(door.english()) + "</span></h1>" + body
                + "</main></body></html>";
    }

    private static String button(Persona persona) {
        return "<button name=\"persona\" value=\"" + escape(persona.subject()) + "\"><strong>"
                + escape(persona.name()) + "</strong><span>" + escape(persona.japanese())
                + "</span><span lang=\"en\">" + escape(persona.english()) + "</span></button>";
    }

    private static String hidden(Map<String, String> request) {
        return request.entrySet().stream()
                .map(entry -> "<input type=\"hidden\" name=\"" + escape(entry.getKey()) + "\" value=\""
                        + escape(entry.getValue()) + "\">")
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
