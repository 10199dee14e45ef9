"use strict";
// The open check on this device: what was pasted, scanned or stood in the link is verified here, with the issuer's keys
// and status lists that the service worker keeps. Nothing of the certificate is sent.
(function () {
  const root = document.querySelector("[data-device]");
  if (!root) { return; }
  const part = (name) => root.querySelector("[data-device-" + name + "]");
  const form = document.querySelector("form[action='/check/paste']");
  let settings = null, verifier = null, presented = null;

  function able() {
    try {
      return window.isSecureContext && !!crypto.subtle && !!new DecompressionStream("deflate-raw");
    } catch (old) { return false; }
  }

  async function fetched(address) {
    const answer = await fetch(address, { credentials: "omit" });
    return answer.ok ? answer : Promise.reject(new TypeError(address));
  }

  function load() {
    settings = settings || fetched(root.dataset.words).then((answer) => answer.json());
    settings.catch(() => { settings = null; });
    return settings;
  }

  async function list(issuer, uri) {
    const prefix = issuer + "/v1/status-lists/";
    const number = uri.startsWith(prefix) ? uri.slice(prefix.length) : "";
    return /^[0-9]{1,6}$/.test(number) ? (await fetched(root.dataset.lists + "/" + number)).text() : undefined;
  }

  async function newVerifier(issuer) {
    const keys = await mamori.keys.read(await (await fetched(root.dataset.keys)).text());
    verifier = verifier || new mamori.verify.Verifier(issuer, keys, (uri) => list(issuer, uri), () => Date.now() / 1000, mamori.log.indexOf(root.dataset.logKeys));
    return Object.assign(verifier, { keys });
  }

  /** Line breaks and blanks from a mail or a PDF go; a fragment alone becomes a link, a token after a "#" stands alone. */
  function cleaned(text) {
    const bare = text.replace(/[ \t\n\v\f\r]+/g, ""), fragment = bare.slice(bare.indexOf("#") + 1);
    if (fragment.includes("~")) { return fragment; }
    return [bare, "https://mamori.invalid/c#" + fragment].find(mamori.link.looksLikeOne) || bare;
  }

  async function check(text) {
    presented = text;
    part("working").hidden = false;
    try {
      const { issuer, texts } = await load(), words = new mamori.Words(texts);
      const own = cleaned(text), verify = await newVerifier(issuer);
      if (mamori.receipt.looksLikeOne(own)) {
        show(words, "receipt.title", mamori.result.ofReceipt(words, await verify.receipt(own)));
      } else {
        const checked = await verify.certificate(own);
        const log = checked.said ? mamori.log.section(words, checked, root.dataset.logKeys) : [];
        show(words, "check.result.title", [...mamori.result.ofCertificate(words, checked), ...log]);
      }
    } catch (nothingKept) {
      part("unkept").hidden = false;
      part("unkept").focus();
    } finally { part("working").hidden = true; }
  }

  function show(words, title, nodes) {
    const { element, text } = mamori.result;
    const print = element("button", { type: "button", class: "button button-second" }, words.say("print"));
    print.addEventListener("click", () => window.print());
    document.querySelector(".column").replaceChildren(...nodes,
      text("p", "print-only", words.say("print.at", words.moment(Date.now() / 1000))),
      element("p", { class: "no-print" }, print),
      element("ul", { class: "links" }, element("li", {}, element("a", { href: "/check" }, words.say("check.another")))));
    document.title = words.say("title.tab", words.say(title), words.say("service"));
    document.querySelector("main > .back")?.remove();
    document.querySelector("main").prepend(element("a", { class: "back", href: "/check" }, words.say("back")));
    document.querySelector(".column h1").focus();
    window.scrollTo(0, 0);
  }

  /** An empty field is refused here as the server refuses it. */
  async function refuse(field) {
    const words = new mamori.Words((await load()).texts), { element, text } = mamori.result;
    const told = words.say("error.missing", words.say("field.certificate"));
    document.querySelectorAll(".errors, #certificate-error").forEach((before) => before.remove());
    const errors = element("section", { class: "errors", role: "alert", "aria-labelledby": "errors-heading", tabindex: "-1" },
      element("h2", { id: "errors-heading" }, words.say("errors.heading")),
      element("ul", {}, element("li", {}, element("a", { href: "#certificate" }, told))));
    document.querySelector(".column").prepend(errors);
    field.before(element("p", { class: "error", id: "certificate-error" }, text("span", "unseen", words.say("error.prefix")), told));
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", "certificate-hint certificate-error");
    field.parentElement.classList.add("field-wrong");
    document.title = words.say("title.error", words.say("title.tab", document.querySelector("h1").textContent, words.say("service")));
    errors.focus();
  }

  /** The page's other language with the answer kept: only what frames the answer is loaded again. */
  async function change(address) {
    const other = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    root.dataset.words = other.querySelector("[data-device]").dataset.words;
    settings = null;
    await check(presented);
    document.documentElement.lang = other.documentElement.lang;
    for (const frame of [".skip", ".demo", ".head", ".foot"]) { document.querySelector(frame)?.replaceWith(other.querySelector(frame)); }
    document.querySelector(".language").focus();
  }

  function offerCamera() {
    const [start, view, stop, told] = ["start", "view", "stop", "told"].map((name) => part("camera-" + name));
    let watching = null;
    const end = () => watching && watching.abort();
    start.addEventListener("click", async () => {
      watching = new AbortController();
      start.hidden = true;
      view.hidden = false;
      told.textContent = told.dataset.looking;
      stop.focus();
      const digits = await mamori.camera.watch(view.querySelector("video"), root.dataset.reader, watching.signal,
        (what) => { told.textContent = told.dataset[what]; }).catch(() => null);
      view.hidden = true;
      start.hidden = false;
      part("camera-refused").hidden = digits !== null;
      if (digits) { await check("https://mamori.invalid/c#" + digits); } else { start.focus(); }
    });
    stop.addEventListener("click", end);
    document.addEventListener("visibilitychange", () => { if (document.hidden) { end(); } });
    part("camera").hidden = false;
  }

  /** Has the worker keep the page, keys and lists, and says so when it has. */
  async function keep() {
    const workers = navigator.serviceWorker;
    workers.addEventListener("message", async ({ data }) => {
      const words = new mamori.Words((await load()).texts);
      part("ready").textContent = words.say("device.ready", words.moment(data.listsOf));
      part("ready").hidden = false;
    });
    await workers.register(root.dataset.worker, { scope: "/c" });
    (await workers.ready).active.postMessage({ language: document.documentElement.lang });
  }

  if (!able()) {
    part("unable").hidden = false;
    return;
  }
  if (form) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const field = form.elements.certificate;
      if (field.value.trim()) { check(field.value); } else { refuse(field); }
    });
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.language");
    if (link && presented !== null) {
      event.preventDefault();
      change(link.href);
    }
  });
  window.addEventListener("hashchange", () => {
    const fragment = window.location.pathname === "/c" ? mamori.takeFragment() : "";
    if (fragment) { check(fragment); }
  });
  if (part("camera") && mamori.camera.isThere()) { offerCamera(); }
  if (mamori.fragment) { check(mamori.fragment); } else { load().catch(() => {}); }
  if (navigator.serviceWorker) { keep().catch(() => {}); }
})();
