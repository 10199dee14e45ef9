package jp.mamori.portal.apply.request;

import java.util.List;
import jp.mamori.portal.registry.applicant.CertificateRequest;
import jp.mamori.portal.registry.applicant.CertificateText;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** The certificate as its holder has it: number, PDF, QR code, link, text. */
final class CertificatePage {
    private CertificatePage() {}

    static Page of(Visitor visitor, CertificateRequest request, CertificateText certificate) {
        String place = "/apply/requests/" + request.id();
        return visitor.page("certificate.title")
                .back(place)
                .add(Blocks.Text.lead(
                        visitor.say("certificate.lead", request.employer().name())))
                .add(new Blocks.Code(visitor.say("result.number"), grouped(certificate.number())))
                .add(new Blocks.Summary(
                        null,
                        List.of(
                                Row.of(
                                        visitor.say("field.employer"),
                                        request.employer().name()),
                                Row.of(
                                        visitor.say("field.purpose"),
                                        visitor.words().code("purpose", request.purpose())),
                                Row.of(
                                        visitor.say("result.issued"),
                                        visitor.words().moment(certificate.issuedAt())),
                                Row.of(
                                        visitor.say("result.expires"),
                                        visitor.words().moment(certificate.expiresAt())))))
                .add(Blocks.Actions.of(Action.first(visitor.say("certificate.pdf"), place + "/certificate.pdf")))
                .add(new Blocks.Heading(visitor.say("certificate.qr")))
                .add(Blocks.Text.of(visitor.say("certificate.qr.how")))
                .add(new Picture(place + "/certificate.svg", visitor.say("certificate.qr.words")))
                .add(new Blocks.Heading(visitor.say("certificate.link")))
                .add(Blocks.Text.of(visitor.say("certificate.link.how")))
                .add(new CopyBox("link", visitor.say("certificate.link"), certificate.link()))
                .add(new CopyBox("token", visitor.say("certificate.token"), certificate.token()));
    }

    private static String grouped(String number) {
        return number.replaceAll("\\D", "").replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
