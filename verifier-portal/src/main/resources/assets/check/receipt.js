"use strict";
// What a check receipt is made of, as the Java library's package jp.mamori.certificate.receipt reads it.
(function () {
  const { refuse, strip, safe } = mamori.strict;
  const { object, only, member } = mamori.json;
  const { jws, issuerOf, number, oneOf, matching, seconds } = mamori.token;
  const MAX_LENGTH = 4096, MAX_REFERENCE = 32;
  const ID = /^[A-Za-z0-9_-]{1,64}$/, CODE = /^[A-Z][A-Z_]{0,39}$/;
  const OUTCOMES = ["CURRENT_NO_RECORD", "CURRENT_WITH_RECORD", "NO_LONGER_CURRENT", "EXPIRED", "NOT_GENUINE",
    "DETAILS_DIFFER", "NOT_FOUND"];

  /** What a receipt states; it names no person. */
  function content(read) {
    const claims = only(object(read.payload), ["iss", "jti", "iat", "organisation", "officer", "purpose", "occasion",
      "outcome", "certificate", "reference"], "CLAIM_UNKNOWN");
    const text = (name) => member(claims, name, "string");
    return {
      issuer: issuerOf(claims, "CLAIM_SHAPE"), id: matching(ID, text("jti")), checkedAt: seconds(claims, "iat"),
      organisation: matching(ID, text("organisation")), officer: matching(ID, text("officer")),
      purpose: matching(CODE, text("purpose")), occasion: matching(CODE, text("occasion")),
      outcome: oneOf(OUTCOMES, text("outcome")), number: claims.has("certificate") ? number(text("certificate")) : null,
      reference: claims.has("reference") ? reference(text("reference")) : null
    };
  }

  function reference(text) { return Array.from(text).length > MAX_REFERENCE ? refuse("TOO_LONG") : safe(text); }

  /** A text that may be a receipt, through the gate. */
  function read(text) { return jws(strip(text), "check-receipt+jwt", MAX_LENGTH); }

  function looksLikeOne(text) {
    try {
      read(text);
      return true;
    } catch (refused) { return false; }
  }

  mamori.receipt = { read, content, looksLikeOne };
})();
