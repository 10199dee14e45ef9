package jp.mamori.registry.certificate.screening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.platform.time.Tokyo;

/** Looks up what may be stated to whom today. */
@Singleton
public class DisclosureBasis {
    private final BasisRows rows;
    private final Directory directory;
    private final Clock clock;

    DisclosureBasis(BasisRows rows, Directory directory, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.clock = clock;
    }

    public DisclosureScope of(Request request) {
        return of(request.audience(), request.purpose());
    }

    public DisclosureScope of(OrganisationId audience, Purpose purpose) {
        return directory
                .find(audience)
                .map(organisation -> of(organisation.kind(), purpose.name()))
                .orElseThrow(() -> new IllegalStateException("the audience is gone"));
    }

    /** What an organisation of a kind may be told for the purpose of that code. */
    public DisclosureScope of(OrganisationKind kind, String purpose) {
        return new DisclosureScope(rows.of(kind.name(), purpose, Tokyo.today(clock)).stream()
                .collect(groupingBy(BasisRow::register, mapping(BasisRow::ground, toUnmodifiableSet()))));
    }
}
