/**
 * Signing in and out by OpenID Connect (authorization code with PKCE), for three kinds of people at three providers.
 * The provider's ID token is handed to the registry, which answers its own token; nothing else of it is kept.
 * It owns no table; nothing calls it but the browser.
 */
@NullMarked
package jp.mamori.portal.signin;

import org.jspecify.annotations.NullMarked;
