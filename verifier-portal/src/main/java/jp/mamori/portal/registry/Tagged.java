package jp.mamori.portal.registry;

/** A resource with the entity tag that a change of it must name. */
public record Tagged<T>(T body, String tag) {}
