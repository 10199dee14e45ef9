/**
 * The open door: what the portal is, published orders, help, privacy and accessibility. Nobody signs in here.
 * Source: portal patterns; published orders after 児童福祉法 59条.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.open;

import org.jspecify.annotations.NullMarked;
