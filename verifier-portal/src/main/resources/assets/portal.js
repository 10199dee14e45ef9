"use strict";
// Everything here is a convenience; each page works without it.
(function () {
  var errors = document.querySelector("[data-focus]");
  if (errors) { errors.focus(); }

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  // Two minutes before the session ends the page says so; a click keeps it, unless it ends for good.
  var expiry = document.querySelector("[data-session-seconds]");
  if (expiry) {
    var keep = expiry.querySelector("[data-keep]");
    var warning, ending;
    var start = function (seconds) {
      window.clearTimeout(warning);
      window.clearTimeout(ending);
      expiry.hidden = true;
      warning = window.setTimeout(function () {
        expiry.hidden = false;
        (keep || expiry).focus();
      }, Math.max(0, seconds - 120) * 1000);
      ending = window.setTimeout(function () { window.location.assign("/session-ended"); }, seconds * 1000);
    };
    if (keep) { keep.addEventListener("click", function (event) {
      var body = new URLSearchParams();
      body.set("formToken", event.currentTarget.dataset.token);
      window.fetch("/session", { method: "POST", body: body, credentials: "same-origin" }).then(function (answer) {
        if (answer.ok) {
          start(Number(answer.headers.get("Mamori-Session-Seconds")));
        } else {
          window.location.assign("/session-ended");
        }
      });
    }); }
    start(Number(expiry.dataset.sessionSeconds));
  }

  // A page that the browser kept for its back button is loaded again, so that nothing personal stays behind.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) { window.location.reload(); }
  });
})();
