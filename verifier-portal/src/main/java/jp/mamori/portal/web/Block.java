package jp.mamori.portal.web;

import gg.jte.Content;
import java.util.List;

/** A part of a page that draws itself with its own template. */
public interface Block {
    Content drawn(Page page);

    /** What is wrong with what was sent, each with a link to where it is mended; the page lists them first. */
    default List<Link> errors() {
        return List.of();
    }
}
