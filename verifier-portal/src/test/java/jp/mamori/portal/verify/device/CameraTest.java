package jp.mamori.portal.verify.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Chromium;
import jp.mamori.portal.support.Look;
import jp.mamori.portal.support.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printed code before a camera: first another code, then a certificate's as it is printed, of another host. */
class CameraTest {
    private static final String OTHER = "https://evil.example/c?x=1";
    private static final URI HOST = URI.create("https://elsewhere.example");
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 960;
    private static final int MODULE = 6;

    private static final Certificates ISSUER = new Certificates();
    private static final CertificateLink LINK =
            CertificateLink.of(ISSUER.withRecord(Instant.now().minusSeconds(60)));

    @TempDir
    static Path folder;

    private static Chromium browser;

    private final Portal portal = new Portal();
    private final BrowserContext context = browser.fresh();
    private final Page page = context.newPage();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        Path film = folder.resolve("codes.y4m");
        film(film);
        browser = new Chromium("--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + film);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void publish() {
        portal.registry.file("/.well-known/jwks.json", ISSUER.keys(), "max-age=0");
        portal.registry.file(Certificates.LIST, ISSUER.statusList(Instant.now().minusSeconds(5), 7), "max-age=0");
        context.onRequest(request -> asked.add(request.method() + " " + request.url()));
        context.addInitScript("""
                const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
                window.asked = 0;
                navigator.mediaDevices.getUserMedia = (wish) => { window.asked++; return ask(wish).then(stream => window.stream = stream); };""");
    }

    @AfterEach
    void close() {
        context.close();
        portal.close();
    }

    @Test
    void it_reads_a_certificate_with_the_network_off_and_opens_nothing() {
        context.grantPermissions(List.of("camera"));
        page.navigate(portal.uri("/c").toString());
        page.locator("[data-device-ready]:not([hidden])").waitFor();
        assertThat(page.evaluate("window.asked")).isEqualTo(0);
        context.setOffline(true);
        asked.clear();
        page.locator("[data-device-camera-start]").click();
        page.locator("[data-device-camera-told]:has-text('これは証明書のQRコードではありません')")
                .waitFor();
        Look.picture(page, "camera");
        page.locator(".outcome-stated").waitFor();
        assertThat(page.locator(".outcome h1").innerText()).contains("記録が記載されています");
        assertThat(page.url()).isEqualTo(portal.uri("/c").toString());
        assertThat(page.evaluate("window.stream.getTracks().map(track => track.readyState)"))
                .isEqualTo(List.of("ended"));
        assertThat(asked).noneMatch(one -> one.contains("evil") || one.contains("elsewhere") || one.startsWith("POST"));
    }

    @Test
    void it_is_started_and_stopped_with_the_keyboard() {
        context.grantPermissions(List.of("camera"));
        page.navigate(portal.uri("/c").toString());
        page.locator("[data-device-camera-start]").focus();
        page.keyboard().press("Enter");
        until("Boolean(window.stream)");
        assertThat(page.evaluate("document.activeElement.hasAttribute('data-device-camera-stop')"))
                .isEqualTo(true);
        page.keyboard().press("Enter");
        page.locator("[data-device-camera-start]").waitFor();
        assertThat(page.evaluate("document.activeElement.hasAttribute('data-device-camera-start')"))
                .isEqualTo(true);
        until("window.stream.getTracks().every(track => track.readyState === 'ended')");
        assertThat(page.locator("[data-device-camera-refused]").isVisible()).isFalse();
    }

    /** Asked from outside the page, whose policy lets nothing be evaluated in it. */
    private void until(String condition) {
        page.waitForCondition(() -> page.evaluate(condition).equals(true));
    }

    @Test
    void where_the_camera_is_refused_it_says_so_and_pasting_stays() {
        page.navigate(portal.uri("/c").toString());
        page.locator("[data-device-camera-start]").click();
        page.locator("[data-device-camera-refused]:not([hidden])").waitFor();
        assertThat(Look.at(page, "camera-refused")).isEmpty();
        assertThat(page.locator("#certificate").isVisible()).isTrue();
    }

    @Test
    void while_it_looks_the_page_is_accessible() {
        context.grantPermissions(List.of("camera"));
        context.addInitScript(reader(OTHER));
        page.navigate(portal.uri("/c").toString());
        page.locator("[data-device-camera-start]").click();
        page.locator("[data-device-camera-told]:has-text('これは証明書のQRコードではありません')")
                .waitFor();
        assertThat(Look.at(page, "camera-other-code")).isEmpty();
        assertThat(page.locator("video").isVisible()).isTrue();
    }

    @Test
    void where_the_browser_reads_codes_itself_no_other_reader_is_loaded() {
        context.grantPermissions(List.of("camera"));
        context.addInitScript(reader(LINK.at(HOST)));
        page.navigate(portal.uri("/c").toString());
        page.locator("[data-device-camera-start]").click();
        page.locator(".outcome-stated").waitFor();
        assertThat(page.evaluate("typeof window.jsQR")).isEqualTo("undefined");
    }

    /** Chromium on this system has no reader of its own, so one is put in its place, as other systems have it. */
    private static String reader(String seen) {
        return """
                window.BarcodeDetector = class {
                  static async getSupportedFormats() { return ["qr_code"]; }
                  async detect(seen) { return seen instanceof HTMLVideoElement ? [{ rawValue: "%s" }] : []; }
                };""".formatted(seen);
    }

    /** Uncompressed, five pictures a second: two seconds of another code, then six of the certificate's. */
    private static void film(Path file) throws IOException {
        byte[] other = picture(QrCode.encodeText(OTHER, QrCode.Ecc.LOW), 3 * MODULE);
        byte[] printed = picture(
                QrCode.encodeSegments(
                        List.of(
                                QrSegment.makeBytes(CertificateLink.prefix(HOST).getBytes(StandardCharsets.US_ASCII)),
                                QrSegment.makeNumeric(LINK.digits())),
                        QrCode.Ecc.LOW,
                        CertificateLink.QR_VERSION,
                        CertificateLink.QR_VERSION,
                        -1,
                        false),
                MODULE);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F5:1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 40; i++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(i < 10 ? other : printed);
            }
        }
    }

    /** Dark grey on light grey in the middle of a frame, without colour. */
    private static byte[] picture(QrCode code, int module) {
        byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
        Arrays.fill(frame, 0, WIDTH * HEIGHT, (byte) 215);
        Arrays.fill(frame, WIDTH * HEIGHT, frame.length, (byte) 128);
        int left = (WIDTH - code.size * module) / 2;
        int top = (HEIGHT - code.size * module) / 2;
        for (int y = 0; y < code.size * module; y++) {
            for (int x = 0; x < code.size * module; x++) {
                if (code.getModule(x / module, y / module)) {
                    frame[(top + y) * WIDTH + left + x] = 40;
                }
            }
        }
        return frame;
    }
}
