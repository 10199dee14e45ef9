package jp.mamori.registry.audit.tree;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mamori.certificate.transparency.tree.Hash;

/** How the log's columns hold things: hashes as 32 bytes each, one after the other; times as DATETIME in UTC. */
public final class Columns {
    private Columns() {}

    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static byte[] join(List<Hash> hashes) {
        var bytes = ByteBuffer.allocate(hashes.size() * Hash.BYTES);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }

    public static List<Hash> split(byte[] bytes) {
        var hashes = new ArrayList<Hash>();
        for (int at = 0; at < bytes.length; at += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.BYTES)));
        }
        return hashes;
    }
}
