/**
 * What a connection may cost the server: how long a request may take to arrive.
 * Owns no table; called by nobody, the server's own pipeline runs it.
 */
@NullMarked
package jp.mamori.registry.platform.http.limit;

import org.jspecify.annotations.NullMarked;
