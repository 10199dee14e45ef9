package jp.mamori.registry.person.matching.form;

/** One name of a person as written: present, former or alias (通称); any part may be empty. */
public record SubjectName(String family, String given, String familyKana, String givenKana, String latin) {

    @Override
    public String toString() {
        return "SubjectName";
    }
}
