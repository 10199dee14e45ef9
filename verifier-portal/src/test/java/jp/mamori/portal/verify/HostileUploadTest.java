package jp.mamori.portal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Papers;
import jp.mamori.portal.support.Portal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Catalogue U6, U8, U9 and S9: what a stranger does to the open check, with its upload or from the registry's side. */
class HostileUploadTest {
    private final Portal portal = new Portal(Clock.systemUTC(), Map.of("mamori.longest-request", "3s"));
    private final Certificates issuer = new Certificates();
    private final Instant now = Instant.now();

    @BeforeEach
    void publish() {
        portal.registry.file("/.well-known/jwks.json", issuer.keys(), "public, max-age=300");
        portal.registry.file(Certificates.LIST, issuer.statusList(now.minusSeconds(5), 7), "public, max-age=0");
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void u6_the_name_of_a_file_means_nothing() throws IOException {
        byte[] pdf = Papers.pdf(issuer.noRecord(now.minusSeconds(60)));
        for (String name : List.of(
                "../../../../tmp/evil.pdf",
                "..\\..\\evil.pdf",
                "/etc/passwd",
                "CON",
                "x".repeat(4_096) + ".pdf",
                "a%0d%0aSet-Cookie: x=1.pdf",
                "証明書.pdf",
                "")) {
            var answer = portal.visit().upload("/check/file", name, pdf);
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("x=1");
            assertThat(answer.body()).doesNotContain("evil", "passwd", "xxxx");
        }
        assertThat(Path.of("/tmp/evil.pdf")).doesNotExist();
    }

    @Test
    void u8_an_upload_leaves_no_file_behind() throws IOException {
        Set<Path> before = uploadsOnDisk();
        byte[] pdf = Papers.pdf(issuer.noRecord(now.minusSeconds(60)));
        assertThat(portal.visit().upload("/check/file", "a.pdf", pdf).body()).contains("本物で最新の証明書です。");
        assertThat(portal.visit()
                        .upload("/check/file", "a.pdf", new byte[ReadUpload.LARGEST])
                        .statusCode())
                .isEqualTo(200);
        assertThat(uploadsOnDisk()).isEqualTo(before);
    }

    @Test
    void u9_an_upload_of_a_byte_now_and_then_is_cut() throws Exception {
        long start = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", portal.uri("/").getPort())) {
            socket.getOutputStream()
                    .write(("POST /check/file HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n"
                                    + "Content-Type: multipart/form-data; boundary=b\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(bytesTakenUntilCut(socket)).isLessThan(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));
        assertThat(portal.visit().open("/check").statusCode()).isEqualTo(200);
    }

    @Test
    void s9_a_status_list_that_sends_elsewhere_is_not_followed() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0)) {
            elsewhere.setSoTimeout(300);
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + Certificates.LIST;
            for (String to : List.of(Certificates.LIST, address)) {
                portal.registry.on("GET " + Certificates.LIST, 302, "", Map.of("Location", to));
                String certificate = issuer.noRecord(now.minusSeconds(60)).compact();
                assertThat(portal.visit()
                                .submit("/check/paste", Map.of("certificate", certificate))
                                .body())
                        .contains("現在、確認できません");
            }
            assertThat(catchThrowable(elsewhere::accept)).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(portal.registry.calls("GET", Certificates.LIST)).hasSizeLessThan(5);
    }

    @Test
    void a_request_that_has_arrived_whole_may_wait_for_its_connection_s_next() throws Exception {
        var visit = portal.visit();
        assertThat(visit.open("/check").statusCode()).isEqualTo(200);
        Thread.sleep(Duration.ofSeconds(4));
        assertThat(visit.open("/check").statusCode()).isEqualTo(200);
    }

    private static int bytesTakenUntilCut(Socket socket) throws Exception {
        for (int sent = 0; sent < 300; sent++) {
            try {
                socket.getOutputStream().write('x');
                socket.getOutputStream().flush();
            } catch (SocketException cut) {
                return sent;
            }
            Thread.sleep(100);
        }
        return Integer.MAX_VALUE;
    }

    /** What Netty would write uploads to. */
    private static Set<Path> uploadsOnDisk() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("(FUp|Attr)_.*"))
                    .collect(Collectors.toSet());
        }
    }
}
