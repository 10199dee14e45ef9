/**
 * The registry's HTTP interface as the portal sees it: one record per body, one class per door.
 * Source: the registry's OpenAPI document; problems are RFC 9457.
 * Unknown members are ignored, so that the registry may add some.
 * It owns no table; journeys call it.
 */
@NullMarked
package jp.mamori.portal.registry;

import org.jspecify.annotations.NullMarked;
