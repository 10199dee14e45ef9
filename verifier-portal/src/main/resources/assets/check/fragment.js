"use strict";
// The first script of the page: the certificate in a link's fragment leaves the address and the history before
// anything else is done, and stays in this page's memory.
var mamori = { fragment: "" };
(function () {
  mamori.takeFragment = function () {
    const fragment = window.location.hash.slice(1);
    if (fragment) { window.history.replaceState(null, "", window.location.pathname); }
    return fragment;
  };
  if (window.location.pathname === "/c") { mamori.fragment = mamori.takeFragment(); }
})();
