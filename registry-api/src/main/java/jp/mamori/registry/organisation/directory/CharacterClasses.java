package jp.mamori.registry.organisation.directory;

import jp.mamori.registry.platform.text.SearchForm;

/** Which characters are forms of one (異体字); the tables are the person matcher's. */
public interface CharacterClasses {
    /** The text with each character as the one of its class: 髙 as 高, 澤 as 沢; what is different in law (斎, 斉) stays apart. */
    String fold(String text);

    /** The form in which the directory is searched: what is entered and what is typed take it alike. */
    default String searchForm(String text) {
        return fold(SearchForm.of(text));
    }
}
