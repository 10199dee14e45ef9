package jp.mamori.portal.board.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.registry.board.Dismissal;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The dismissals that a page's contents arise from, in words instead of the numbers under which the registry keeps them. */
public final class Origins {
    private final Visitor visitor;
    private final Map<String, Dismissal> known = new LinkedHashMap<>();

    private Origins(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Looks up what the contents name; a content that is not there names nothing. */
    public static Origins of(Visitor visitor, BoardRegistry registry, @Nullable Content... contents) {
        Origins origins = new Origins(visitor);
        Stream.of(contents)
                .filter(Objects::nonNull)
                .map(Content::arisesFrom)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> registry.dismissal(visitor.signedIn(), id)
                        .ifPresent(dismissal -> origins.known.put(id, dismissal)));
        return origins;
    }

    /** Kind, authority, day and case number of a dismissal. */
    static String told(Visitor visitor, Dismissal dismissal) {
        return visitor.say(
                "origin.told",
                visitor.words().code("kind", dismissal.kind()),
                dismissal.authority() == null ? "" : dismissal.authority().name(),
                visitor.words().date(dismissal.decidedOn()),
                Objects.requireNonNullElse(dismissal.caseNumber(), ""));
    }

    @Nullable
    String told(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return Optional.ofNullable(known.get(id))
                .map(dismissal -> told(visitor, dismissal))
                .orElseGet(() -> visitor.say("origin.unknown"));
    }

    /** Where the officer's own authority recorded the dismissal, the way to its page. */
    public Optional<Link> link(@Nullable String id) {
        String mine = visitor.signedIn().organisation().orElse("");
        return Optional.ofNullable(id)
                .map(known::get)
                .filter(dismissal -> dismissal.authority() != null
                        && dismissal.authority().id().equals(mine))
                .map(dismissal -> new Link(visitor.say("disposition.arises"), "/board/dispositions/" + dismissal.id()));
    }
}
