package jp.mamori.registry.key;

import java.util.Locale;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyLife.Outcome;
import jp.mamori.registry.platform.key.KeyState;
import jp.mamori.registry.platform.key.ServiceKey;

/** What the operator is told: what was done and what comes next, or why not and what to do. */
final class KeyWords {
    private KeyWords() {}

    static String done(ServiceKey key) {
        return switch (key.state()) {
            case GENERATED ->
                key.alias() + " is made. Copy it to every node if they do not share it, then: ./mamori keys publish "
                        + key.alias();
            case PUBLISHED ->
                key.alias() + " is published. From " + key.mayBeActiveFrom() + ": ./mamori keys activate "
                        + key.alias();
            case ACTIVE -> key.alias() + " is active. A minute from now what it took over from can be retired.";
            case RETIRED ->
                key.alias() + " is retired."
                        + (key.verifiesUntil() == null
                                ? ""
                                : " What it signed verifies until " + key.verifiesUntil() + ".");
            case COMPROMISED -> compromised(key);
        };
    }

    private static String compromised(ServiceKey key) {
        var next = "If no other is active: ./mamori keys activate KEY of one that is published.";
        return key.kind() == KeyKind.ISSUER
                ? key.alias() + " signs nothing any more. Of its certificates those count that are in the log below "
                        + key.loggedBefore() + ". " + next
                : key.alias() + " is used for nothing new. " + next;
    }

    static String refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var key) -> throw new IllegalArgumentException(key.alias() + " was not refused");
            case Outcome.NoSuchKey() -> "there is no such key; ./mamori keys list shows those there are";
            case Outcome.WrongState(var key, var needed) ->
                key.alias() + " is " + word(key.state()) + ", not " + word(needed) + "; " + next(key);
            case Outcome.TooSoon(var key, var notBefore) ->
                key.alias() + ": not before " + notBefore
                        + ", because until then not everybody has noticed the step before";
            case Outcome.NoSuccessor(var key) ->
                key.alias() + " is the only one of its kind in use; generate, publish and activate another first";
            case Outcome.StillNeeded(var key, var things) ->
                key.alias() + " is still needed for " + things + " " + what(key.kind());
            case Outcome.WrongInstant(var key) ->
                key.alias() + ": the instant must lie in the past, and before "
                        + (key.compromisedAt() == null ? "now" : key.compromisedAt() + ", which was given before");
        };
    }

    private static String next(ServiceKey key) {
        return switch (key.state()) {
            case GENERATED -> "next: ./mamori keys publish " + key.alias();
            case PUBLISHED -> "next: ./mamori keys activate " + key.alias();
            case ACTIVE -> "next, when another is active: ./mamori keys retire " + key.alias();
            case RETIRED, COMPROMISED -> "its life is over";
        };
    }

    private static String what(KeyKind kind) {
        return switch (kind) {
            case KEK -> "data keys; the job rotate-epoch-key wraps them anew every night";
            case MATCH_KEY -> "persons; the job rebuild-match-keys moves them";
            case REFERENCE -> "checks that are found by their reference";
            case ISSUER, RECEIPT, DOCUMENT, LOG -> "things";
        };
    }

    private static String word(KeyState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
