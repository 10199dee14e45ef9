/** Canary names: what is typed into the registry as personal data stands nowhere but in what is encrypted. */
package jp.mamori.registry.privacy;
