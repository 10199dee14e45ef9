package jp.mamori.registry.platform.crypto;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.mamori.registry.platform.crypto.vault.KeyWrap;
import jp.mamori.registry.platform.crypto.vault.VaultRows;
import jp.mamori.registry.platform.crypto.vault.WrappedKey;

/**
 * The data keys of files, in the vault.
 *
 * <p>Each call commits in the vault at once, on a connection of its own: a key exists before its file's first row.
 * Nothing is kept here, so that what a destroyed key sealed is unreadable for every node at once.
 */
@Singleton
public class FileKeys {
    private final VaultRows vault;
    private final KeyWrap wrap;
    private volatile Consumer<FileId> changed = file -> {};

    FileKeys(VaultRows vault, KeyWrap wrap) {
        this.vault = vault;
        this.wrap = wrap;
    }

    /** Who keeps keys is told here of each that was made or destroyed on this node. */
    void onChange(Consumer<FileId> listener) {
        changed = listener;
    }

    /** Makes the key of a new file; a file that has one already is a defect of the caller. */
    public void create(FileId file) {
        if (!vault.insert(file, wrap.freshWrapped(file))) {
            throw new IllegalStateException("the file has a key already");
        }
        changed.accept(file);
    }

    /** Makes the keys of several new files, all or none. */
    public void createAll(Collection<FileId> files) {
        var wrapped = new LinkedHashMap<FileId, WrappedKey>();
        files.forEach(file -> wrapped.put(file, wrap.freshWrapped(file)));
        vault.insertAll(wrapped);
        files.forEach(changed);
    }

    /** Makes the key unless there is one; only for files that are never destroyed, such as organisations. */
    public void ensure(FileId file) {
        if (vault.read(List.of(file)).isEmpty()) {
            vault.insert(file, wrap.freshWrapped(file));
            changed.accept(file);
        }
    }

    /** Opens one key; {@link FileKeyMissing} where it was destroyed or never made. */
    public FileKey open(FileId file) {
        var wrapped = vault.read(List.of(file)).get(file);
        if (wrapped == null) {
            throw new FileKeyMissing();
        }
        return new FileKey(wrap.unwrap(file, wrapped));
    }

    /** Opens those keys that exist; an absent one is absent from the map. */
    public Map<FileId, FileKey> openAll(Collection<FileId> files) {
        var keys = new HashMap<FileId, FileKey>();
        vault.read(files).forEach((file, wrapped) -> keys.put(file, new FileKey(wrap.unwrap(file, wrapped))));
        return keys;
    }

    /** Makes everything sealed for this file unreadable; safe to repeat. */
    public void destroy(FileId file) {
        vault.delete(file);
        changed.accept(file);
    }
}
