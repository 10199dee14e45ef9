package jp.mamori.registry.audit.fsck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an attacker reads who has the disks: copies of both data directories with tablespaces, undo and redo logs and
 * binlogs, and of the keystores.
 *
 * <p>It asks no server: it looks at bytes, so a deleted row is as good as any.
 * Wherever a file's id stands in the vault's files, it tries what follows as a wrapped key under every epoch key there is;
 * wherever that id stands in the registry's files, it tries what follows as sealed JSON under the key so found.
 */
final class RecoveryTool {
    private static final int ID = 16;
    private static final int IV = 12;
    private static final int TAG = 16;
    private static final int INNER = IV + 32 + TAG;
    private static final int WRAPPED = IV + INNER + TAG;
    private static final int NEAR_THE_ID = 44;
    private static final int WITHIN_A_ROW = 700;
    private static final int LONGEST_TEXT = 6_000;

    private final List<byte[]> vault;
    private final List<byte[]> registry;
    private final byte[] kek;
    private final List<byte[]> epochs;
    private final Instant from;
    private final Instant until;

    /** Copies of {@code vault}, {@code registry} and {@code keys} in a folder; ids made in that time are looked for. */
    RecoveryTool(Path copies, char[] password, Instant from, Instant until)
            throws IOException, GeneralSecurityException {
        vault = contents(copies.resolve("vault"));
        registry = contents(copies.resolve("registry"));
        kek = keys(copies.resolve("keys/keystore.p12"), password).get("kek-1");
        epochs = List.copyOf(
                keys(copies.resolve("keys/epoch-keys.p12"), password).values());
        this.from = from;
        this.until = until;
    }

    private static List<byte[]> contents(Path folder) throws IOException {
        var contents = new ArrayList<byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static Map<String, byte[]> keys(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        var keys = new HashMap<String, byte[]>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof javax.crypto.SecretKey secret) {
                keys.put(alias, secret.getEncoded());
            }
        }
        return keys;
    }

    /** Every text that can be read, the longest form of each. */
    Set<String> texts() throws GeneralSecurityException {
        var texts = new TreeSet<String>();
        for (var key : dataKeys().entrySet()) {
            texts.addAll(textsOf(key.getKey(), key.getValue()));
        }
        return texts;
    }

    /** How many files' keys could be unwrapped. */
    Map<UUID, byte[]> dataKeys() throws GeneralSecurityException {
        var found = new HashMap<UUID, byte[]>();
        var tried = new HashSet<ByteBuffer>();
        for (var file : vault) {
            for (var at = 0; at + ID < file.length; at++) {
                if (!isId(file, at) || found.containsKey(uuid(file, at))) {
                    continue;
                }
                var id = Arrays.copyOfRange(file, at, at + ID);
                for (var gap = 0; gap < NEAR_THE_ID && at + ID + gap + WRAPPED <= file.length; gap++) {
                    var wrapped = Arrays.copyOfRange(file, at + ID + gap, at + ID + gap + WRAPPED);
                    if (tried.add(ByteBuffer.allocate(ID + WRAPPED)
                            .put(id)
                            .put(wrapped)
                            .flip())) {
                        var key = unwrap(id, wrapped);
                        if (key.length > 0) {
                            found.put(uuid(file, at), key);
                            break;
                        }
                    }
                }
            }
        }
        return found;
    }

    private byte[] unwrap(byte[] id, byte[] wrapped) throws GeneralSecurityException {
        for (var epoch : epochs) {
            var inner = open(epoch, wrapped, id);
            if (inner.length == INNER) {
                return open(kek, inner, id);
            }
        }
        return new byte[0];
    }

    /** Empty where the tag does not fit. */
    private static byte[] open(byte[] key, byte[] sealed, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, sealed, 0, IV));
        cipher.updateAAD(bound);
        try {
            return cipher.doFinal(sealed, IV, sealed.length - IV);
        } catch (AEADBadTagException e) {
            return new byte[0];
        }
    }

    private Set<String> textsOf(UUID id, byte[] key) throws GeneralSecurityException {
        var texts = new HashSet<String>();
        var tried = new HashSet<ByteBuffer>();
        for (var file : registry) {
            for (var at = 0; at + ID < file.length; at++) {
                if (!isId(file, at) || !uuid(file, at).equals(id)) {
                    continue;
                }
                var last = Math.min(at + ID + WITHIN_A_ROW, file.length - IV - TAG);
                for (var place = at + ID; place < last; place++) {
                    if (tried.add(ByteBuffer.wrap(Arrays.copyOfRange(file, place, place + IV + 8)))) {
                        readAt(file, place, key, texts);
                    }
                }
            }
        }
        return texts;
    }

    /** Without the tag nobody knows where a text ends, and needs not: counter mode reads from its start. */
    private static void readAt(byte[] file, int place, byte[] key, Set<String> texts) throws GeneralSecurityException {
        var start = decrypt(file, place, key, 2);
        if (start[0] == '{' && start[1] == '"') {
            var length = Math.min(LONGEST_TEXT, file.length - place - IV);
            texts.add(new String(decrypt(file, place, key, length), UTF_8));
        }
    }

    private static byte[] decrypt(byte[] file, int place, byte[] key, int length) throws GeneralSecurityException {
        var counter = ByteBuffer.allocate(16).put(file, place, IV).putInt(2).array();
        var cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
        return cipher.doFinal(file, place + IV, length);
    }

    /** A UUIDv7 (RFC 9562) of the time. */
    private boolean isId(byte[] file, int at) {
        if ((file[at + 6] & 0xF0) != 0x70 || (file[at + 8] & 0xC0) != 0x80) {
            return false;
        }
        var millis = 0L;
        for (var i = 0; i < 6; i++) {
            millis = millis << 8 | file[at + i] & 0xFF;
        }
        return millis >= from.toEpochMilli() && millis <= until.toEpochMilli();
    }

    private static UUID uuid(byte[] file, int at) {
        var bytes = ByteBuffer.wrap(file, at, ID);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Whether bytes stand anywhere in the files, in clear. */
    boolean holds(byte[] bytes) {
        return vault.stream().anyMatch(file -> indexOf(file, bytes) >= 0)
                || registry.stream().anyMatch(file -> indexOf(file, bytes) >= 0);
    }

    private static int indexOf(byte[] file, byte[] wanted) {
        outer:
        for (var at = 0; at <= file.length - wanted.length; at++) {
            for (var i = 0; i < wanted.length; i++) {
                if (file[at + i] != wanted[i]) {
                    continue outer;
                }
            }
            return at;
        }
        return -1;
    }
}
