package jp.mamori.registry.demo.invention;

import java.util.List;
import jp.mamori.registry.organisation.OrganisationKind;

/**
 * An employer to enter in the directory, with its units.
 *
 * @param key of an employer that personas act for, else {@code ""}
 */
public record InventedEmployer(
        String key,
        OrganisationKind kind,
        String name,
        String nameKana,
        Place place,
        String municipality,
        String corporateNumber,
        List<Unit> units) {

    /** A school, kindergarten, nursery or office of an employer. */
    public record Unit(OrganisationKind kind, String name, String nameKana) {}
}
