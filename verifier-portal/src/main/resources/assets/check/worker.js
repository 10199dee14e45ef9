// The service worker of the checking pages: keeps them, the issuer's keys and the last status lists for a time without
// a connection. What it keeps is public and the same for everybody: it asks without cookies and keeps no certificate.
// The server puts "use strict" and the constant kept before this text: version, scripts, pages, files and addresses.
importScripts(...kept.scripts);
const PAGES = "mamori-check-" + kept.version, HELD = "mamori-check-held", PATIENCE = 8000;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(PAGES);
    await cache.addAll(kept.files.map((file) => new Request(file, { credentials: "omit", cache: "reload" })));
    await refresh();
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith("mamori-check-") && ![PAGES, HELD].includes(name));
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

self.addEventListener("message", (event) => {
  event.waitUntil((async () => {
    await (await caches.open(HELD)).put("/check/language", new Response(event.data.language));
    const listsOf = await refresh();
    if (listsOf) { event.source.postMessage({ listsOf }); }
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url), reads = request.method === "GET";
  if (url.origin !== self.location.origin) { return; }
  if (request.mode === "navigate" || reads && url.pathname in kept.pages) {
    event.respondWith(page(request, url, reads));
  } else if (reads && kept.words.includes(url.pathname)) {
    event.respondWith(words(request, url.pathname));
  } else if (reads && kept.files.includes(url.pathname + url.search)) {
    event.respondWith(caches.match(url.pathname + url.search).then((held) => held || fetch(request)));
  } else if (reads && (url.pathname === kept.keys || url.pathname === kept.lists || url.pathname.startsWith(kept.lists + "/"))) {
    event.respondWith(newest(url.pathname));
  }
});

// The server's page while it answers, else the one kept.
async function page(request, url, reads) {
  const late = new Promise((resolve) => { if (reads && url.pathname in kept.pages) { setTimeout(resolve, PATIENCE); } });
  const answer = await Promise.race([fetch(request).catch(() => undefined), late]);
  if (answer && !(reads && [502, 503, 504].includes(answer.status))) { return answer; }
  const held = await caches.open(HELD), chosen = url.searchParams.get("lang");
  if (chosen && Object.hasOwn(kept.unconnected, chosen)) { await held.put("/check/language", new Response(chosen)); }
  const known = await held.match("/check/language"), language = known ? await known.text() : "ja";
  const pages = reads && kept.pages[url.pathname] || kept.unconnected;
  return await caches.match(pages[language] || pages.ja) || answer || Response.error();
}

// Words belong to the page that the server sent, so its own come first.
async function words(request, path) {
  const answer = await fetch(request).catch(() => Response.error());
  return answer.ok ? answer : await caches.match(path) || answer;
}

async function asked(path) {
  const answer = await fetch(path, { credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
  return answer && answer.ok ? answer.text() : undefined;
}

// What the server has now, unless it is unsound or older than what is held and still sound.
async function newest(path) {
  const text = await asked(path), held = await caches.open(HELD), before = await held.match(path);
  const issuedAt = await judged(path, text), heldAt = before && await judged(path, await before.clone().text());
  if (issuedAt === undefined || heldAt !== undefined && issuedAt < heldAt) {
    return before || new Response(text, { status: text === undefined ? 503 : 200 });
  }
  await held.put(path, new Response(text));
  return new Response(text);
}

// When a list was issued, in seconds; 0 for keys and the index of lists, which carry no time; nothing where it is unsound.
async function judged(path, text) {
  try {
    if (path === kept.lists) { return JSON.parse(text).every(Number.isInteger) ? 0 : undefined; }
    const keys = await mamori.keys.read(path === kept.keys ? text : await keysHeld());
    if (path === kept.keys) { return 0; }
    const uri = kept.issuer + "/v1/status-lists/" + path.slice(kept.lists.length + 1);
    return (await mamori.verify.statusList(text, kept.issuer, uri, keys, Date.now() / 1000)).issuedAt;
  } catch (unsound) { return undefined; }
}

async function keysHeld() {
  return (await (await caches.open(HELD)).match(kept.keys) || await newest(kept.keys)).text();
}

// Answers the time of the oldest list that is held, in seconds; nothing where there is none.
async function refresh() {
  await newest(kept.keys);
  const numbers = await (await newest(kept.lists)).json().catch(() => []);
  const times = await Promise.all(numbers.map(async (number) => {
    const path = kept.lists + "/" + number;
    return judged(path, await (await newest(path)).text());
  }));
  const known = times.filter((time) => time !== undefined);
  return known.length ? Math.min(...known) : undefined;
}
