package jp.mamori.portal.web;

import gg.jte.Content;

/** A part of a page that draws itself with its own template. */
public interface Block {
    Content drawn(Page page);
}
