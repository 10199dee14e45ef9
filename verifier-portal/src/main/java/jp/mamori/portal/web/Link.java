package jp.mamori.portal.web;

/** A place to go, and the words that say so. */
public record Link(String text, String href) {}
