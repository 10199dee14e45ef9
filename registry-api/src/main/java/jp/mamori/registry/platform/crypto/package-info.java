/**
 * Field encryption with one data key per file, and the keystore that holds the keys above them.
 * The wrapped keys and the epoch keys above them are in {@code vault}.
 * Owns no table itself; called by whoever stores personal data (Act on the Protection of Personal Information, article 23).
 */
@NullMarked
package jp.mamori.registry.platform.crypto;

import org.jspecify.annotations.NullMarked;
