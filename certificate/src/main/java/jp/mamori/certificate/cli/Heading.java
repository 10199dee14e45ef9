package jp.mamori.certificate.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.certificate.verify.VerificationOutcome;

/** An answer in words, in Japanese and in English; a negative says only that no matching record was found. */
final class Heading {
    static final List<String> GENUINE_RECEIPT = List.of(
            "本物の確認記録です。確認した時点のことを示します", "A genuine receipt of a check. It states what was so when the check was made");

    private Heading() {}

    /** With the age of the status list first, where a server would call it too old. */
    static List<String> of(Verification verification) {
        List<String> words = verification
                .content()
                .filter(content -> verification.outcome() == VerificationOutcome.CURRENT_NO_RECORD)
                .map(content -> noRecord(content.asOf()))
                .orElseGet(() -> of(verification.outcome()));
        if (!verification.isStale()) {
            return words;
        }
        Instant asOf = verification.statusAsOf().orElseThrow();
        Duration age = verification.statusAge().orElseThrow();
        String time = Said.timeOfDay(asOf);
        return List.of(
                time + "現在（" + (age.toHours() == 0 ? age.toMinutes() + "分前" : age.toHours() + "時間前") + "の失効情報）："
                        + words.getFirst(),
                "As of " + time + " (" + old(age) + " old): " + words.getLast());
    }

    static List<String> of(VerificationOutcome outcome) {
        return switch (outcome) {
            case CURRENT_NO_RECORD ->
                List.of(
                        "本物で最新の証明書です。記載の時点で、照合した氏名等に該当する記録は見つかりませんでした",
                        "Genuine and current. No matching record was found for these items, as of the time stated");
            case CURRENT_WITH_RECORD -> List.of("本物で最新の証明書です。記録が記載されています", "Genuine and current. A record is stated");
            case NO_LONGER_CURRENT -> List.of("この証明書は最新ではありません", "No longer current. Ask for a new one");
            case EXPIRED -> List.of("有効期限が切れています", "Expired. Ask for a new one");
            case NOT_GENUINE -> List.of("署名を確認できません", "Not genuine. Do not rely on it");
            case DETAILS_DIFFER -> List.of("入力内容が証明書と一致しません", "The details do not match");
            case NOT_FOUND -> List.of("確認できる証明書がありません", "No certificate that you can check");
            case CANNOT_TELL -> List.of("現在、確認できません", "Cannot tell now. Never take this as valid");
        };
    }

    private static List<String> noRecord(Instant asOf) {
        String time = Said.time(asOf);
        return List.of(
                "本物で最新の証明書です。" + time + "時点で、照合した氏名等に該当する記録は見つかりませんでした",
                "Genuine and current. No matching record was found for these items, as of " + time);
    }

    private static String old(Duration age) {
        long count = age.toHours() == 0 ? age.toMinutes() : age.toHours();
        return count + (age.toHours() == 0 ? " minute" : " hour") + (count == 1 ? "" : "s");
    }
}
