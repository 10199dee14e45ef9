package jp.mamori.registry.organisation.directory;

import java.util.EnumSet;
import java.util.Set;
import jp.mamori.registry.organisation.OrganisationKind;

/** Groups of organisation kinds. */
final class Kinds {
    /** Who employs or registers people that work with children, and may be the audience of a certificate. */
    static final Set<OrganisationKind> EMPLOYERS = Set.copyOf(EnumSet.of(
            OrganisationKind.SCHOOL_CORPORATION,
            OrganisationKind.MUNICIPALITY,
            OrganisationKind.NATIONAL_UNIVERSITY_CORPORATION,
            OrganisationKind.CHILDCARE_PROVIDER,
            OrganisationKind.SITTER_PLATFORM,
            OrganisationKind.SCHOOL,
            OrganisationKind.KINDERGARTEN,
            OrganisationKind.NURSERY,
            OrganisationKind.SITTER_OFFICE));

    /** Parts of an employer. */
    static final Set<OrganisationKind> UNITS = Set.copyOf(EnumSet.of(
            OrganisationKind.SCHOOL,
            OrganisationKind.KINDERGARTEN,
            OrganisationKind.NURSERY,
            OrganisationKind.SITTER_OFFICE));

    private Kinds() {}
}
