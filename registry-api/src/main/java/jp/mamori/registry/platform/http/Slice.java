package jp.mamori.registry.platform.http;

import org.jspecify.annotations.Nullable;

/**
 * What part of a list is asked for.
 *
 * @param limit most items on the page
 * @param after position after which the page starts, null for the first page
 */
public record Slice(
        CallerKey caller, String route, int limit, @Nullable String after) {
    /** How many rows to read: one more than shown tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }
}
