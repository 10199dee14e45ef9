package jp.mamori.registry.platform.problem;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) of the member, {@code ""} for the whole body, or {@code ?name} for a query value
 * @param code kebab-case; its message is {@code violation.<code>}
 */
public record Violation(String pointer, String code) {}
