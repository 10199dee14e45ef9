package jp.mamori.certificate.issue;

import jp.mamori.certificate.strict.Reason;

/** A rule that a certificate would break, and how; holds no personal data. */
public record Violation(String rule, Reason reason) {}
