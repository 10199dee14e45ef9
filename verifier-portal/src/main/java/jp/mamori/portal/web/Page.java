package jp.mamori.portal.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.session.Door;
import org.jspecify.annotations.Nullable;

/** One page as it is put together: title, way back, and blocks in reading order. */
public final class Page {
    private final Visitor visitor;
    private final String title;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, List<String>> repeat = new LinkedHashMap<>();
    private @Nullable Link back;
    private boolean headed = true;
    private String switched = "";

    Page(Visitor visitor, String title) {
        this.visitor = visitor;
        this.title = title;
    }

    public Page add(Block block) {
        blocks.add(block);
        return this;
    }

    public Page back(String href) {
        back = new Link(say("back"), href);
        return this;
    }

    public Page back(String href, String textKey) {
        back = new Link(say(textKey), href);
        return this;
    }

    /** The first block carries the page's heading itself. */
    public Page ownHeading() {
        headed = false;
        return this;
    }

    /** What the language switch sends again where the page is the answer to a form. */
    public Page repeat(String name, String value) {
        repeat.put(name, List.of(value));
        return this;
    }

    public String say(String key, Object... values) {
        return visitor.words().say(key, values);
    }

    public Words words() {
        return visitor.words();
    }

    public Visitor visitor() {
        return visitor;
    }

    public String title() {
        return title;
    }

    /** What is wrong with what was sent; empty on a page that nothing was sent to. */
    public List<Link> errors() {
        return blocks.stream().flatMap(block -> block.errors().stream()).toList();
    }

    /** The title as the browser's tab shows it; an error comes first, so that a screen reader tells it first. */
    public String tabTitle() {
        String named = say("title.tab", title, say("service"));
        return errors().isEmpty() ? named : say("title.error", named);
    }

    public boolean headed() {
        return headed;
    }

    public @Nullable Link back() {
        return back;
    }

    public List<Block> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    /**
     * What the language switch sends again, so that the page stays with what was typed: what the page asks for,
     * or the whole form where it was refused. Nothing else is ever sent twice.
     */
    public Map<String, List<String>> repeated() {
        if (errors().isEmpty()) {
            return Collections.unmodifiableMap(repeat);
        }
        Map<String, List<String>> again = new LinkedHashMap<>(visitor.sent());
        again.keySet().removeAll(List.of(FormTokens.FIELD, "lang"));
        return again;
    }

    /** Where the language switch leads from a page that is the answer to a form and cannot be asked for. */
    public Page switchedAt(String href) {
        switched = href;
        return this;
    }

    public String switched() {
        return switched;
    }

    public @Nullable Door door() {
        return visitor.door();
    }
}
