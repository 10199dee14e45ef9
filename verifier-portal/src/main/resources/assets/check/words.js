"use strict";
// The words of the page's language, with dates as that language writes them: the portal's message bundle, and the same
// rules as its class Words.
(function () {
  const TOKYO = "Asia/Tokyo";

  class Words {
    constructor(texts) { this.texts = texts; }

    has(key) { return key in this.texts; }

    say(key, ...values) {
      return values.reduce((text, value, i) => text.replaceAll("{" + i + "}", () => String(value)), this.texts[key]);
    }

    /** The word for a code of a list; a code that has none yet shows itself. */
    code(list, code) { return this.has(list + "." + code) ? this.say(list + "." + code) : code; }

    /** A date, given as yyyy-mm-dd; Japanese adds the era. */
    date(text) {
      const when = new Date(text + "T00:00:00Z");
      const day = this.written("format.date", when, "UTC");
      return this.texts["format.date.era"].includes("{1}") && when.getUTCFullYear() >= 1873
        ? this.say("format.date.era", day, this.eraYear(when)) : day;
    }

    eraYear(when) {
      const parts = new Intl.DateTimeFormat("ja-JP-u-ca-japanese-nu-latn", { era: "long", year: "numeric", timeZone: "UTC" }).formatToParts(when);
      const part = (type) => parts.find((one) => one.type === type).value;
      return part("era") + (/^[0-9]+$/.test(part("year")) && part("year") !== "1" ? part("year") : this.say("format.era.first"));
    }

    /** A point in time in seconds, to the minute, in Japan's time. */
    moment(seconds) {
      return this.say("format.moment", this.date(dayOf(seconds)), this.minute(seconds));
    }

    minute(seconds) { return this.written("format.minute", new Date(seconds * 1000), TOKYO); }

    /** When and how long ago: the day only where it is not today. */
    asOf(seconds, now) {
      const when = dayOf(seconds) === dayOf(now) ? this.minute(seconds) : this.moment(seconds);
      const age = Math.max(0, now - seconds), hours = Math.floor(age / 3600);
      const ago = hours === 0 ? this.say("device.age.minutes", Math.floor(age / 60))
        : this.say(hours === 1 ? "device.age.hour" : "device.age.hours", hours);
      return this.say("device.as-of", when, ago);
    }

    // The bundle's pattern: uuuu, MMMM, M, d, HH and mm.
    written(key, when, zone) {
      const part = (options) => new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone }).format(when);
      const parts = {
        uuuu: () => part({ year: "numeric" }), MMMM: () => part({ month: "long" }), M: () => part({ month: "numeric" }),
        d: () => part({ day: "numeric" }), HH: () => part({ hour: "2-digit", hourCycle: "h23" }),
        mm: () => part({ minute: "2-digit" }).padStart(2, "0")
      };
      return this.texts[key].replace(/uuuu|MMMM|M|d|HH|mm/g, (name) => parts[name]());
    }
  }

  function dayOf(seconds) {
    return new Intl.DateTimeFormat("sv-SE", { timeZone: TOKYO }).format(new Date(seconds * 1000));
  }

  mamori.Words = Words;
})();
