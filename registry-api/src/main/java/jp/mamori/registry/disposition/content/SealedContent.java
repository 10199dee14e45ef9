package jp.mamori.registry.disposition.content;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.crypto.SealedJson;
import org.jspecify.annotations.Nullable;

/** Seals and opens the content and the papers of a step under the disposition's key. */
@Singleton
public class SealedContent {
    private final SealedJson sealedJson;

    SealedContent(SealedJson sealedJson) {
        this.sealedJson = sealedJson;
    }

    /** What is sealed: the content, with the dismissal by its inner id, which outlives the key of the outer one. */
    @Serdeable
    record Stored(Content content, @Nullable UUID arisesFrom) {
        @Override
        public String toString() {
            return "Stored[redacted]";
        }
    }

    public byte[] seal(FileKey key, UUID step, Content content) {
        var dismissal = content.arisesFrom();
        var stored = new Stored(content.arisingFrom(null), dismissal == null ? null : dismissal.value());
        return sealedJson.seal(key, place(step), stored);
    }

    public Content open(FileKey key, UUID step, byte[] sealed) {
        var stored = sealedJson.unseal(key, place(step), sealed, Stored.class);
        var dismissal = stored.arisesFrom();
        return dismissal == null ? stored.content() : stored.content().arisingFrom(new DispositionId(dismissal));
    }

    public byte[] sealPapers(FileKey key, UUID step, Papers papers) {
        return sealedJson.seal(key, papersPlace(step), papers);
    }

    public Papers openPapers(FileKey key, UUID step, byte @Nullable [] sealed) {
        return sealed == null ? Papers.NONE : sealedJson.unseal(key, papersPlace(step), sealed, Papers.class);
    }

    private static Place papersPlace(UUID step) {
        return Place.of("disposition_step", "reason_ct", step);
    }

    private static Place place(UUID step) {
        return Place.of("disposition_step", "content_ct", step);
    }
}
