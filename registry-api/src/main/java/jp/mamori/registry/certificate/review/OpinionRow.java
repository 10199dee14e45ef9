package jp.mamori.registry.certificate.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.certificate.review.decision.AgreeingItem;
import jp.mamori.registry.certificate.review.decision.Decision;
import jp.mamori.registry.platform.data.BinaryUuid;

/** What one officer concluded, as its row stands. */
@MappedEntity("match_opinion")
record OpinionRow(
        @Id ReviewId review,
        int ordinal,
        @BinaryUuid UUID officer,
        Decision decision,
        String agreeingItems,
        byte[] reasonsCt) {
    List<AgreeingItem> items() {
        return Arrays.stream(agreeingItems.split(","))
                .filter(code -> !code.isEmpty())
                .map(AgreeingItem::valueOf)
                .toList();
    }

    @Override
    public String toString() {
        return "OpinionRow[" + ordinal + "]";
    }
}
