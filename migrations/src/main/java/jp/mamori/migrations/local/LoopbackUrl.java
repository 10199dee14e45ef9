package jp.mamori.migrations.local;

/**
 * The JDBC URL of a server on this machine.
 *
 * <p>The same options belong in a production URL but for two: there {@code sslMode} is {@code VERIFY_IDENTITY} and
 * {@code allowPublicKeyRetrieval} is absent.
 * Source: MySQL Connector/J 9 configuration properties.
 */
public final class LoopbackUrl {
    private LoopbackUrl() {}

    /** The URL of a database on a loopback port; it carries no credentials. */
    public static String of(int port, String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database
                + "?connectionTimeZone=UTC"
                + "&connectionCollation=utf8mb4_0900_bin"
                + "&forceConnectionTimeZoneToSession=true"
                + "&rewriteBatchedStatements=true"
                + "&cachePrepStmts=true"
                + "&allowMultiQueries=false"
                + "&connectTimeout=10000"
                + "&socketTimeout=120000"
                + "&tcpKeepAlive=true"
                + "&sslMode=DISABLED"
                + "&allowPublicKeyRetrieval=true";
    }
}
