/**
 * The demonstration on one machine: databases, sign-in, invented data, the services as processes, and the walk.
 *
 * <p>It exists in demo mode only: its libraries are absent from the production folder (ADR-0002),
 * its beans require the environment {@code demo}, and it refuses a database that is not on this machine.
 * It owns no table and writes through the other packages.
 * Nobody calls it but the command {@code ./mamori demo} and the portal's browser tests.
 */
@NullMarked
package jp.mamori.registry.demo;

import org.jspecify.annotations.NullMarked;
