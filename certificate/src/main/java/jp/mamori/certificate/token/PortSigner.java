package jp.mamori.certificate.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import java.util.Set;
import jp.mamori.certificate.key.Signer;

/** Lets Nimbus sign through our port. */
final class PortSigner implements JWSSigner {
    private final Signer signer;
    private final JCAContext context = new JCAContext();

    PortSigner(Signer signer) {
        this.signer = signer;
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] signingInput) throws JOSEException {
        if (!header.getAlgorithm().equals(JWSAlgorithm.ES256)) {
            throw new JOSEException("ES256 only");
        }
        return Base64URL.encode(signer.sign(signingInput));
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return Set.of(JWSAlgorithm.ES256);
    }

    @Override
    public JCAContext getJCAContext() {
        return context;
    }
}
