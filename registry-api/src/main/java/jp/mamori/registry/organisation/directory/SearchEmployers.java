package jp.mamori.registry.organisation.directory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.platform.http.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Finds employers and units by words of their name, reading or place.
 *
 * <p>Each of at most {@value #MOST_WORDS} words must occur somewhere, in any form of its characters (髙 and 高); the order is that of the reading.
 */
@Singleton
class SearchEmployers {
    static final int MOST_WORDS = 3;

    private static final String ANYTHING = "%";
    private static final OrganisationId BEFORE_ALL = new OrganisationId(new UUID(0, 0));

    private final Organisations organisations;
    private final Directory directory;
    private final CharacterClasses characters;

    SearchEmployers(Organisations organisations, Directory directory, CharacterClasses characters) {
        this.organisations = organisations;
        this.directory = directory;
        this.characters = characters;
    }

    /** Employers found, one more than the page holds, and the parents of those that are units. */
    record Found(List<Organisation> employers, Map<OrganisationId, OrganisationRef> parents) {}

    @Transactional
    Found search(
            @Nullable String words, @Nullable Prefecture prefecture, @Nullable OrganisationKind kind, Slice slice) {
        var patterns = patterns(words == null ? "" : words);
        var after = Position.of(slice.after());
        var employers = organisations.search(
                codes(kind == null ? Kinds.EMPLOYERS : Set.of(kind)),
                prefecture == null ? "" : prefecture.code(),
                patterns.get(0),
                patterns.get(1),
                patterns.get(2),
                after.nameKana(),
                after.id().value(),
                slice.rows());
        var parents = employers.stream()
                .flatMap(employer -> Optional.ofNullable(employer.parent()).stream())
                .toList();
        return new Found(employers, directory.refs(parents));
    }

    private static List<String> codes(Set<OrganisationKind> kinds) {
        return kinds.stream().map(OrganisationKind::name).toList();
    }

    private List<String> patterns(String words) {
        var wanted = Stream.of(words.split("[\\s\\u3000]+"))
                .map(characters::searchForm)
                .filter(word -> !word.isEmpty())
                .map(word -> ANYTHING + escaped(word) + ANYTHING);
        return Stream.concat(wanted, Stream.generate(() -> ANYTHING))
                .limit(MOST_WORDS)
                .toList();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Where a page ends, as cursors carry it: id and reading. */
    record Position(String nameKana, OrganisationId id) {
        static Position of(@Nullable String text) {
            if (text == null) {
                return new Position("", BEFORE_ALL);
            }
            var parts = text.split(" ", 2);
            return new Position(parts[1], new OrganisationId(UUID.fromString(parts[0])));
        }

        static String text(Organisation organisation) {
            return organisation.id().value() + " " + organisation.nameKana();
        }
    }
}
