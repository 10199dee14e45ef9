/**
 * What the registry publishes to everybody: the employer directory, authorities, published orders.
 * Source: the registry's OpenAPI document.
 * It owns no table; the journey of the same door calls it.
 */
@NullMarked
package jp.mamori.portal.registry.open;

import org.jspecify.annotations.NullMarked;
