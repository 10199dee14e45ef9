/**
 * The main job over HTTP as different people, step by step; the first deviation ends it.
 */
@NullMarked
package jp.mamori.registry.demo.walk;

import org.jspecify.annotations.NullMarked;
