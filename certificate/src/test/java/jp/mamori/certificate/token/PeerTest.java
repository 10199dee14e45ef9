package jp.mamori.certificate.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectDecoder;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.Issuing;
import org.junit.jupiter.api.Test;

/** An independent library reads what we issue. */
class PeerTest {
    private final Issuing issuing = new Issuing();

    @Test
    void authletes_library_reads_the_claims_and_the_disclosures() throws Exception {
        CertificateContent content = Issuing.withRecord().content();
        CertificateToken token = issuing.issue(content);
        SDJWT peer = SDJWT.parse(token.compact());
        SignedJWT jwt = SignedJWT.parse(peer.getCredentialJwt());
        assertThat(jwt.verify(new ECDSAVerifier(issuing.signer.publicKey()))).isTrue();
        assertThat(peer.getDisclosures())
                .extracting(Disclosure::getClaimName)
                .containsExactly("subject", "former_names", "names_searched", "licence_numbers", "dispositions");
        Map<String, Object> decoded =
                new SDObjectDecoder().decode(jwt.getPayload().toJSONObject(), peer.getDisclosures());
        assertThat(decoded)
                .containsOnlyKeys(
                        "iss",
                        "iat",
                        "exp",
                        "vct",
                        "jti",
                        "status",
                        "outcome",
                        "as_of",
                        "registers",
                        "names_assurance",
                        "audience",
                        "log",
                        "purpose",
                        "subject",
                        "former_names",
                        "names_searched",
                        "licence_numbers",
                        "dispositions");
        assertThat(decoded.get("vct")).isEqualTo("https://demo.mamori.example/vct/certificate/1");
        assertThat(decoded.get("subject"))
                .isEqualTo(Map.of(
                        "family_name",
                        "髙橋",
                        "given_name",
                        "さくら",
                        "family_name_reading",
                        "タカハシ",
                        "given_name_reading",
                        "サクラ",
                        "birthdate",
                        "1990-04-01"));
        assertThat(decoded.get("jti")).isEqualTo(content.number().digits());
        assertThat(decoded.get("names_assurance")).isEqualTo("self_declared");
    }

    @Test
    void we_refuse_a_claim_of_theirs_that_is_none_of_ours() throws Exception {
        CertificateToken token = issuing.issue(Issuing.noRecord().content());
        SDJWT peer = SDJWT.parse(token.compact());
        List<Disclosure> more = new java.util.ArrayList<>(peer.getDisclosures());
        more.add(new Disclosure("outcome", "NO_MATCHING_RECORD"));
        String forged = new SDJWT(peer.getCredentialJwt(), more).toString();
        assertThat(issuing.verify(forged).outcome())
                .isEqualTo(jp.mamori.certificate.verify.VerificationOutcome.NOT_GENUINE);
        String same = new SDJWT(peer.getCredentialJwt(), peer.getDisclosures()).toString();
        assertThat(same).isEqualTo(token.compact());
    }
}
