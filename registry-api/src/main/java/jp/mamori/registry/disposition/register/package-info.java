/**
 * The register as other capabilities see it: what is in force, of which authority, and the clock that orders its changes against issuing.
 * Owns the table {@code register_clock}; reads {@code disposition} and {@code disposition_step}.
 * Called by publication, certificate and the other packages of disposition.
 */
@NullMarked
package jp.mamori.registry.disposition.register;

import org.jspecify.annotations.NullMarked;
