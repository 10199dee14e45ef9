/**
 * Text as people type it: which characters are taken, how a body's fields become value types, and the form that look-ups compare (Unicode UAX #15 and TR #10 by ICU4J, never the JDK's Unicode).
 * Owns no table; called by all.
 */
@NullMarked
package jp.mamori.registry.platform.text;

import org.jspecify.annotations.NullMarked;
