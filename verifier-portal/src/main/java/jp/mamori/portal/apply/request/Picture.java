package jp.mamori.portal.apply.request;

import gg.jte.Content;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Page;

/** The certificate's code as a picture, large enough for a camera, with the words that stand in for it. */
public record Picture(String source, String words) implements Block {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partPicture(this);
    }
}
