/**
 * What every page shares: words, layout, blocks, forms as sent, headers, and the pages for trouble.
 * Source: portal patterns (WCAG 2.2 AA, JIS X 8341-3); HTTP headers after OWASP's list.
 * It owns no table; every journey calls it and it calls none.
 */
@NullMarked
package jp.mamori.portal.web;

import org.jspecify.annotations.NullMarked;
