"use strict";
// Verifies certificates and check receipts of one issuer with WebCrypto: the same steps, outcomes and reasons as the
// Java library's CertificateVerifier and ReceiptVerifier. It fetches nothing that a token names.
(function () {
  const { Refused, refuse, strip, decode, inflate } = mamori.strict;
  const { object, only, member } = mamori.json;
  const { jws, certificate, content, digest, seconds } = mamori.token;
  const { signedBy, signsAt } = mamori.keys;
  const SKEW = 60, STALE_AFTER = 15 * 60, MAX_TEXT = 65536 * 3, MAX_LIST_TOKEN = 1 << 20, MAX_LIST_BYTES = 1 << 20;
  const STEPS = ["FORMAT", "SIGNATURE", "ISSUER", "DATES", "STATUS", "AUDIENCE", "DETAILS"];

  /** A signed status list that must be this issuer's, for this address, and live now. */
  async function statusList(compact, issuer, uri, keys, now) {
    const read = jws(compact, "statuslist+jwt", MAX_LIST_TOKEN);
    const key = await signedBy(read, keys, "certificate");
    if (key.loggedBefore !== null) { refuse("KEY_COMPROMISED"); }
    const claims = only(object(read.payload), ["iss", "sub", "iat", "exp", "ttl", "status_list"], "CLAIM_UNKNOWN");
    const statuses = only(member(claims, "status_list", Map), ["bits", "lst", "aggregation_uri"], "CLAIM_UNKNOWN");
    const issuedAt = seconds(claims, "iat"), expiresAt = seconds(claims, "exp"), bits = member(statuses, "bits", "number");
    if (claims.has("ttl")) { seconds(claims, "ttl"); }
    const subject = member(claims, "sub", "string"), packed = member(statuses, "lst", "string");
    if (![1, 2, 4, 8].includes(bits)) { refuse("STATUS_LIST_REFUSED"); }
    const bytes = await inflate(decode(packed), "deflate", MAX_LIST_BYTES);
    if (claims.has("iss") && claims.get("iss") !== issuer) { refuse("ISSUER_OTHER"); }
    if (subject !== uri) { refuse("STATUS_LIST_REFUSED"); }
    if (!signsAt(key, issuedAt)) { refuse("KEY_PERIOD"); }
    return live({ keyId: key.keyId, issuedAt, expiresAt, bits, bytes }, now);
  }

  function live(list, now) {
    if (list.issuedAt > now + SKEW) { refuse("ISSUED_IN_FUTURE"); }
    return now < list.expiresAt ? list : refuse("STATUS_EXPIRED");
  }

  // The draft counts from the least significant bit of the first byte.
  function statusAt(list, index) {
    if (index >= list.bytes.length * 8 / list.bits) { refuse("STATUS_INDEX"); }
    const bit = index * list.bits;
    return list.bytes[Math.floor(bit / 8)] >> bit % 8 & (1 << list.bits) - 1;
  }

  /**
   * Verifies for one issuer. Given are its keys, an async function from a list's address to its text (or none), a clock in
   * seconds, and an async function from the hash of a payload and the claimed log to the certificate's index in the log
   * (none where the log has it not or its proof does not hold); it fails where the log cannot be asked.
   * The newest list of each address that was seen counts, whatever is offered later, unless its key is compromised.
   */
  class Verifier {
    constructor(issuer, keys, offered, clock, logged) {
      Object.assign(this, { issuer, keys, offered, clock, logged, newest: new Map() });
    }

    async certificate(presented) {
      const run = new Run(STEPS, this.clock());
      try {
        const token = certificate(await compactOf(presented));
        const said = await content(token);
        run.pass("FORMAT");
        const key = await signedBy(token.jws, this.keys, "certificate");
        run.pass("SIGNATURE");
        if (said.issuer !== this.issuer) { refuse("ISSUER_OTHER"); }
        if (!signsAt(key, said.issuedAt)) { refuse("KEY_PERIOD"); }
        run.pass("ISSUER");
        run.payload = await digest(token.jws.payload);
        const before = key.loggedBefore === null || await this.issuedBefore(key.loggedBefore, run.payload, said.log);
        if (!before) { return before === null ? run.cannotTell("SIGNATURE", "LOG_UNREACHABLE") : run.notGenuine(new Refused("KEY_COMPROMISED"), "SIGNATURE"); }
        if (said.issuedAt > run.now + SKEW) { refuse("ISSUED_IN_FUTURE"); }
        return await this.judged(run, said);
      } catch (refused) { return run.notGenuine(refused); }
    }

    /** Whether the log had it when only the issuer had the key; null where nobody knows. */
    async issuedBefore(size, payload, claimed) {
      try {
        const index = await this.logged(payload, claimed);
        return index !== undefined && index < size;
      } catch (unreachable) { return null; }
    }

    async judged(run, said) {
      run.put("AUDIENCE", "UNKNOWN", "NOT_ASKED");
      run.put("DETAILS", "UNKNOWN", "NOT_ASKED");
      if (run.now >= said.expiresAt + SKEW) {
        run.put("DATES", "FAIL", "EXPIRED");
        return run.ended("EXPIRED", said);
      }
      run.pass("DATES");
      return run.ended(await this.byStatus(run, said), said);
    }

    async byStatus(run, said) {
      try {
        const list = live(await this.list(said.status.uri, run.now), run.now);
        const good = statusAt(list, said.status.index) === 0, stale = run.now > list.issuedAt + STALE_AFTER;
        run.statusAsOf = list.issuedAt;
        run.stale = stale;
        run.put("STATUS", good ? "PASS" : "FAIL", !good ? "STATUS_INVALID" : stale ? "STALE" : "OK");
        if (!good) { return "NO_LONGER_CURRENT"; }
        return said.outcome === "NO_MATCHING_RECORD" ? "CURRENT_NO_RECORD" : "CURRENT_WITH_RECORD";
      } catch (refused) {
        run.put("STATUS", "UNKNOWN", reasonOf(refused));
        return "CANNOT_TELL";
      }
    }

    async list(uri, now) {
      const offered = await this.offered(uri).catch(() => undefined), held = this.believed(uri);
      if (!offered) { return held || refuse("STATUS_UNREACHABLE"); }
      try {
        const read = await statusList(offered, this.issuer, uri, this.keys, now);
        const newer = held && read.issuedAt < held.issuedAt ? held : read;
        this.newest.set(uri, newer);
        return newer;
      } catch (refused) {
        return held || refuse(reasonOf(refused) === "STATUS_EXPIRED" ? "STATUS_EXPIRED" : "STATUS_LIST_REFUSED");
      }
    }

    believed(uri) {
      const held = this.newest.get(uri), key = held && this.keys.get(held.keyId);
      return key && key.loggedBefore !== null ? undefined : held;
    }

    /** A receipt has no status and does not expire; the log has no proof of receipts. */
    async receipt(presented) {
      const run = new Run(STEPS.slice(0, 4), this.clock());
      try {
        const read = mamori.receipt.read(presented), stated = mamori.receipt.content(read);
        run.pass("FORMAT");
        const key = await signedBy(read, this.keys, "receipt");
        if (key.loggedBefore !== null) { refuse("KEY_COMPROMISED"); }
        run.pass("SIGNATURE");
        if (stated.issuer !== this.issuer) { refuse("ISSUER_OTHER"); }
        if (!signsAt(key, stated.checkedAt)) { refuse("KEY_PERIOD"); }
        run.pass("ISSUER");
        if (stated.checkedAt > run.now + SKEW) { refuse("ISSUED_IN_FUTURE"); }
        run.pass("DATES");
        return run.ended("GENUINE", stated);
      } catch (refused) { return run.notGenuine(refused); }
    }
  }

  /** One verification under way: the steps taken so far. */
  class Run {
    constructor(names, now) {
      this.now = now;
      this.steps = names.map((name) => ({ name, result: "UNKNOWN", reason: "NOT_REACHED" }));
    }

    put(name, result, reason) { Object.assign(this.steps.find((step) => step.name === name), { result, reason }); }

    pass(name) { this.put(name, "PASS", "OK"); }

    notGenuine(refused, name = this.steps.find((step) => step.result === "UNKNOWN").name) {
      this.put(name, "FAIL", reasonOf(refused));
      return this.ended("NOT_GENUINE", null);
    }

    /** Neither genuine nor not: what would show it could not be had. */
    cannotTell(name, reason) {
      this.put(name, "UNKNOWN", reason);
      return this.ended("CANNOT_TELL", null);
    }

    ended(outcome, said) {
      return { outcome, said, steps: this.steps, at: this.now, payload: said && this.payload, statusAsOf: this.statusAsOf, stale: !!this.stale };
    }
  }

  async function compactOf(presented) {
    if (presented.length > MAX_TEXT) { refuse("TOO_LONG"); }
    const text = strip(presented);
    return mamori.link.looksLikeOne(text) ? mamori.link.read(text.slice(text.indexOf("#") + 1)) : text;
  }

  function reasonOf(flaw) {
    if (flaw instanceof Refused) { return flaw.message; }
    throw flaw;
  }

  mamori.verify = { statusList, Verifier };
})();
