package jp.mamori.registry.organisation.directory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.OrganisationRef;

/** Looks organisations up; nothing in it is personal. */
@Singleton
public class Directory {
    private final Organisations organisations;

    Directory(Organisations organisations) {
        this.organisations = organisations;
    }

    @Transactional
    public Optional<Organisation> find(OrganisationId id) {
        return organisations.find(id);
    }

    /** The reference to an organisation that must be there because a row points to it. */
    @Transactional
    public OrganisationRef ref(OrganisationId id) {
        return organisations
                .find(id)
                .orElseThrow(() -> new IllegalStateException("a row points to an organisation that is not there"))
                .ref();
    }

    @Transactional
    public Map<OrganisationId, OrganisationRef> refs(Collection<OrganisationId> ids) {
        var refs = new HashMap<OrganisationId, OrganisationRef>();
        if (!ids.isEmpty()) {
            var keys = ids.stream().map(OrganisationId::value).distinct().toList();
            organisations.findAll(keys).forEach(found -> refs.put(found.id(), found.ref()));
        }
        return refs;
    }

    /** Whether a certificate can be made out to it. */
    @Transactional
    public boolean isEmployer(OrganisationId id) {
        return organisations
                .find(id)
                .filter(found -> Kinds.EMPLOYERS.contains(found.kind()))
                .isPresent();
    }

    /** Whether somebody acting for one organisation may check a certificate made out to another: itself, its parent or its unit. */
    @Transactional
    public boolean isAudience(OrganisationId audience, OrganisationId acting) {
        return audience.equals(acting) || isUnitOf(audience, acting) || isUnitOf(acting, audience);
    }

    /** The licence administrator of a prefecture (免許管理者): its board of education. */
    @Transactional
    public Optional<OrganisationId> licenceAdministrator(Prefecture prefecture) {
        return organisations
                .firstOf(OrganisationKind.PREFECTURAL_BOARD, prefecture.code())
                .map(Organisation::id);
    }

    /** Whether the first is a part of the second. */
    @Transactional
    public boolean isUnitOf(OrganisationId unit, OrganisationId parent) {
        return organisations
                .find(unit)
                .filter(found -> parent.equals(found.parent()))
                .isPresent();
    }

    /** The units of an organisation, a city's schools for example. */
    @Transactional
    public List<OrganisationId> unitsOf(OrganisationId parent) {
        return organisations.unitsOf(parent).stream().map(Organisation::id).toList();
    }
}
