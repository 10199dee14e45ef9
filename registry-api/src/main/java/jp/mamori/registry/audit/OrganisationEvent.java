package jp.mamori.registry.audit;

import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.crypto.FileId;

/** What happens to an organisation's people and codes. */
public sealed interface OrganisationEvent extends Event {
    /** The organisation's file. */
    FileId file();

    @Override
    default List<FileId> owners() {
        return List.of(file());
    }

    /** Somebody was given a role. */
    record RoleGiven(Actor actor, FileId file, FileId person, String role) implements OrganisationEvent {
        @Override
        public List<FileId> owners() {
            return List.of(file, person);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("role", role);
        }
    }

    /** The organisation's people were listed. */
    record MembersRead(Actor actor, FileId file, List<String> fields) implements OrganisationEvent {}

    /** A supervising authority read how the employers under it use the registry: figures only. */
    record EmployerUseRead(Actor actor, FileId file) implements OrganisationEvent {}

    /** A request code was made. */
    record RequestCodeMade(Actor actor, FileId file, String purpose) implements OrganisationEvent {}
}
