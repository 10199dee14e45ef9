package jp.mamori.certificate.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.token.CompactJws;
import org.junit.jupiter.api.Test;

/** The fast provider where it loads and the JDK's where it does not: both ways in a process of their own. */
class CryptoProvidersTest {
    /** What the other process does: signs, verifies, and tells by whom. */
    static final class Tell {
        public static void main(String[] arguments) throws Exception {
            var live = CryptoProviders.installFastest();
            Signer signer = KeyStoreSigner.of("a", Issuing.newPair());
            var jws = CompactJws.sign(signer, "x", "{}".getBytes(StandardCharsets.UTF_8));
            CompactJws.read(jws, "x", 1_000)
                    .verifiedBy(IssuerKeys.of(java.util.List.of(IssuerKey.of(signer))), KeyUse.CERTIFICATE);
            System.out.println(live + " "
                    + java.security.Signature.getInstance("SHA256withECDSA")
                            .getProvider()
                            .getName());
        }
    }

    private static String told(String classpath) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classpath, Tell.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }

    @Test
    void where_the_fast_provider_is_missing_the_jdk_signs() throws Exception {
        var all = System.getProperty("java.class.path");
        var without = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("AmazonCorrettoCryptoProvider"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(without).isNotEqualTo(all);
        assertThat(told(without)).isEqualTo("JDK SunEC");
    }

    @Test
    void where_it_loads_it_signs() throws Exception {
        boolean linux = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        assertThat(told(System.getProperty("java.class.path")))
                .isEqualTo(linux ? "AMAZON_CORRETTO AmazonCorrettoCryptoProvider" : "JDK SunEC");
    }
}
