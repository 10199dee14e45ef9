package jp.mamori.registry.audit;

import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.crypto.FileId;

/**
 * One write or read of personal data.
 *
 * <p>Each capability's events are records of its own sealed interface in this package; a missing field does not compile.
 * The name of a record is its type in the log and never changes.
 * Source: docs/audit-events.
 */
public sealed interface Event
        permits DispositionEvent, OrganisationEvent, PersonEvent, CertificateEvent, CheckEvent, SessionEvent, KeyEvent {
    Actor actor();

    /** The one or two files it concerns; the acting organisation's where it concerns none. */
    List<FileId> owners();

    /** Purpose code, {@code ""} where there is none. */
    default String purpose() {
        return "";
    }

    /** Names of the fields that were read or written, never their values. */
    default List<String> fields() {
        return List.of();
    }

    /** Codes, ids and counts that explain the event; no name, date of birth or free text. */
    default Map<String, String> details() {
        return Map.of();
    }

    /** Capability and verb, such as {@code disposition.step-approved}. */
    default String type() {
        var capability = getClass().getEnclosingClass().getSimpleName().replace("Event", "");
        return kebab(capability) + "." + kebab(getClass().getSimpleName());
    }

    private static String kebab(String camel) {
        var kebab = new StringBuilder();
        for (char letter : camel.toCharArray()) {
            if (Character.isUpperCase(letter) && !kebab.isEmpty()) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(letter));
        }
        return kebab.toString();
    }
}
