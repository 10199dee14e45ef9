package jp.mamori.portal.board.search;

import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.board.PersonSearch;
import org.jspecify.annotations.Nullable;

/** What an officer typed and was answered last, kept in the session: showing it again searches nothing again. */
final class LastSearch {
    private volatile Typed typed = new Typed();
    private volatile @Nullable PersonSearch answer;

    Typed typed() {
        return typed;
    }

    @Nullable
    PersonSearch answer() {
        return answer;
    }

    void answered(Typed typed, PersonSearch answer) {
        this.typed = typed;
        this.answer = answer;
    }

    @Override
    public String toString() {
        return "LastSearch";
    }
}
