package jp.mamori.certificate.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.receipt.CheckReceipt;
import org.jspecify.annotations.Nullable;

/** What a certificate or a receipt says, a line each; times are Japan's. */
final class Said {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(JAPAN);
    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm").withZone(JAPAN);

    private Said() {}

    static String line(String name, String value) {
        return "  %-13s %s".formatted(name, value);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String timeOfDay(Instant instant) {
        return TIME_OF_DAY.format(instant);
    }

    static List<String> of(CertificateContent content) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "made out to",
                content.audience().name() + ", for " + content.purpose().code()
                        + ". If that is not you, do not rely on it."));
        lines.add(line("number", content.number().toString()));
        lines.add(line("person", person(content)));
        for (FormerName name : content.formerNames()) {
            lines.add(line("former name", joined(name.familyName(), name.givenName())));
        }
        lines.add(line("names", content.namesAssurance().code()));
        for (Register register : Register.values()) {
            Instant newest = content.registers().newestEntries().get(register);
            lines.add(line(
                    "register",
                    register.code() + (newest == null ? " not searched" : " searched, newest entry " + time(newest))));
        }
        content.licenceNumbers().forEach(number -> lines.add(line("licence", number)));
        lines.add(line("as of", time(content.asOf())));
        lines.add(line("valid until", time(content.expiresAt())));
        content.dispositions().forEach(stated -> lines.add(line("states", stated(stated))));
        return lines;
    }

    static List<String> of(CheckReceipt receipt) {
        var number = receipt.number();
        String reference = receipt.reference();
        return List.of(
                line("check", receipt.id()),
                line("checked at", time(receipt.checkedAt())),
                line("outcome", receipt.outcome().name()),
                line("certificate", number == null ? "none that could be checked" : number.toString()),
                line("organisation", receipt.organisation() + ", officer " + receipt.officer()),
                line("what for", receipt.purpose() + ", " + receipt.occasion()),
                line("reference", reference == null ? "none" : reference));
    }

    private static String person(CertificateContent content) {
        var subject = content.subject();
        String reading = subject.reading().isEmpty() ? "" : " (" + subject.reading() + ")";
        return subject.written() + reading + ", born " + subject.birthdate();
    }

    private static String joined(@Nullable String family, @Nullable String given) {
        return family == null ? given == null ? "" : given : given == null ? family : family + " " + given;
    }

    private static String stated(StatedDisposition stated) {
        return stated.date() + " " + stated.kind() + (stated.ground() == null ? "" : " " + stated.ground()) + " "
                + stated.board()
                + (stated.reinstatedOn() == null ? "" : ", granted again on " + stated.reinstatedOn());
    }
}
