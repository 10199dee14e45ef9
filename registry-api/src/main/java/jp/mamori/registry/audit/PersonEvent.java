package jp.mamori.registry.audit;

import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.crypto.FileId;

/** What happens to an applicant's particulars and to records compared with a person. */
public sealed interface PersonEvent extends Event {
    /** The file read or written. */
    FileId file();

    @Override
    default List<FileId> owners() {
        return List.of(file());
    }

    /** The applicant's particulars were read. */
    record ProfileRead(Actor actor, FileId file, List<String> fields) implements PersonEvent {}

    /** The applicant's particulars were written. */
    record ProfileWritten(Actor actor, FileId file, List<String> fields) implements PersonEvent {}

    /** A record was opened because a person's keys met its keys. */
    record CandidateCompared(Actor actor, FileId file, FileId with, String purpose, String strength)
            implements PersonEvent {
        @Override
        public List<FileId> owners() {
            return List.of(file, with);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("strength", strength);
        }
    }

    /** A record was opened because a person's keys met its keys; only its own file tells, so that no screening shows early. */
    record CandidateRead(Actor actor, FileId file, String purpose, String strength) implements PersonEvent {
        @Override
        public List<String> fields() {
            return List.of("names", "birthDate", "sex", "domicile", "licenceNumbers");
        }

        @Override
        public Map<String, String> details() {
            return Map.of("strength", strength);
        }
    }

    /** An officer asked that the person be shown later that this authority looks at their data. */
    record DelayProposed(Actor actor, List<FileId> owners, String delay, String basis) implements PersonEvent {
        @Override
        public FileId file() {
            return owners.getFirst();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("delay", delay, "basis", basis);
        }
    }

    /** A second officer put that delay in force. */
    record DelayApproved(Actor actor, List<FileId> owners, String delay) implements PersonEvent {
        @Override
        public FileId file() {
            return owners.getFirst();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("delay", delay);
        }
    }

    /** A second officer refused that delay. */
    record DelayRejected(Actor actor, List<FileId> owners, String delay) implements PersonEvent {
        @Override
        public FileId file() {
            return owners.getFirst();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("delay", delay);
        }
    }

    /** The keys that lead to a person were made anew, for which their particulars were opened. */
    record MatchKeysRebuilt(Actor actor, FileId file) implements PersonEvent {}

    /** An officer searched; what was searched for is not told, the records opened have events of their own. */
    record PersonSearched(Actor actor, FileId file, String purpose, String outcome) implements PersonEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("outcome", outcome);
        }
    }

    /** The applicant's particulars were taken into something else, such as a request. */
    record ProfileUsed(Actor actor, FileId file, String purpose, List<String> fields) implements PersonEvent {}
}
