package jp.mamori.portal.apply;

import gg.jte.Content;
import jp.mamori.portal.registry.open.TransparencyLog;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Page;

/** Has the browser verify each line's proof; without script the lines and their files are there all the same. */
public record HistoryProofs(String logKey, String witnessKey) implements Block {
    static HistoryProofs of(TransparencyLog log) {
        return new HistoryProofs(log.key(), log.witnessKey() == null ? "" : log.witnessKey());
    }

    @Override
    public Content drawn(Page page) {
        return new StaticTemplates().partProofs(page, this);
    }
}
