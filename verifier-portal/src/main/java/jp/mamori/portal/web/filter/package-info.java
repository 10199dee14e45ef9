/**
 * What stands around every request: reading its form and its token, its language, headers, and a page for each trouble.
 * Source: OWASP (signed double-submit cookie, secure headers); HTTP semantics RFC 9110.
 * It owns no table; the server calls it.
 */
@NullMarked
package jp.mamori.portal.web.filter;

import org.jspecify.annotations.NullMarked;
