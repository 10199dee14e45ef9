package jp.mamori.portal.form;

import gg.jte.Content;
import java.util.List;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Page;

/**
 * Narrows a list: one select above it, sent as a query.
 * What is chosen is never personal, so it may stand in the address.
 */
public record Choice(String action, String name, String label, List<Option> options, String chosen) implements Block {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partChoice(page, this);
    }
}
