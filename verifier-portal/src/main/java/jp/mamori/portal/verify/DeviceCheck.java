package jp.mamori.portal.verify;

import gg.jte.Content;
import java.util.List;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;

/**
 * The check in the browser: its scripts, its addresses, and, where it stands first on its page, the camera and what to
 * do without a script.
 */
public record DeviceCheck(boolean camera) implements Block {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final List<String> READING = List.of("strict", "json", "token", "receipt", "link", "keys", "verify");
    private static final List<String> SHOWING = List.of("words", "result", "log", "camera", "page");

    static DeviceCheck plain() {
        return new DeviceCheck(false);
    }

    static DeviceCheck withCamera() {
        return new DeviceCheck(true);
    }

    /** The scripts that read and verify, which the service worker runs too. */
    public static List<String> verifying() {
        return addresses(READING);
    }

    /** The scripts that need a page. */
    public static List<String> showing() {
        return addresses(SHOWING);
    }

    /** The script that takes the certificate out of the address, before any other. */
    public static String first() {
        return Html.asset("check/fragment.js");
    }

    /** The proofs of the log are verified by the script that the access history uses. */
    public static String proofs() {
        return Html.asset("log-proof.js");
    }

    /** Reads the printed code where the browser cannot by itself; loaded when the camera runs. */
    public static String reader() {
        return Html.asset("jsqr.js");
    }

    private static List<String> addresses(List<String> names) {
        return names.stream().map(name -> Html.asset("check/" + name + ".js")).toList();
    }

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partDeviceCheck(page, this);
    }
}
