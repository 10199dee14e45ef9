"use strict";
// Puts an answer on the page with the portal's own components and words, as its classes ResultBlocks and ReceiptBlocks
// do: to whom the certificate is made out first, then the answer, then what it rests on.
(function () {
  const STANCES = {
    CURRENT_NO_RECORD: "neutral", CURRENT_WITH_RECORD: "stated", NO_LONGER_CURRENT: "stop", EXPIRED: "stop",
    NOT_GENUINE: "stop", DETAILS_DIFFER: "unknown", NOT_FOUND: "unknown", CANNOT_TELL: "unknown"
  };
  const REGISTERS = ["teaching_licence", "nursery_registration", "childcare_order"];

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  function text(name, style, words) { return element(name, style ? { class: style } : {}, words); }

  function verdict(words, stance, heading, next, madeOut) {
    const kind = element("p", { class: "outcome-kind" }, element("span", { class: "outcome-icon", "aria-hidden": "true" }), words.say("stance." + stance));
    const section = element("section", { class: "outcome outcome-" + stance }, kind,
      element("h1", { tabindex: "-1" }, ...heading), ...next.map((one) => text("p", "", one)));
    return madeOut ? [text("p", "made-out", madeOut), section] : [section];
  }

  /** Rows are pairs of a label and its values. */
  function summary(words, heading, rows) {
    const list = element("dl", { class: "summary" }, ...rows.map(([label, values]) => element("div", { class: "summary-row" },
      text("dt", "", label),
      element("dd", {}, ...values.map((value) => text("p", "", value)), ...(values.length ? [] : [text("p", "none", words.say("none"))])))));
    return heading ? [text("h2", "", heading), list] : [list];
  }

  function steps(words, taken) {
    return [text("h2", "", words.say("steps.heading")), element("ol", { class: "steps" }, ...taken.map(({ name, result, why }) => {
      const style = result.toLowerCase();
      return element("li", { class: "step step-" + style }, element("span", { class: "step-icon", "aria-hidden": "true" }),
        element("span", { class: "step-text" }, text("strong", "", words.code("step", name)), " ",
          text("span", "step-result", words.say("step.result." + style)), text("span", "step-reason", why)));
    }))];
  }

  /** A step's reason in words: its own where it has some, else those of its result. */
  function why(words, { name, result, reason }) {
    return [["reason", reason], ["step", name, result]].map((key) => key.join(".")).filter((key) => words.has(key))
      .concat("step.result." + result.toLowerCase()).map((key) => words.say(key))[0];
  }

  function row(label, value) { return [label, value ? [value] : []]; }

  function spaced(...parts) { return parts.filter(Boolean).join(" "); }

  function checkedAt(words, checked) { return row(words.say("result.checked-at"), words.moment(checked.at)); }

  function certificate(words, { said, ...checked }) {
    const { subject } = said, reading = spaced(subject.familyReading, subject.givenReading);
    return summary(words, words.say("result.certificate"), [
      [words.say("result.subject"), [spaced(subject.family, subject.given), reading].filter(Boolean)],
      row(words.say("result.birthdate"), words.date(subject.birthdate)),
      [words.say("result.former"), said.formerNames.map(formerName)],
      [words.say("result.licences"), said.licenceNumbers],
      row(words.say("result.number"), grouped(said.number)),
      row(words.say("result.issued"), words.moment(said.issuedAt)),
      row(words.say("result.expires"), words.moment(said.expiresAt)),
      checkedAt(words, checked)
    ]);
  }

  function formerName(name) {
    const reading = spaced(name.familyReading, name.givenReading);
    return spaced(name.family, name.given) + (reading && "\uff08" + reading + "\uff09");
  }

  function grouped(number) { return number.replace(/(....)(....)(....)/, "$1 $2 $3"); }

  function registers(words, said) {
    return summary(words, words.say("result.searched"), [
      ...REGISTERS.map((code) => [words.say("register." + code), coverage(words, code, said.registers[code])]),
      [words.say("result.assurance"), [words.code("assurance", said.namesAssurance), words.say("result.names-searched", said.namesSearched || 0)]]
    ]);
  }

  function coverage(words, code, newest) {
    if (newest === undefined) { return [words.say("register.not-searched")]; }
    return [words.say("register." + code + ".covers"),
      newest === 0 ? words.say("register.empty") : words.say("register.newest", words.moment(newest))];
  }

  function stated(words, said) {
    return summary(words, words.say("stated.heading"), said.dispositions.map((one) => [words.code("kind", one.kind), [
      words.say("stated.date", words.date(one.date)),
      one.ground && words.say("stated.ground", words.code("ground", one.ground)),
      words.say("stated.board", one.board),
      one.reinstatedOn && words.say("stated.reinstated", words.date(one.reinstatedOn))
    ].filter(Boolean)]));
  }

  /** The answer about a certificate; where the status is old, its time and age head it. */
  function ofCertificate(words, checked) {
    const { outcome, said } = checked, current = outcome.startsWith("CURRENT_");
    const next = [];
    for (let i = 1; words.has("outcome." + outcome + ".next." + i); i++) { next.push(words.say("outcome." + outcome + ".next." + i)); }
    const heading = [words.say("outcome." + outcome, said ? words.moment(said.asOf) : "")];
    if (checked.stale && current) {
      heading.unshift(text("span", "as-of", words.asOf(checked.statusAsOf, checked.at)));
      next.push(words.say("device.stale"));
    }
    const madeOut = said && words.say("result.made-out", said.audience.name, words.code("purpose", said.purpose));
    return [
      ...verdict(words, STANCES[outcome], heading, next, madeOut),
      ...(outcome === "CURRENT_WITH_RECORD" ? stated(words, said) : []),
      ...(said ? [...certificate(words, checked), ...registers(words, said)] : []),
      ...steps(words, checked.steps.map((step) => ({ ...step, why: why(words, step) }))),
      ...(said ? [] : summary(words, null, [checkedAt(words, checked)]))
    ];
  }

  /** The answer about a check receipt; it names no person. */
  function ofReceipt(words, checked) {
    const { said } = checked, genuine = said ? "genuine" : "not-genuine";
    const own = (step) => words.code("receipt.step." + step.name, step.result);
    return [
      ...verdict(words, said ? "neutral" : "stop", [words.say("receipt." + genuine)], [words.say("receipt." + genuine + ".next")]),
      ...(said ? summary(words, words.say("receipt.stated"), [
        row(words.say("result.checked-at"), words.moment(said.checkedAt)),
        row(words.say("receipt.outcome"), words.code("outcome.short", said.outcome)),
        row(words.say("result.number"), said.number && grouped(said.number)),
        row(words.say("field.purpose"), words.code("purpose", said.purpose)),
        row(words.say("field.occasion"), words.code("occasion", said.occasion)),
        row(words.say("field.reference"), said.reference),
        row(words.say("receipt.check"), said.id),
        row(words.say("receipt.organisation"), said.organisation),
        row(words.say("receipt.officer"), said.officer)
      ]) : []),
      ...steps(words, checked.steps.map((step) => ({ ...step, why: own(step) === step.result ? why(words, step) : own(step) })))
    ];
  }

  mamori.result = { element, text, summary, ofCertificate, ofReceipt };
})();
