"use strict";
// Looks for the issue of a certificate in the transparency log, as the library's CertificateInLog and the page of the
// server do. Only the hash of the signed payload leaves the browser, and only after a click.
(function () {
  const { element, text, summary } = mamori.result;

  /**
   * What the log proves of a certificate: origin, size, index and witnesses; undefined where it has none.
   * Fails with a TypeError or DOMException where it cannot be asked, with another error where the proof does not hold.
   */
  async function prove(payload, claimed, keysAt) {
    const answer = await fetch("/transparency/certificates/" + payload, { credentials: "omit" });
    if (answer.status === 404) { return undefined; }
    const keys = await fetch(keysAt, { credentials: "omit" });
    if (!answer.ok || !keys.ok) { throw new TypeError("unreachable"); }
    const { log, witness } = await keys.json(), proof = await answer.text();
    const proved = await window.mamoriLog.verify(proof, log, witness ? [witness] : []);
    const own = proved.type === "certificate.logged" && JSON.stringify(proved.part).includes("\"payload\":\"" + payload + "\"");
    if (!own || claimed && (claimed.origin !== proved.origin || proved.index < claimed.treeSize)) { throw new Error("ANOTHER"); }
    return proved;
  }

  function unreachable(flaw) { return flaw instanceof TypeError || flaw instanceof DOMException; }

  /** The certificate's index in the log, for who verifies what a compromised key signed. */
  function indexOf(keysAt) {
    return (payload, claimed) => prove(payload, claimed, keysAt).then((proved) => proved && proved.index,
      (flaw) => unreachable(flaw) ? Promise.reject(flaw) : undefined);
  }

  function told(words, found) {
    if (typeof found === "string") {
      const tone = found === "wrong" ? "warning" : "info";
      return [element("section", { class: "banner banner-" + tone, "aria-label": words.say("banner." + tone) },
        text("p", "banner-tone", words.say("banner." + tone)), text("p", "banner-heading", words.say("log.certificate." + found)),
        text("p", "", words.say("log.certificate." + found + ".text")))];
    }
    return summary(words, null, [
      [words.say("log.certificate.state"), [words.say("log.certificate.logged")]],
      [words.say("log.origin"), [found.origin]],
      [words.say("log.size"), [String(found.size)]],
      [words.say("log.witness"), found.witnesses.length ? found.witnesses : [words.say("log.witness.UNWITNESSED")]]
    ]);
  }

  /** The section under a genuine certificate's answer. */
  function section(words, checked, keysAt) {
    const button = element("button", { type: "button", class: "button button-second", "data-log": "" }, words.say("log.certificate.button"));
    const answer = element("div", { role: "status" });
    button.addEventListener("click", async () => {
      button.disabled = true;
      answer.replaceChildren();
      const found = await prove(checked.payload, checked.said.log, keysAt).catch((flaw) => unreachable(flaw) ? "no-answer" : "wrong");
      answer.replaceChildren(...told(words, found || "not-there"));
      button.disabled = false;
    });
    return [text("h2", "", words.say("log.certificate.title")), text("p", "", words.say("log.certificate.ask")),
      element("p", { class: "no-print" }, button), answer];
  }

  mamori.log = { indexOf, section };
})();
