"use strict";
// Reads JSON as the Java library's StrictJson does (RFC 8259, RFC 7493): a member named twice, null, fractions, numbers
// over 53 bits, lone surrogates, U+0000, deep nesting and anything after the value are refused.
(function () {
  const { refuse } = mamori.strict;
  const MAX_DEPTH = 12, MAX_VALUES = 4096;
  const BROKEN = /[\p{Cs}\0]/u;

  /** One reading under way: objects become maps, arrays arrays, whole numbers numbers. */
  class Json {
    constructor(text) { this.text = text; this.at = 0; this.values = 0; }

    static of(bytes) {
      let text;
      try {
        text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch (notUtf8) { refuse("NOT_UTF8"); }
      const reader = new Json(text);
      reader.space();
      const value = reader.value(0);
      reader.space();
      return reader.at === text.length ? value : refuse("JSON_SYNTAX");
    }

    value(depth) {
      if (depth > MAX_DEPTH) { refuse("JSON_TOO_DEEP"); }
      if (++this.values > MAX_VALUES) { refuse("JSON_TOO_LARGE"); }
      switch (this.peek()) {
        case "{": return this.object(depth);
        case "[": return this.array(depth);
        case "\"": return this.string();
        case "t": return this.literal("true", true);
        case "f": return this.literal("false", false);
        default: return this.number();
      }
    }

    object(depth) {
      const members = new Map();
      if (this.empty("}")) { return members; }
      do {
        this.space();
        const name = this.string();
        this.space();
        this.expect(":");
        this.space();
        const value = this.value(depth + 1);
        if (members.has(name)) { refuse("JSON_DUPLICATE_MEMBER"); }
        members.set(name, value);
      } while (!this.ends("}"));
      return members;
    }

    array(depth) {
      const elements = [];
      if (this.empty("]")) { return elements; }
      do {
        this.space();
        elements.push(this.value(depth + 1));
      } while (!this.ends("]"));
      return elements;
    }

    empty(close) {
      this.at++;
      this.space();
      if (this.peek() !== close) { return false; }
      this.at++;
      return true;
    }

    ends(close) {
      this.space();
      if (this.peek() === close) { this.at++; return true; }
      this.expect(",");
      return false;
    }

    literal(word, value) {
      if (!this.text.startsWith(word, this.at)) { refuse("JSON_SYNTAX"); }
      this.at += word.length;
      return value;
    }

    number() {
      this.peek();
      const [, sign, digits, next] = /^(-?)([0-9]{0,17})([^]?)/.exec(this.text.slice(this.at, this.at + 19));
      if (!digits) { refuse("JSON_SYNTAX"); }
      const value = Number(digits);
      if (digits.length > 16 || digits.length > 1 && digits[0] === "0" || next && ".eE".includes(next)
          || !Number.isSafeInteger(value) || sign && value === 0) { refuse("JSON_NUMBER"); }
      this.at += sign.length + digits.length;
      return sign ? -value : value;
    }

    string() {
      this.expect("\"");
      let value = "";
      for (;;) {
        const c = this.peek();
        this.at++;
        if (c === "\"") { return BROKEN.test(value) ? refuse("TEXT_UNSAFE") : value; }
        if (c < " ") { refuse("JSON_SYNTAX"); }
        value += c === "\\" ? this.escape() : c;
      }
    }

    escape() {
      const c = this.peek();
      this.at++;
      if ("\"\\/".includes(c)) { return c; }
      if ("bfnrt".includes(c)) { return { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }[c]; }
      const hex = this.text.slice(this.at, this.at + 4);
      if (c !== "u" || !/^[0-9A-Fa-f]{4}$/.test(hex)) { refuse("JSON_SYNTAX"); }
      this.at += 4;
      return String.fromCharCode(parseInt(hex, 16));
    }

    peek() { return this.at < this.text.length ? this.text[this.at] : refuse("JSON_SYNTAX"); }

    expect(c) {
      if (this.peek() !== c) { refuse("JSON_SYNTAX"); }
      this.at++;
    }

    space() { while (this.at < this.text.length && " \t\r\n".includes(this.text[this.at])) { this.at++; } }
  }

  function object(bytes) {
    const value = Json.of(bytes);
    return value instanceof Map ? value : refuse("JSON_SYNTAX");
  }

  function array(bytes) {
    const value = Json.of(bytes);
    return Array.isArray(value) ? value : refuse("JSON_SYNTAX");
  }

  /** Refuses an object that has a member outside the list. */
  function only(members, names, reason) {
    for (const name of members.keys()) { if (!names.includes(name)) { refuse(reason); } }
    return members;
  }

  /** The member, which must be there and of that kind: "string", "number", Map or Array. */
  function member(members, name, kind) {
    if (!members.has(name)) { refuse("CLAIM_MISSING"); }
    const value = members.get(name);
    return (typeof kind === "string" ? typeof value === kind : value instanceof kind) ? value : refuse("CLAIM_SHAPE");
  }

  mamori.json = { object, array, only, member };
})();
