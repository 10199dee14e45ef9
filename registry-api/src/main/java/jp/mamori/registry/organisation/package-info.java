/**
 * Authorities, employers and their units, people, roles and sign-in by OpenID Connect Core 1.0.
 * Owns the tables {@code organisation}, {@code recording_right}, {@code natural_person}, {@code account}, {@code membership} and {@code request_code}.
 * Called by every capability above: person, disposition, publication, certificate and check.
 */
@NullMarked
package jp.mamori.registry.organisation;

import org.jspecify.annotations.NullMarked;
