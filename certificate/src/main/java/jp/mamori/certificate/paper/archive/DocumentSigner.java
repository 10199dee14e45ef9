package jp.mamori.certificate.paper.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.mamori.certificate.key.Signer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Signs documents with a key and a certificate that sign nothing else: ECDSA on P-256 with SHA-256.
 *
 * <p>What it makes is the signature of a PAdES baseline B-B document: the digest and the certificate are signed, and
 * the time stands in the document.
 * The key may live in a keystore or a security module.
 * Thread-safe.
 * Source: ETSI EN 319 142-1 section 6.3, RFC 5652, RFC 5035.
 */
public final class DocumentSigner {
    private static final String ALGORITHM = "SHA256withECDSA";

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final @Nullable Provider provider;
    private final Clock clock;

    public DocumentSigner(PrivateKey key, X509Certificate certificate, Clock clock) {
        this(key, certificate, null, clock);
    }

    /**
     * A key that may live in a module.
     *
     * @param provider the module's, where the key cannot leave it
     */
    public DocumentSigner(PrivateKey key, X509Certificate certificate, @Nullable Provider provider, Clock clock) {
        this.provider = provider;
        this.key = key;
        this.certificate = certificate;
        this.clock = clock;
    }

    /** In whose name it signs, as the certificate has it. */
    String name() {
        return certificate.getSubjectX500Principal().getName();
    }

    /** The time that stands beside the signature. */
    Instant now() {
        return clock.instant();
    }

    /**
     * The signature over all that can be read, in DER.
     *
     * @throws UncheckedIOException when the content cannot be read
     * @throws Signer.SigningFailedException when the key cannot sign, which an operator must mend
     */
    byte[] sign(InputStream readable) {
        try {
            JcaContentSignerBuilder content = new JcaContentSignerBuilder(ALGORITHM);
            ContentSigner signer = (provider == null ? content : content.setProvider(provider)).build(key);
            JcaSignerInfoGeneratorBuilder info =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            info.setSignedAttributeGenerator(parameters -> new DefaultSignedAttributeTableGenerator(signedCertificate())
                    .getAttributes(parameters)
                    .remove(CMSAttributes.signingTime));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(info.build(signer, certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator.generate(new Content(readable)).getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorCreationException | CMSException | GeneralSecurityException | ProviderException e) {
            throw new Signer.SigningFailedException("the document key cannot sign", e);
        }
    }

    private AttributeTable signedCertificate() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            SigningCertificateV2 signed = new SigningCertificateV2(new ESSCertIDv2(digest));
            Attribute attribute = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(signed));
            return new AttributeTable(attribute);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the document certificate cannot be encoded", e);
        }
    }

    private record Content(InputStream in) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            in.transferTo(out);
        }

        @Override
        public Object getContent() {
            return in;
        }
    }
}
