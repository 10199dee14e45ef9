package jp.mamori.registry.organisation.directory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.people.OrganisationKeys;
import jp.mamori.registry.organisation.reference.PrefectureEntry;
import jp.mamori.registry.organisation.reference.Reference;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.problem.Violations;

/** Enters an employer or a unit in the directory, with the folded text that finds it. */
@Singleton
public class CreateOrganisation {
    private static final int LONGEST_SEARCH_TEXT = 500;

    private final Organisations organisations;
    private final Reference reference;
    private final CharacterClasses characters;
    private final OrganisationKeys keys;
    private final Ids ids;
    private final Clock clock;

    CreateOrganisation(
            Organisations organisations,
            Reference reference,
            CharacterClasses characters,
            OrganisationKeys keys,
            Ids ids,
            Clock clock) {
        this.organisations = organisations;
        this.reference = reference;
        this.characters = characters;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome create(NewOrganisation wanted) {
        var violations = wanted.violations();
        if (wanted.parent() != null && organisations.find(wanted.parent()).isEmpty()) {
            violations.add("/parent", "organisation-unknown");
        }
        if (violations.any()) {
            return new Outcome.Invalid(violations);
        }
        var id = new OrganisationId(ids.next());
        keys.ensure(id);
        insert(id, wanted);
        return new Outcome.Created(id);
    }

    private void insert(OrganisationId id, NewOrganisation wanted) {
        organisations.insert(
                id,
                wanted.kind(),
                wanted.name(),
                wanted.nameKana(),
                wanted.nameEn(),
                wanted.prefecture() == null ? null : wanted.prefecture().code(),
                wanted.municipality(),
                wanted.municipalityCode(),
                wanted.parent(),
                wanted.corporateNumber(),
                wanted.schoolCode(),
                searchText(wanted),
                clock.instant());
    }

    private String searchText(NewOrganisation wanted) {
        var prefecture = Optional.ofNullable(wanted.prefecture()).flatMap(p -> reference.prefecture(p.code()));
        String text = Stream.of(
                        Optional.of(wanted.name()),
                        Optional.of(wanted.nameKana()),
                        Optional.ofNullable(wanted.nameEn()),
                        prefecture.map(PrefectureEntry::nameJa),
                        prefecture.map(PrefectureEntry::nameKana),
                        Optional.ofNullable(wanted.municipality()))
                .flatMap(Optional::stream)
                .map(characters::searchForm)
                .collect(Collectors.joining(" "));
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(LONGEST_SEARCH_TEXT, text.codePointCount(0, text.length()))));
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Created(OrganisationId id) implements Outcome {}

        record Invalid(Violations violations) implements Outcome {}
    }
}
