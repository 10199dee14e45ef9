package jp.mamori.registry.platform.crypto.vault;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Where the epoch keys are, {@code mamori.epoch-keys.*}.
 *
 * @param path PKCS#12 file with the keystore's password, {@code epoch-keys.p12} beside the keystore unless given; every
 *     node reads and writes the same one, and no backup of it is kept for longer than one of the vault
 */
@ConfigurationProperties("mamori.epoch-keys")
record EpochSettings(@Nullable String path) {}
