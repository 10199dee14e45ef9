/**
 * What a disposition says as JSON has it, in requests and in answers: one record for each part.
 * Members are texts, so that each wrong one is named with its pointer; {@code disposition.content} makes values of them.
 * Owns no table; called by {@code disposition.content} and {@code disposition.desk}.
 */
@NullMarked
package jp.mamori.registry.disposition.body;

import org.jspecify.annotations.NullMarked;
