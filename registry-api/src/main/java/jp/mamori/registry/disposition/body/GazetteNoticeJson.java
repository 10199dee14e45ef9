package jp.mamori.registry.disposition.body;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jp.mamori.registry.disposition.GazetteNotice;
import org.jspecify.annotations.Nullable;

/** A gazette notice. */
@Serdeable
@Schema(name = "GazetteNotice")
public record GazetteNoticeJson(
        @Nullable @Schema(maxLength = 60, example = "本紙 第1234号", requiredMode = Schema.RequiredMode.REQUIRED)
        String issue,

        @Nullable @Schema(format = "date", example = "2025-04-10", requiredMode = Schema.RequiredMode.REQUIRED)
        String publishedOn,

        @Nullable @Schema(maxLength = 20, example = "7") String page) {
    static GazetteNoticeJson of(GazetteNotice notice) {
        return new GazetteNoticeJson(notice.issue(), notice.publishedOn().toString(), notice.page());
    }
}
