package jp.mamori.registry.disposition.content;

import jakarta.inject.Singleton;
import java.util.UUID;
import jp.mamori.registry.disposition.Content;
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

    public byte[] seal(FileKey key, UUID step, Content content) {
        return sealedJson.seal(key, place(step), content);
    }

    public Content open(FileKey key, UUID step, byte[] sealed) {
        return sealedJson.unseal(key, place(step), sealed, Content.class);
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
