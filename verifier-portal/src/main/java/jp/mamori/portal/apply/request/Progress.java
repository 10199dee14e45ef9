package jp.mamori.portal.apply.request;

import gg.jte.Content;
import java.util.List;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Page;

/** Where something stands, in its stages. */
public record Progress(List<Stage> stages) implements Block {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    public record Stage(String name, String when, When state) {}

    public enum When {
        DONE,
        NOW,
        LATER
    }

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partProgress(page, this);
    }
}
