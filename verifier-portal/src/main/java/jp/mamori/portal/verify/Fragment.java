package jp.mamori.portal.verify;

import gg.jte.Content;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Page;

/** Sends the part of a link after its {@code #}, with a script; what to do instead where that cannot be. */
public record Fragment(Block without, String working, String action) implements Block {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partFragment(page, this);
    }
}
