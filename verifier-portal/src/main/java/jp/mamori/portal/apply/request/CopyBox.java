package jp.mamori.portal.apply.request;

import gg.jte.Content;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Page;

/** A long text to copy, in a box that selects it whole. */
public record CopyBox(String id, String label, String text) implements Block {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partCopyBox(this);
    }

    @Override
    public String toString() {
        return "CopyBox[" + id + "]";
    }
}
