/**
 * The demo's data: invented people, dispositions, employers and officers, the same at each start for one seed.
 *
 * <p>Family and given names are ordinary ones combined at random; nobody is meant.
 * It owns no table: everything goes through the use cases of the packages that own them, two officers for each change.
 */
@NullMarked
package jp.mamori.registry.demo.data;

import org.jspecify.annotations.NullMarked;
