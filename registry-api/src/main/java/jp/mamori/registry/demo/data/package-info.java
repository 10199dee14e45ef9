/**
 * Enters the demo's data: employers, officers, and every case as its officers would.
 *
 * <p>It owns no table: everything goes through the use cases of the packages that own them, two officers for each change.
 */
@NullMarked
package jp.mamori.registry.demo.data;

import org.jspecify.annotations.NullMarked;
