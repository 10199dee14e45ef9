package jp.mamori.registry.platform.crypto.vault;

/**
 * A table of the registry each row of which is a file with a data key: the sweep keeps the keys of its rows.
 *
 * <p>Each capability that makes keys declares its tables as beans; a test holds it.
 *
 * @param table its name; its column {@code id} is its primary key and the file's id
 */
public record FilesOf(String table) {}
