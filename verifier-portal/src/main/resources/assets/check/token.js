"use strict";
// What a certificate is made of: the same gate, in the same order, as the Java library's package
// jp.mamori.certificate.token. Having passed it says nothing about who signed.
(function () {
  const { refuse, decode, encode, safe } = mamori.strict;
  const { object, array, only, member } = mamori.json;
  const MAX_LENGTH = 65536, MAX_DISCLOSURES = 16, MAX_LIST = 16;
  const LATEST = 253402300799, SALT_LENGTH = 22;
  const ORDER = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
  const ISSUER = /^https:\/\/[a-z0-9.-]+(:[0-9]{1,5})?(\/[a-z0-9._/-]*[a-z0-9])?$/;
  const CODE = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
  const REGISTERS = ["teaching_licence", "nursery_registration", "childcare_order"];
  const KINDS = ["DISCIPLINARY_DISMISSAL", "STATUS_DISMISSAL", "LICENCE_LAPSE", "LICENCE_CONFISCATION",
    "REGISTRATION_REVOCATION", "SUSPENSION_ORDER", "CLOSURE_ORDER"];
  const DISCLOSABLE = ["subject", "former_names", "names_searched", "licence_numbers", "dispositions"];
  const NAMES = ["family_name", "given_name", "family_name_reading", "given_name_reading"];
  const ascii = new TextEncoder();

  function hex(bytes) { return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""); }

  function digest(bytes) { return crypto.subtle.digest("SHA-256", bytes).then((hash) => encode(new Uint8Array(hash))); }

  /** A JWS: alg ES256, that typ, a kid and nothing else in its header; r and s of 32 bytes each in 1..n-1. */
  function jws(compact, type, maxLength) {
    if (compact.length > maxLength) { refuse("TOO_LONG"); }
    const segments = compact.split(".", 5);
    if (segments.length !== 3 || segments.includes("")) { refuse("SEGMENTS"); }
    const header = decode(segments[0]), payload = decode(segments[1]);
    const members = only(object(header), ["alg", "typ", "kid"], "HEADER_MEMBER");
    if (members.get("alg") !== "ES256") { refuse("ALGORITHM"); }
    if (members.get("typ") !== type) { refuse("TYPE"); }
    const keyId = typeof members.get("kid") === "string" ? members.get("kid") : refuse("KEY_UNKNOWN");
    const signature = decode(segments[2]);
    if (signature.length !== 64) { refuse("SIGNATURE_LENGTH"); }
    for (const half of [hex(signature.subarray(0, 32)), hex(signature.subarray(32))]) {
      if (/^0+$/.test(half) || half >= ORDER) { refuse("SIGNATURE_RANGE"); }
    }
    return { payload, signature, keyId, signed: ascii.encode(segments[0] + "." + segments[1]) };
  }

  /** A certificate: a JWS, then its disclosures, each followed by a tilde (RFC 9901 section 4). */
  function certificate(compact) {
    if (compact.length > MAX_LENGTH) { refuse("TOO_LONG"); }
    const parts = compact.split("~", MAX_DISCLOSURES + 3);
    if (parts.length > MAX_DISCLOSURES + 2) { refuse("DISCLOSURE_COUNT"); }
    if (parts.length < 2) { refuse("SEGMENTS"); }
    const read = jws(parts[0], "dc+sd-jwt", MAX_LENGTH);
    if (parts.at(-1) !== "") { refuse("KEY_BINDING"); }
    return { jws: read, disclosures: parts.slice(1, -1).map(disclosure) };
  }

  function disclosure(encoded) {
    const [salt, claim, value, ...more] = array(decode(encoded));
    if (value === undefined || more.length || typeof salt !== "string" || typeof claim !== "string"
        || salt.length < SALT_LENGTH) { refuse("DISCLOSURE_SHAPE"); }
    return DISCLOSABLE.includes(claim) ? { encoded, claim, value } : refuse("DISCLOSURE_NAME");
  }

  /** What a certificate says: exactly the claims of the format, each with its type and its bounds. */
  async function content(token) {
    const claims = only(object(token.jws.payload), ["iss", "iat", "exp", "vct", "jti", "status", "outcome", "as_of",
      "registers", "names_assurance", "audience", "purpose", "log", "cnf", "_sd", "_sd_alg"], "CLAIM_UNKNOWN");
    const disclosed = await matched(claims, token.disclosures);
    const issuer = issuerOf(claims, "ISSUER_OTHER");
    if (member(claims, "vct", "string") !== issuer + "/vct/certificate/1") { refuse("CREDENTIAL_TYPE"); }
    if (claims.has("cnf")) { member(claims, "cnf", Map); }
    const said = {
      issuer, number: number(member(claims, "jti", "string")),
      issuedAt: seconds(claims, "iat"), expiresAt: seconds(claims, "exp"),
      status: status(claims), outcome: oneOf(["NO_MATCHING_RECORD", "RECORD_CONFIRMED"], member(claims, "outcome", "string")),
      asOf: seconds(claims, "as_of"), registers: registers(member(claims, "registers", Map)),
      namesAssurance: oneOf(["self_declared", "identity_proofed", "family_register"], member(claims, "names_assurance", "string")),
      audience: audience(claims), purpose: matching(CODE, member(claims, "purpose", "string")), log: log(claims),
      subject: subject(disclosed.get("subject")), formerNames: list(disclosed, "former_names").map(formerName),
      namesSearched: disclosed.has("names_searched") ? namesSearched(disclosed.get("names_searched")) : null,
      licenceNumbers: list(disclosed, "licence_numbers").map((text) => safe(kind(text, "string"))),
      dispositions: list(disclosed, "dispositions").map(disposition)
    };
    if ((said.outcome === "RECORD_CONFIRMED") === (said.dispositions.length === 0)) { refuse("DISCLOSURE_MISSING"); }
    return said;
  }

  async function matched(claims, disclosures) {
    if (member(claims, "_sd_alg", "string") !== "sha-256") { refuse("DIGEST_ALGORITHM"); }
    const digests = member(claims, "_sd", Array).map((one) => kind(one, "string"));
    const unclaimed = new Set(digests), seen = new Set(), disclosed = new Map();
    if (unclaimed.size !== digests.length || digests.length > MAX_DISCLOSURES) { refuse("DIGEST_DUPLICATE"); }
    for (const { encoded, claim, value } of disclosures) {
      if (seen.has(encoded)) { refuse("DISCLOSURE_DUPLICATE"); }
      seen.add(encoded);
      if (!unclaimed.delete(await digest(ascii.encode(encoded)))) { refuse("DISCLOSURE_UNREFERENCED"); }
      if (disclosed.has(claim)) { refuse("DISCLOSURE_DUPLICATE"); }
      disclosed.set(claim, value);
    }
    return disclosed.has("subject") ? disclosed : refuse("DISCLOSURE_MISSING");
  }

  function status(claims) {
    const both = only(member(claims, "status", Map), ["status_list"], "CLAIM_UNKNOWN");
    const reference = only(member(both, "status_list", Map), ["idx", "uri"], "CLAIM_UNKNOWN");
    const index = member(reference, "idx", "number");
    if (index < 0 || index > 0x7fffffff) { refuse("STATUS_INDEX"); }
    return { index, uri: safe(member(reference, "uri", "string")) };
  }

  function registers(searched) {
    const newest = {};
    for (const code of searched.keys()) { newest[oneOf(REGISTERS, code)] = seconds(searched, code); }
    return newest;
  }

  function audience(claims) {
    const to = only(member(claims, "audience", Map), ["id", "name"], "CLAIM_UNKNOWN");
    const id = member(to, "id", "string"), name = safe(member(to, "name", "string"));
    return { id: matching(/^[A-Za-z0-9._:-]{1,64}$/, id), name };
  }

  function log(claims) {
    if (!claims.has("log")) { return null; }
    const at = only(member(claims, "log", Map), ["origin", "tree_size"], "CLAIM_UNKNOWN");
    const treeSize = member(at, "tree_size", "number");
    return treeSize < 0 ? refuse("CLAIM_SHAPE") : { origin: safe(member(at, "origin", "string")), treeSize };
  }

  function subject(value) {
    const person = named(value, [...NAMES, "birthdate"]);
    return { ...names(person), birthdate: date(member(person, "birthdate", "string")) };
  }

  function formerName(value) { return names(named(value, NAMES)); }

  function named(value, members) {
    const person = only(kind(value, Map), members, "CLAIM_UNKNOWN");
    return person.has("family_name") || person.has("given_name") ? person : refuse("CLAIM_MISSING");
  }

  function names(person) {
    const [family, given, familyReading, givenReading] = NAMES.map((name) => person.has(name) ? safe(member(person, name, "string")) : "");
    return { family, given, familyReading, givenReading };
  }

  function namesSearched(value) {
    const members = ["family_register", "identity_proofed", "self_declared"];
    const counts = only(kind(value, Map), members, "CLAIM_UNKNOWN");
    return members.reduce((sum, name) => {
      const count = member(counts, name, "number");
      return count < 0 || count > 99 ? refuse("CLAIM_SHAPE") : sum + count;
    }, 0);
  }

  function disposition(value) {
    const stated = only(kind(value, Map), ["kind", "date", "ground", "board", "reinstated_on"], "CLAIM_UNKNOWN");
    const ground = stated.has("ground") ? matching(CODE, member(stated, "ground", "string")) : null;
    const reinstatedOn = stated.has("reinstated_on") ? member(stated, "reinstated_on", "string") : null;
    return {
      kind: oneOf(KINDS, member(stated, "kind", "string")), date: date(member(stated, "date", "string")), ground,
      board: safe(member(stated, "board", "string")), reinstatedOn: reinstatedOn === null ? null : date(reinstatedOn)
    };
  }

  function list(disclosed, claim) {
    if (!disclosed.has(claim)) { return []; }
    const elements = kind(disclosed.get(claim), Array);
    return elements.length > 0 && elements.length <= MAX_LIST ? elements : refuse("CLAIM_SHAPE");
  }

  function kind(value, type) { return member(new Map([["", value]]), "", type); }

  function oneOf(values, value) { return values.includes(value) ? value : refuse("CLAIM_SHAPE"); }

  function matching(shape, text) { return shape.test(text) ? text : refuse("CLAIM_SHAPE"); }

  function seconds(members, name) {
    const value = member(members, name, "number");
    return value < 0 || value > LATEST ? refuse("CLAIM_SHAPE") : value;
  }

  function date(text) {
    const [, year, month, day] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text) || refuse("CLAIM_SHAPE");
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
    return day >= 1 && day <= days ? text : refuse("CLAIM_SHAPE");
  }

  function issuerOf(claims, reason) {
    const issuer = member(claims, "iss", "string");
    return ISSUER.test(issuer) && issuer.length <= 128 ? issuer : refuse(reason);
  }

  // ISO/IEC 7064 MOD 11,10.
  function number(digits) {
    if (!/^[0-9]{12}$/.test(digits)) { refuse("CLAIM_SHAPE"); }
    let product = 10;
    for (const digit of digits.slice(0, 11)) { product = ((Number(digit) + product) % 10 || 10) * 2 % 11; }
    return (11 - product) % 10 === Number(digits[11]) ? digits : refuse("CLAIM_SHAPE");
  }

  mamori.token = { MAX_LENGTH, jws, certificate, content, digest, issuerOf, number, oneOf, matching, seconds };
})();
