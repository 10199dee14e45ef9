package jp.mamori.registry.person.applicant;

import java.util.Set;
import jp.mamori.registry.person.Missing;
import jp.mamori.registry.person.Person;

/** An applicant as a request takes them over: all names, the present one first, and what is still missing. */
public record Profile(Person person, boolean formerNamesDeclared, Set<Missing> missing, long version) {
    @Override
    public String toString() {
        return "Profile[missing=" + missing + "]";
    }
}
