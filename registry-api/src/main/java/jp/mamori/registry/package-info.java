/** The registry service. */
@NullMarked
package jp.mamori.registry;

import org.jspecify.annotations.NullMarked;
