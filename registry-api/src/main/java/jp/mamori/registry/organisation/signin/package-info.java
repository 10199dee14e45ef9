/**
 * Sign-in with an ID token (OpenID Connect Core 1.0) and our own ten-minute session token (RFC 7519).
 * Owns no table; called over HTTP by the portal.
 */
@NullMarked
package jp.mamori.registry.organisation.signin;

import org.jspecify.annotations.NullMarked;
