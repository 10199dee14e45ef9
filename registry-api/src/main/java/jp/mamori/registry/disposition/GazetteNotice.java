package jp.mamori.registry.disposition;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the gazette (官報) published a licence action.
 *
 * @param issue as printed, for example 本紙 第1234号
 */
@Serdeable
public record GazetteNotice(
        String issue, LocalDate publishedOn, @Nullable String page) {
    public static final int LONGEST_ISSUE = 60;
    public static final int LONGEST_PAGE = 20;
}
