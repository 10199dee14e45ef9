package jp.mamori.registry.person.screening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.person.matchkey.KeyVersion;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.platform.crypto.FileId;

/** A row of {@code person_record}. */
@MappedEntity("person_record")
record PersonRow(@Id FileId file, Side side, byte[] contentCt, int normVersion, int hmacKeyId) {
    /** A version that the newest keys of some person have. */
    @MappedEntity("person_record")
    record Version(@Id int normVersion, int hmacKeyId) {
        KeyVersion keyVersion() {
            return new KeyVersion(normVersion, hmacKeyId);
        }
    }

    @Override
    public String toString() {
        return "PersonRow[" + side + "]";
    }
}
