package jp.mamori.certificate;

/** The checkpoint of the transparency log at issue: its origin and the size of the tree. */
public record LogReference(String origin, long treeSize) {
    /** The name of an issuer's log: where it is served, without the scheme. */
    public static String originOf(Issuer issuer) {
        return issuer.value().substring("https://".length()) + "/v1/log";
    }
}
