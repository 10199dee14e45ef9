package jp.mamori.portal.verify;

import gg.jte.Content;
import java.util.List;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Page;

/** The steps of a check, each pass, fail or unknown in words. */
public record Steps(List<Step> steps) implements Block {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    public record Step(String name, Result result, String reason) {}

    public enum Result {
        PASS,
        FAIL,
        UNKNOWN
    }

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partSteps(page, this);
    }
}
