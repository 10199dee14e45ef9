package jp.mamori.benchmarks.matching.file;

/** One line of {@code persons.csv}; every field as written, empty where not known. */
public record PersonRow(
        String id,
        String family,
        String given,
        String familyKana,
        String givenKana,
        String latin,
        String formerNames,
        String birthDate,
        String sex,
        String prefecture,
        String licenceNumber,
        String municipality) {

    public PersonRow withName(String newFamily, String newGiven) {
        return new PersonRow(
                id,
                newFamily,
                newGiven,
                familyKana,
                givenKana,
                latin,
                formerNames,
                birthDate,
                sex,
                prefecture,
                licenceNumber,
                municipality);
    }

    public PersonRow withKana(String newFamily, String newGiven) {
        return new PersonRow(
                id,
                family,
                given,
                newFamily,
                newGiven,
                latin,
                formerNames,
                birthDate,
                sex,
                prefecture,
                licenceNumber,
                municipality);
    }

    public PersonRow withLatin(String newLatin) {
        return new PersonRow(
                id,
                family,
                given,
                familyKana,
                givenKana,
                newLatin,
                formerNames,
                birthDate,
                sex,
                prefecture,
                licenceNumber,
                municipality);
    }

    public PersonRow withFormerNames(String names) {
        return new PersonRow(
                id,
                family,
                given,
                familyKana,
                givenKana,
                latin,
                names,
                birthDate,
                sex,
                prefecture,
                licenceNumber,
                municipality);
    }

    public PersonRow withBirthDate(String date) {
        return new PersonRow(
                id,
                family,
                given,
                familyKana,
                givenKana,
                latin,
                formerNames,
                date,
                sex,
                prefecture,
                licenceNumber,
                municipality);
    }

    public PersonRow withLicenceNumber(String number) {
        return new PersonRow(
                id,
                family,
                given,
                familyKana,
                givenKana,
                latin,
                formerNames,
                birthDate,
                sex,
                prefecture,
                number,
                municipality);
    }

    /** Without what the LEAN suite does not have. */
    public PersonRow lean() {
        return new PersonRow(
                id, family, given, familyKana, givenKana, latin, formerNames, birthDate, "", "", licenceNumber, "");
    }

    public PersonRow withId(String newId) {
        return new PersonRow(
                newId,
                family,
                given,
                familyKana,
                givenKana,
                latin,
                formerNames,
                birthDate,
                sex,
                prefecture,
                licenceNumber,
                municipality);
    }

    @Override
    public String toString() {
        return "PersonRow[" + id + "]";
    }
}
