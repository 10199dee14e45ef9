"use strict";
// Verifies a proof of the transparency log (C2SP tlog-proof) with public keys only; used by the page and by the file
// that works without any network. Everything it needs is in the browser: SHA-256 and Ed25519 of WebCrypto.
var mamoriLog = (function () {
  var encoder = new TextEncoder();
  var decoder = new TextDecoder("utf-8", { fatal: true });

  function refuse(flaw) { throw new Error(flaw); }

  function decode(base64) {
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) { refuse("SHAPE"); }
    return Uint8Array.from(window.atob(base64), function (c) { return c.charCodeAt(0); });
  }

  function encode(bytes) { return window.btoa(String.fromCharCode.apply(null, bytes)); }

  function join(parts) {
    var whole = new Uint8Array(parts.reduce(function (sum, part) { return sum + part.length; }, 0));
    parts.reduce(function (at, part) { whole.set(part, at); return at + part.length; }, 0);
    return whole;
  }

  function sha(parts) {
    return window.crypto.subtle.digest("SHA-256", join(parts)).then(function (hash) { return new Uint8Array(hash); });
  }

  function number(text) {
    if (!/^(0|[1-9][0-9]{0,14})$/.test(text)) { refuse("SHAPE"); }
    return Number(text);
  }

  function equal(one, other) {
    return one.length === other.length && one.every(function (byte, i) { return byte === other[i]; });
  }

  // name+id+base64(type, key)
  async function key(text) {
    var parts = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) || refuse("KEY");
    var typed = decode(parts[3]);
    if (typed.length !== 33) { refuse("KEY"); }
    var id = (await sha([encoder.encode(parts[1] + "\n"), typed])).slice(0, 4);
    var hex = Array.from(id, function (byte) { return byte.toString(16).padStart(2, "0"); }).join("");
    if (hex !== parts[2]) { refuse("KEY"); }
    var raw = await window.crypto.subtle.importKey("raw", typed.slice(1), "Ed25519", false, ["verify"]);
    return { name: parts[1], id: id, type: typed[0], raw: raw };
  }

  // Text of the note and its signatures.
  function note(text) {
    var end = text.lastIndexOf("\n\n");
    if (end < 0 || !text.endsWith("\n")) { refuse("SHAPE"); }
    var signatures = text.slice(end + 2, -1).split("\n").map(function (line) {
      var parts = /^\u2014 (\S+) (\S+)$/.exec(line) || refuse("SHAPE");
      var bytes = decode(parts[2]);
      return { name: parts[1], id: bytes.slice(0, 4), bytes: bytes.slice(4) };
    });
    return { text: text.slice(0, end + 1), signatures: signatures };
  }

  function by(key, signature) { return signature.name === key.name && equal(signature.id, key.id); }

  async function signed(note, key) {
    var ours = note.signatures.filter(function (signature) { return by(key, signature); });
    for (var signature of ours) {
      var bytes = signature.bytes;
      var message = note.text;
      if (key.type === 4) {
        var seconds = bytes.slice(0, 8).reduce(function (sum, byte) { return sum * 256 + byte; }, 0);
        message = "cosignature/v1\ntime " + seconds + "\n" + note.text;
        bytes = bytes.slice(8);
      }
      if (!await window.crypto.subtle.verify("Ed25519", key.raw, bytes, encoder.encode(message))) { refuse("SIGNATURE"); }
    }
    return ours.length > 0;
  }

  // RFC 9162 section 2.1.3.2.
  async function root(leaf, index, size, path) {
    var fn = index, sn = size - 1, hash = leaf;
    for (var sibling of path) {
      if (sn === 0) { refuse("PATH"); }
      if (fn % 2 === 1 || fn === sn) {
        hash = await sha([[1], sibling, hash]);
        while (fn % 2 === 0 && fn !== 0) { fn = Math.floor(fn / 2); sn = Math.floor(sn / 2); }
      } else {
        hash = await sha([[1], hash, sibling]);
      }
      fn = Math.floor(fn / 2);
      sn = Math.floor(sn / 2);
    }
    if (sn !== 0) { refuse("PATH"); }
    return hash;
  }

  function parse(file) {
    var blank = file.indexOf("\n\n");
    if (blank < 0) { refuse("SHAPE"); }
    var lines = file.slice(0, blank).split("\n");
    if (lines.length < 3 || lines[0] !== "c2sp.org/tlog-proof@v1" || !lines[1].startsWith("extra ")
        || !lines[2].startsWith("index ") || lines.length > 66) { refuse("SHAPE"); }
    return {
      extra: decode(lines[1].slice(6)),
      index: number(lines[2].slice(6)),
      path: lines.slice(3).map(function (line) {
        var hash = decode(line);
        return hash.length === 32 ? hash : refuse("SHAPE");
      }),
      note: note(file.slice(blank + 2))
    };
  }

  // The entry's five lines, then 32 bytes of salt and the private part.
  function split(extra) {
    var end = 0;
    for (var line = 0; line < 5; line++) { end = extra.indexOf(10, end) + 1 || refuse("SHAPE"); }
    if (end + 32 > extra.length) { refuse("SHAPE"); }
    return { entry: extra.slice(0, end), opening: extra.slice(end) };
  }

  /** Answers what was proved, or fails with the flaw's code. */
  async function verify(file, logKey, witnessKeys) {
    var proof = parse(file);
    var log = await key(logKey);
    if (log.type !== 1) { refuse("KEY"); }
    if (!await signed(proof.note, log)) { refuse("NOT_SIGNED"); }
    var head = proof.note.text.split("\n");
    if (head[0] !== log.name) { refuse("ORIGIN"); }
    var size = number(head[1]);
    var parts = split(proof.extra);
    var entry = decoder.decode(parts.entry).split("\n");
    if (entry[0] !== "mamori.jp/event@v1" || entry[4] !== encode(await sha([parts.opening]))) { refuse("COMMITMENT"); }
    if (proof.index >= size) { refuse("INDEX"); }
    var found = await root(await sha([[0], parts.entry]), proof.index, size, proof.path);
    if (encode(found) !== head[2]) { refuse("PATH"); }
    var witnesses = [];
    for (var text of witnessKeys || []) {
      var witness = await key(text);
      if (witness.type === 4 && await signed(proof.note, witness)) { witnesses.push(witness.name); }
    }
    return {
      origin: head[0], size: size, index: proof.index, witnesses: witnesses,
      event: entry[1], type: entry[2], at: entry[3],
      part: JSON.parse(decoder.decode(parts.opening.slice(32)))
    };
  }

  return { verify: verify };
})();

// On the page: each line's proof is fetched, verified, and said so beside its link.
(function () {
  var words = document.querySelector("[data-proof-words]");
  if (!words) { return; }
  var keys = words.dataset.witnessKey ? [words.dataset.witnessKey] : [];
  function say(link, state, told) {
    var mark = document.createElement("span");
    mark.className = "proof proof-" + state;
    mark.textContent = " " + words.dataset[state].replace("{0}", told || "");
    link.after(mark);
  }
  async function check(link) {
    var event = link.dataset.event || link.pathname.split("/").slice(-2)[0];
    var answer = await window.fetch(link.href, { credentials: "same-origin" });
    if (answer.status === 404) { say(link, "later"); return; }
    if (!answer.ok) { say(link, "unasked"); return; }
    try {
      var proved = await mamoriLog.verify(await answer.text(), words.dataset.logKey, keys);
      if (proved.event === event) { say(link, "holds", String(proved.index)); } else { say(link, "differs"); }
    } catch (flaw) {
      say(link, flaw instanceof DOMException ? "unasked" : "differs");
    }
  }
  (async function () {
    for (var link of document.querySelectorAll('a[href$="/proof"]')) { await check(link); }
    words.setAttribute("data-proof-done", "");
  })();
})();

// In the file that works without a network: one file or several are chosen and each is verified.
(function () {
  var form = document.getElementById("offline-verifier");
  if (!form) { return; }
  var list = document.getElementById("verified");
  form.addEventListener("submit", async function (event) {
    event.preventDefault();
    list.replaceChildren();
    var witness = form.elements.witness.value.trim();
    for (var file of form.elements.proofs.files) {
      var line = document.createElement("li");
      try {
        var proved = await mamoriLog.verify(await file.text(), form.elements.log.value, witness ? [witness] : []);
        line.textContent = file.name + ": " + form.dataset.holds + " " + JSON.stringify(proved);
        line.className = "proof-holds";
      } catch (flaw) {
        line.textContent = file.name + ": " + form.dataset.differs + " (" + flaw.message + ")";
        line.className = "proof-differs";
      }
      list.append(line);
    }
  });
})();
