package jp.mamori.registry.demo.data;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.demo.invention.InventedEmployer;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.CreateOrganisation;
import jp.mamori.registry.organisation.directory.CreateOrganisation.Outcome.Created;
import jp.mamori.registry.organisation.directory.CreateOrganisation.Outcome.Invalid;
import jp.mamori.registry.organisation.directory.NewOrganisation;
import jp.mamori.registry.organisation.directory.Prefecture;

/** Enters invented employers and their units in the directory. */
@Singleton
@Requires(env = "demo")
class EnterEmployers {
    private final CreateOrganisation createOrganisation;

    EnterEmployers(CreateOrganisation createOrganisation) {
        this.createOrganisation = createOrganisation;
    }

    /** Answers the ids of those that personas act for, by their keys. */
    Map<String, OrganisationId> enter(List<InventedEmployer> employers) {
        Map<String, OrganisationId> keyed = new HashMap<>();
        for (InventedEmployer employer : employers) {
            OrganisationId id = create(new NewOrganisation(
                    employer.kind(),
                    employer.name(),
                    employer.nameKana(),
                    null,
                    Prefecture.parse(employer.place().code()).orElseThrow(),
                    employer.municipality(),
                    null,
                    null,
                    employer.corporateNumber(),
                    null));
            employer.units().forEach(unit -> create(unit(employer, unit, id)));
            if (!employer.key().isEmpty()) {
                keyed.put(employer.key(), id);
            }
        }
        return keyed;
    }

    private static NewOrganisation unit(InventedEmployer employer, InventedEmployer.Unit unit, OrganisationId parent) {
        return new NewOrganisation(
                unit.kind(),
                unit.name(),
                unit.nameKana(),
                null,
                Prefecture.parse(employer.place().code()).orElseThrow(),
                employer.municipality(),
                null,
                parent,
                null,
                null);
    }

    private OrganisationId create(NewOrganisation organisation) {
        return switch (createOrganisation.create(organisation)) {
            case Created(var id) -> id;
            case Invalid(var violations) ->
                throw new IllegalStateException("the demo's employer was refused: " + violations.found());
        };
    }
}
