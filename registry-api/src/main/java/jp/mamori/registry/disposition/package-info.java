/**
 * Dispositions (処分): the seven kinds that touch a licence, a registration or a facility, and the words all of disposition shares.
 * Law: 地方公務員法 art. 28 and 29, 教育職員免許法 art. 10 and 11, 児童福祉法 art. 18-19 and 59.
 * Owns no table itself: {@code disposition.dossier} writes {@code disposition} and {@code disposition_step}, {@code disposition.register} the clock, {@code disposition.licencetask} the licence administrators' list.
 * Called by publication and certificate.
 */
@NullMarked
package jp.mamori.registry.disposition;

import org.jspecify.annotations.NullMarked;
