package jp.mamori.certificate.paper;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.security.auth.x500.X500Principal;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.paper.archive.DocumentSigner;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Pages signed with a key made for the test, and pictures of them. */
public final class Papers {
    private static final DocumentSigner SIGNER = signer();

    private Papers() {}

    /** What draws pages for the demo portal. */
    public static CertificatePaper drawing() {
        return new CertificatePaper(Issuing.PORTAL, SIGNER);
    }

    private static DocumentSigner signer() {
        KeyPair pair = Issuing.newPair();
        Clock clock = Clock.fixed(Issuing.SLOT, Issuing.TOKYO);
        return new DocumentSigner(pair.getPrivate(), selfSigned(pair, clock), clock);
    }

    private static X509Certificate selfSigned(KeyPair pair, Clock clock) {
        X500Principal name = new X500Principal("CN=Mamori documents");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(clock.instant().minus(Duration.ofDays(1))),
                Date.from(clock.instant().plus(Duration.ofDays(1))),
                name,
                pair.getPublic());
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A picture of the page as pdftoppm draws it with these options, PNG unless they say {@code -jpeg}. */
    public static byte[] picture(Path folder, byte[] pdf, String... options) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "page", ".pdf");
        Files.write(file, pdf);
        List<String> command = new ArrayList<>(List.of("pdftoppm", "-singlefile"));
        command.addAll(List.of(options));
        boolean jpeg = List.of(options).contains("-jpeg");
        if (!jpeg && !List.of(options).contains("-png")) {
            command.add("-png");
        }
        command.addAll(List.of(file.toString(), file.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("no picture of the page");
        }
        return Files.readAllBytes(Path.of(file + (jpeg ? ".jpg" : ".png")));
    }
}
