"use strict";
// The one form of a link, https://<any host>/c# and decimal digits, as the Java library's package
// jp.mamori.certificate.link reads it. The host is ignored and nothing is opened.
(function () {
  const { refuse, encode, inflate } = mamori.strict;
  const { MAX_LENGTH } = mamori.token;
  const MAX_DIGITS = 160000;

  /** Whether a text has the form of a link; says nothing about what is in it. */
  function looksLikeOne(text) {
    const [, digits] = /^https?:\/\/[^/#? \t\n\v\f\r]{1,253}\/c#([0-9]+)$/.exec(text) || [];
    return digits !== undefined && digits.length <= MAX_DIGITS;
  }

  /** The token in the digits of a link: 7 bytes to 17 digits, raw DEFLATE, a version byte, parts after their lengths. */
  async function read(digits) {
    if (digits === "" || digits.length > MAX_DIGITS) { refuse("LINK"); }
    const packed = bytesOf(digits), plain = await inflate(packed, "deflate-raw", MAX_LENGTH);
    if (await highestBitSaysNothing(packed, plain)) { refuse("COMPRESSION"); }
    if (plain[0] !== 1) { refuse("LINK"); }
    let compact = "", parts = 0;
    for (let at = 1; at < plain.length; parts++) {
      const start = at + 2, end = start + (plain[at] << 8 | plain[at + 1]);
      if (start > plain.length || end > plain.length) { refuse("LINK"); }
      compact += encode(plain.subarray(start, end)) + (parts < 2 ? "." : "~");
      at = end;
    }
    return parts < 3 ? refuse("LINK") : compact;
  }

  /** Whether the last byte's highest bit stands after the end: without it the same comes out. */
  async function highestBitSaysNothing(packed, plain) {
    const without = packed.slice(), last = packed.length - 1;
    if (packed[last] === 0) { return false; }
    without[last] ^= 1 << 31 - Math.clz32(packed[last]);
    const other = await inflate(without, "deflate-raw", MAX_LENGTH).catch(() => new Uint8Array(0));
    return other.length === plain.length && other.every((byte, at) => byte === plain[at]);
  }

  function bytesOf(digits) {
    const bytes = [];
    for (let at = 0; at < digits.length; at += 17) {
      const group = digits.slice(at, at + 17), count = [3, 5, 8, 10, 13, 15, 17].indexOf(group.length) + 1;
      const value = /^[0-9]+$/.test(group) && count > 0 ? BigInt(group) : refuse("LINK");
      if (value >> BigInt(8 * count)) { refuse("LINK"); }
      for (let i = count - 1; i >= 0; i--) { bytes.push(Number(value >> BigInt(8 * i) & 255n)); }
    }
    return Uint8Array.from(bytes);
  }

  mamori.link = { looksLikeOne, read };
})();
