/**
 * Invents people, cases and employers, the same for one seed and one day.
 *
 * <p>Family and given names are ordinary ones combined at random; nobody is meant.
 * It stores nothing; {@code demo.data} enters what it invents.
 */
@NullMarked
package jp.mamori.registry.demo.invention;

import org.jspecify.annotations.NullMarked;
