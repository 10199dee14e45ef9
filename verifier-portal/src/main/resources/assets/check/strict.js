"use strict";
// Reads what strangers wrote and refuses whatever two readers could understand differently: the same refusals, in the
// same order and with the same reasons, as the Java library's package jp.mamori.certificate.strict.
var mamori = mamori || {};
(function () {
  const MAX_CODE_POINTS = 100, SLICE = 1024;
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUE_OF = new Map(Array.from(ALPHABET, (c, value) => [c, value]));
  const JAVA_SPACE = "[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]";
  const EDGES = new RegExp("^" + JAVA_SPACE + "+|" + JAVA_SPACE + "+$", "g");
  const VISIBLE = /^[^\p{C}\p{Zl}\p{Zp}]+$/u;

  class Refused extends Error {}

  function refuse(reason) { throw new Refused(reason); }

  /** The text without white space at its ends, by the definition of the Java library. */
  function strip(text) { return text.replace(EDGES, ""); }

  // RFC 4648 sections 3.5 and 5: no padding, no stray bits.
  function decode(text) {
    for (const c of text) { if (!VALUE_OF.has(c)) { refuse("ALPHABET"); } }
    const bytes = new Uint8Array(Math.floor(text.length * 3 / 4));
    let bits = 0, held = 0, at = 0;
    for (const c of text) {
      held = (held << 6 | VALUE_OF.get(c)) & 0xffff;
      bits += 6;
      if (bits >= 8) { bits -= 8; bytes[at++] = held >> bits; }
    }
    if (text.length % 4 === 1 || held & (1 << bits) - 1) { refuse("NOT_CANONICAL"); }
    return bytes;
  }

  function encode(bytes) {
    let text = "", held = 0, bits = 0;
    for (const byte of bytes) {
      held = (held << 8 | byte) & 0xffff;
      for (bits += 8; bits >= 6;) { bits -= 6; text += ALPHABET[held >> bits & 63]; }
    }
    return bits ? text + ALPHABET[held << 6 - bits & 63] : text;
  }

  // Slice by slice, so that a bomb costs the limit and one slice's worth, and no more.
  async function inflate(bytes, format, limit) {
    const stream = new DecompressionStream(format);
    const writer = stream.writable.getWriter(), reader = stream.readable.getReader();
    (async function () {
      for (let at = 0; at < bytes.length; at += SLICE) { await writer.write(bytes.subarray(at, at + SLICE)); }
      await writer.close();
    })().catch(() => {});
    const chunks = [];
    let size = 0;
    for (;;) {
      const read = await reader.read().catch(() => refuse("COMPRESSION"));
      if (read.done) { return joined(chunks, size); }
      size += read.value.length;
      if (size > limit) {
        reader.cancel().catch(() => {});
        refuse("TOO_LONG");
      }
      chunks.push(read.value);
    }
  }

  function joined(chunks, size) {
    const whole = new Uint8Array(size);
    chunks.reduce((at, chunk) => { whole.set(chunk, at); return at + chunk.length; }, 0);
    return whole;
  }

  /** A text that a reader sees whole: no control, format, private or unassigned character, no blank at its ends. */
  function safe(text) {
    const good = text !== "" && strip(text) === text && Array.from(text).length <= MAX_CODE_POINTS && VISIBLE.test(text);
    return good ? text : refuse("TEXT_UNSAFE");
  }

  mamori.strict = { Refused, refuse, strip, decode, encode, inflate, safe };
})();
