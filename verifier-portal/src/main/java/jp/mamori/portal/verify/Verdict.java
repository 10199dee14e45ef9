package jp.mamori.portal.verify;

import gg.jte.Content;
import java.util.List;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** The answer of a check: colour, icon and words together, and no tick mark for any of them. */
public record Verdict(
        Stance stance, String heading, @Nullable String madeOut, List<String> next) implements Block {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    public enum Stance {
        NEUTRAL,
        STATED,
        STOP,
        UNKNOWN
    }

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partVerdict(page, this);
    }
}
