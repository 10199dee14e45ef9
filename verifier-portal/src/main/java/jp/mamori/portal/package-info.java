/** The portal's pages; it owns no database and calls the registry over HTTP. */
@NullMarked
package jp.mamori.portal;

import org.jspecify.annotations.NullMarked;
