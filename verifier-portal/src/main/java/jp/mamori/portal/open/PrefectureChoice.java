package jp.mamori.portal.open;

import gg.jte.Content;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Page;

/** The list of prefectures above the orders; it sends nothing personal, so it may stand in the address. */
public record PrefectureChoice(String chosen) implements Block {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partPrefectureChoice(page, this);
    }
}
