/**
 * The API's description (OpenAPI 3.1), generated at build time and completed with what every operation shares.
 * Owns no table; called by nobody.
 */
@NullMarked
package jp.mamori.registry.platform.openapi;

import org.jspecify.annotations.NullMarked;
