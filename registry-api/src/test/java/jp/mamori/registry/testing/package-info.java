/** How tests start and drive the registry: two real databases, the HTTP server, a settable clock, named personas. */
package jp.mamori.registry.testing;
