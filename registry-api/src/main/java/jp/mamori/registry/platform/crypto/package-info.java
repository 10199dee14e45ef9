/**
 * Field encryption with one data key per file, and the keystore that holds the keys above them.
 * Owns the vault's table {@code file_key}; called by whoever stores personal data (Act on the Protection of Personal Information, article 23).
 */
@NullMarked
package jp.mamori.registry.platform.crypto;

import org.jspecify.annotations.NullMarked;
