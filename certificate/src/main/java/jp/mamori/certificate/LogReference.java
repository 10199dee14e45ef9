package jp.mamori.certificate;

/** The checkpoint of the transparency log at issue: its origin and the size of the tree. */
public record LogReference(String origin, long treeSize) {}
