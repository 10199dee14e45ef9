/**
 * The command line that verifies certificates offline.
 */
@NullMarked
package jp.mamori.certificate.cli;

import org.jspecify.annotations.NullMarked;
