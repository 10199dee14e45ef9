package jp.mamori.registry.audit;

import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.crypto.FileId;

/** What happens to a request, the reviews of its possible matches, and its certificate. */
public sealed interface CertificateEvent extends Event {
    /** An event of one request's file. */
    sealed interface OfRequest extends CertificateEvent {
        FileId file();

        @Override
        default List<FileId> owners() {
            return List.of(file());
        }
    }

    /** An applicant asked for a certificate. */
    record Requested(Actor actor, FileId file, String purpose) implements OfRequest {}

    /** The particulars were complete and were taken into the request, which was screened. */
    record Completed(Actor actor, FileId file) implements OfRequest {}

    /** Officers could not decide: the applicant was asked. */
    record ApplicantAsked(Actor actor, FileId file) implements OfRequest {}

    /** What the result states was settled. */
    record Determined(Actor actor, FileId file) implements OfRequest {}

    /** A slot went by because a review was open. */
    record SlotMissed(Actor actor, FileId file) implements OfRequest {}

    /** The result was shown to the applicant. */
    record ResultReleased(Actor actor, FileId file) implements OfRequest {}

    /** The applicant was reminded to answer. */
    record Reminded(Actor actor, FileId file, int day) implements OfRequest {
        @Override
        public Map<String, String> details() {
            return Map.of("day", String.valueOf(day));
        }
    }

    /** The applicant accepted the result. */
    record Accepted(Actor actor, FileId file) implements OfRequest {}

    /** The applicant asked for a correction. */
    record CorrectionAsked(Actor actor, FileId file) implements OfRequest {}

    /** The applicant withdrew the request or its certificate. */
    record Withdrawn(Actor actor, FileId file) implements OfRequest {}

    /** Nobody answered in time. */
    record Lapsed(Actor actor, FileId file) implements OfRequest {}

    /** Somebody read a request. */
    record RequestRead(Actor actor, FileId file, List<String> fields) implements OfRequest {}

    /** A possible match went to the officers of the authority that owns the record. */
    record ReviewOpened(Actor actor, List<FileId> owners, String purpose, String strength, String because)
            implements CertificateEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("strength", strength, "because", because);
        }
    }

    /** An officer read both persons of a possible match. */
    record ReviewRead(Actor actor, List<FileId> owners, String purpose, List<String> fields)
            implements CertificateEvent {}

    /** An officer gave an opinion; what it says is not in the event. */
    record OpinionGiven(Actor actor, List<FileId> owners, int ordinal) implements CertificateEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("ordinal", String.valueOf(ordinal));
        }
    }

    /** Officers decided about a possible match. */
    record ReviewSettled(Actor actor, List<FileId> owners, String outcome) implements CertificateEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("outcome", outcome);
        }
    }

    /** Nobody has to decide any more: the record is not in force. */
    record ReviewClosed(Actor actor, FileId file) implements OfRequest {}

    /** What is going to be signed was stored. */
    record IntentStored(Actor actor, FileId file) implements OfRequest {}

    /** What was going to be signed was given up. */
    record IntentBurnt(Actor actor, FileId file, String because) implements OfRequest {
        @Override
        public Map<String, String> details() {
            return Map.of("because", because);
        }
    }

    /** A certificate was signed and stored. */
    record CertificateIssued(Actor actor, FileId file) implements OfRequest {}

    /** A certificate entered the log, in a file of its own; names its payload by hash, for whoever holds it. */
    record Logged(Actor actor, FileId file, String payload) implements OfRequest {
        @Override
        public Map<String, String> details() {
            return Map.of("payload", payload);
        }
    }

    /** A certificate was superseded or withdrawn. */
    record CertificateEnded(Actor actor, FileId file, String state) implements OfRequest {
        @Override
        public Map<String, String> details() {
            return Map.of("state", state);
        }
    }

    /** A stored certificate was opened and held against every rule; nothing of it was shown to anybody. */
    record CertificateInspected(Actor actor, FileId file) implements OfRequest {}

    /** The applicant took the certificate, in the form that the field names. */
    record CertificateRead(Actor actor, FileId file, List<String> fields) implements OfRequest {}

    /** A request was forgotten with all that it says; the file is the applicant's, the request's can hold no more events. */
    record RequestForgotten(Actor actor, FileId file, String request) implements OfRequest {
        @Override
        public Map<String, String> details() {
            return Map.of("request", request);
        }
    }
}
