/**
 * What runs on every node to keep the log going, and the log's public files.
 *
 * <p>C2SP tlog-tiles and tlog-checkpoint; no entry leaves the house, only hashes and checkpoints.
 * Owns no table.
 */
@NullMarked
package jp.mamori.registry.audit.serving;

import org.jspecify.annotations.NullMarked;
