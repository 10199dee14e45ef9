/**
 * Reference data that comes with the installation: prefectures (JIS X 0401), code lists with labels in both languages, and who may record what.
 * Reads the tables {@code prefecture}, {@code code_list} and {@code recording_right}, which only migrations write.
 * Called by the directory, person and disposition; its lists are public.
 */
@NullMarked
package jp.mamori.registry.organisation.reference;

import org.jspecify.annotations.NullMarked;
