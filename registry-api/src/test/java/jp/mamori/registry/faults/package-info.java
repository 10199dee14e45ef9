/** Drills: the API and the databases killed in the middle of what they do. */
package jp.mamori.registry.faults;
