package jp.mamori.registry.platform.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.UUID;
import jp.mamori.registry.platform.id.Uuids;

/** Where a sealed value stands; the same bytes in another column or row do not open. */
public record Place(String table, String column, UUID row) {
    public static Place of(String table, String column, UUID row) {
        return new Place(table, column, row);
    }

    byte[] associatedData() {
        var name = (table + "." + column + ":").getBytes(US_ASCII);
        return ByteBuffer.allocate(name.length + 16)
                .put(name)
                .put(Uuids.bytes(row))
                .array();
    }
}
