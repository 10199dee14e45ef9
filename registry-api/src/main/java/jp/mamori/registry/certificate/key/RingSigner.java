package jp.mamori.registry.certificate.key;

import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.Signer;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.platform.key.ServiceKey;

/**
 * Signs with whichever key of its kind is active.
 *
 * <p>A key that did not sign is opened anew and tried once more, because its module may be back.
 */
final class RingSigner implements Signer {
    private final KeyKind kind;
    private final KeyRing ring;
    private final Keystore keystore;
    private final Map<String, Signer> opened = new ConcurrentHashMap<>();

    RingSigner(KeyKind kind, KeyRing ring, Keystore keystore) {
        this.kind = kind;
        this.ring = ring;
        this.keystore = keystore;
    }

    @Override
    public String keyId() {
        return current().keyId();
    }

    @Override
    public ECPublicKey publicKey() {
        return current().publicKey();
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        return current().sign(signingInput);
    }

    @Override
    public Signer current() {
        return new One(active());
    }

    private ServiceKey active() {
        try {
            return ring.active(kind);
        } catch (IllegalStateException none) {
            throw new SigningFailedException("no key signs", none);
        }
    }

    private Signer opened(ServiceKey key) {
        return opened.computeIfAbsent(key.alias(), alias -> {
            var found = keystore.signing(alias);
            if (!found.publicKey().getW().equals(((ECPublicKey) key.publicKey()).getW())) {
                throw new IllegalStateException(alias + " in this node's keystore is another key than the registry's");
            }
            return KeyStoreSigner.of(alias, found.privateKey(), found.publicKey(), found.provider());
        });
    }

    /** One key, whatever becomes active meanwhile; its public half is known without the module. */
    private final class One implements Signer {
        private final ServiceKey key;

        One(ServiceKey key) {
            this.key = key;
        }

        @Override
        public String keyId() {
            return key.alias();
        }

        @Override
        public ECPublicKey publicKey() {
            return (ECPublicKey) key.publicKey();
        }

        @Override
        public byte[] sign(byte[] signingInput) {
            try {
                return opened(key).sign(signingInput);
            } catch (SigningFailedException | IllegalStateException failed) {
                opened.remove(key.alias());
                keystore.forgetModule();
                return again(signingInput);
            }
        }

        private byte[] again(byte[] signingInput) {
            try {
                return opened(key).sign(signingInput);
            } catch (IllegalStateException notThere) {
                throw new SigningFailedException("the key " + key.alias() + " does not open", notThere);
            }
        }

        @Override
        public String toString() {
            return "Signer[" + key.alias() + "]";
        }
    }

    @Override
    public String toString() {
        return "RingSigner[" + kind + "]";
    }
}
