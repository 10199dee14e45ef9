package jp.mamori.portal.form;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.templates.StaticTemplates;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;

/** A form on a page: its fields, where it goes, the button's words, and the errors that head it. */
public final class Question implements Block {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Ask ask;
    private final String action;
    private final String button;
    private final List<String> lead = new ArrayList<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private final List<Link> general = new ArrayList<>();

    public Question(Ask ask, String action, String button) {
        this.ask = ask;
        this.action = action;
        this.button = button;
    }

    public Question lead(String paragraph) {
        lead.add(paragraph);
        return this;
    }

    public Question hidden(String name, String value) {
        hidden.put(name, value);
        return this;
    }

    /** Errors that belong to no field of this page; each may lead to the page that mends it. */
    public Question general(List<Link> faults) {
        general.addAll(faults);
        return this;
    }

    public List<Field> fields() {
        return ask.fields();
    }

    public String action() {
        return action;
    }

    public String button() {
        return button;
    }

    public List<String> lead() {
        return lead;
    }

    public Map<String, String> hidden() {
        return hidden;
    }

    public boolean withFile() {
        return fields().stream().anyMatch(field -> field instanceof Field.FileField);
    }

    @Override
    public List<Link> errors() {
        List<Link> errors = new ArrayList<>(general);
        for (Field field : fields()) {
            String error = field.error();
            if (error != null) {
                errors.add(new Link(error, "#" + field.anchor()));
            }
        }
        return errors;
    }

    @Override
    public Content drawn(Page page) {
        return TEMPLATES.partQuestion(page, this);
    }
}
