package jp.mamori.certificate.paper;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.mamori.certificate.link.CertificateLink;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * The QR code of a certificate's link: version 27, error correction L without boost, whatever the certificate says.
 *
 * <p>The address is in byte mode, the digits in numeric mode; the quiet zone is 4 modules.
 * Source: ISO/IEC 18004.
 */
final class PrintedCode {
    static final int QUIET = 4;

    private final QrCode code;

    private PrintedCode(QrCode code) {
        this.code = code;
    }

    static PrintedCode of(CertificateLink link, URI portal) {
        List<QrSegment> segments = List.of(
                QrSegment.makeBytes(CertificateLink.prefix(portal).getBytes(StandardCharsets.US_ASCII)),
                QrSegment.makeNumeric(link.digits()));
        int version = CertificateLink.QR_VERSION;
        return new PrintedCode(QrCode.encodeSegments(segments, QrCode.Ecc.LOW, version, version, -1, false));
    }

    /** Draws it as one filled path, the quiet zone within the width. */
    void draw(Pen pen, float x, float y, float width) throws IOException {
        pen.box(x, y, width, width, Color.WHITE);
        pen.figure(
                "この証明書を確認するための二次元コード / QR code to check this certificate",
                stream -> fill(stream, x, y, width / (code.size + 2 * QUIET)));
    }

    private void fill(PDPageContentStream stream, float x, float y, float module) throws IOException {
        stream.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.size; row++) {
            for (int from = 0; from < code.size; from++) {
                int to = from;
                while (to < code.size && code.getModule(to, row)) {
                    to++;
                }
                if (to > from) {
                    float left = x + (QUIET + from) * module;
                    float bottom = 297 - y - (QUIET + row + 1) * module;
                    stream.addRect(left * Pen.MM, bottom * Pen.MM, (to - from) * module * Pen.MM, module * Pen.MM);
                    from = to;
                }
            }
        }
        stream.fill();
    }
}
