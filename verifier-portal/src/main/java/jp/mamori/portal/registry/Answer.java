package jp.mamori.portal.registry;

/** What the registry said to a change: done, with the new state and its entity tag, or refused with a problem. */
public sealed interface Answer<T> {
    record Done<T>(T body, String tag) implements Answer<T> {}

    record Refused<T>(Problem problem) implements Answer<T> {}
}
