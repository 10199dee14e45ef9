"use strict";
// The issuer's public keys, as the Java library's package jp.mamori.certificate.key reads them (RFC 7517). Compromised
// keys stand apart: what they signed counts only where the log had it before.
(function () {
  const { refuse, decode } = mamori.strict;
  const { object, member } = mamori.json;
  const USES = ["certificate", "receipt"], MAX_BYTES = 65536;

  /** The issuer's public keys by kid, from a JWK Set; fails when one of them is not a public key on P-256. */
  async function read(jwks) {
    const bytes = new TextEncoder().encode(jwks), found = new Map();
    if (bytes.length > MAX_BYTES) { refuse("TOO_LONG"); }
    const set = object(bytes), lost = set.has("compromised") ? member(set, "compromised", Array) : [];
    for (const key of [...member(set, "keys", Array), ...lost]) {
      const one = await keyOf(key, lost.includes(key));
      if (one && found.has(one.keyId)) { refuse("CLAIM_SHAPE"); }
      if (one) { found.set(one.keyId, one); }
    }
    return found;
  }

  async function keyOf(key, compromised) {
    if (!(key instanceof Map) || key.has("d") || key.has("k")) { refuse("CLAIM_SHAPE"); }
    const text = (name) => member(key, name, "string"), time = (name) => key.has(name) ? member(key, name, "number") : null;
    if (text("kty") !== "EC" || text("crv") !== "P-256" || key.has("alg") && text("alg") !== "ES256"
        || key.has("use") && text("use") !== "sig") { refuse("ALGORITHM"); }
    const [x, y] = [decode(text("x")), decode(text("y"))];
    if (x.length !== 32 || y.length !== 32) { refuse("CLAIM_SHAPE"); }
    const raw = await crypto.subtle.importKey("raw", Uint8Array.of(4, ...x, ...y), { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
    const keyId = text("kid"), use = key.has("signs") ? text("signs") : "certificate";
    const from = time("signing_from"), until = time("signing_until");
    const [, loggedBefore] = compromised ? ["compromised_at", "logged_before"].map((name) => member(key, name, "number")) : [0, null];
    if (loggedBefore < 0) { refuse("CLAIM_SHAPE"); }
    if (!USES.includes(use)) { return null; }
    return /^[A-Za-z0-9._-]{1,64}$/.test(keyId) ? { keyId, raw, use, from, until, loggedBefore } : refuse("CLAIM_SHAPE");
  }

  async function signedBy(read, keys, use) {
    const key = keys.get(read.keyId) || refuse("KEY_UNKNOWN");
    if (key.use !== use) { refuse("KEY_USE"); }
    const good = await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key.raw, read.signature, read.signed);
    return good ? key : refuse("SIGNATURE_WRONG");
  }

  function signsAt(key, second) {
    return (key.from === null || second >= key.from) && (key.until === null || second < key.until);
  }

  mamori.keys = { read, signedBy, signsAt };
})();
