/**
 * Sessions of people who are signed in, in this node's memory.
 * A lost node means signing in again; drafts that must survive are in the registry.
 * It owns no table; {@code signin} fills it, every journey reads it.
 */
@NullMarked
package jp.mamori.portal.session;

import org.jspecify.annotations.NullMarked;
