/**
 * The demo's processes: services in JVMs of their own, and a guard that ends them when the launcher is gone.
 */
@NullMarked
package jp.mamori.registry.demo.process;

import org.jspecify.annotations.NullMarked;
