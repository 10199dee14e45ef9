package jp.mamori.registry.disposition.retention;

import io.micronaut.core.annotation.Introspected;

/** How many dispositions were expunged in a fiscal year, and how many of them because their retention was over. */
@Introspected
record CountRow(int fiscalYear, long expunged, long byRetention) {}
