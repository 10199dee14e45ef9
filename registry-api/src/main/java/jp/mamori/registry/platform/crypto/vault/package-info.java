/**
 * The vault: the wrapped data keys, the epoch keys above them, and what removes keys for good.
 *
 * <p>A deleted row stays in MySQL's tablespace, redo log and binlog, so deleting a wrapped key is not enough.
 * Every night a new epoch key is made and all rows are wrapped under it; an epoch key is destroyed fourteen days after
 * its last row left it, when the last backup of the vault that holds such rows has aged out.
 * Source: architecture.md section 4.
 * Owns the vault's tables {@code file_key} and {@code epoch_key}; called by {@code platform.crypto} only.
 */
@NullMarked
package jp.mamori.registry.platform.crypto.vault;

import org.jspecify.annotations.NullMarked;
