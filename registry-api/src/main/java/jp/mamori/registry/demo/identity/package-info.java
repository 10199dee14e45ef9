/**
 * The demo's sign-in: an OpenID Connect provider in the launcher with three issuers, one for each door.
 *
 * <p>Authorization code flow with PKCE (OpenID Connect Core 1.0, RFC 7636), ES256, keys made at each start.
 * It asks for no password: a person is chosen from a list of invented ones.
 * That is why it listens on the loopback address only, and why its page says so.
 */
@NullMarked
package jp.mamori.registry.demo.identity;

import org.jspecify.annotations.NullMarked;
