package jp.mamori.portal.apply.request;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Draws a certificate's link as a QR code: the address in byte mode, its digits in numeric mode, quiet zone 4. */
final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    static String svg(String link) {
        int digits = link.indexOf('#') + 1;
        QrCode code = QrCode.encodeSegments(
                List.of(
                        QrSegment.makeBytes(link.substring(0, digits).getBytes(StandardCharsets.US_ASCII)),
                        QrSegment.makeNumeric(link.substring(digits))),
                QrCode.Ecc.LOW);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(side, side)
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>";
    }
}
