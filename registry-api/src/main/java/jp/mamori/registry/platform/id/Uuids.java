package jp.mamori.registry.platform.id;

import java.nio.ByteBuffer;
import java.util.UUID;

/** A UUID as its 16 bytes, most significant first, as {@code BINARY(16)} columns hold it. */
public final class Uuids {
    private static final int LENGTH = 16;

    private Uuids() {}

    public static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /** Reads 16 bytes; any other length is a defect of the caller. */
    public static UUID fromBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a UUID has 16 bytes, not " + bytes.length);
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
