// Turns new alarms of a live page into notifications of the browser, once for all its tabs.
"use strict";

(() => {
  const region = document.querySelector('[data-region="alarms"]');
  const KINDS = ["alarm", "mention"]; // each counts on its own
  const can = "Notification" in window;

  const recall = (kind) => { try { return Number(localStorage.getItem(`${kind}s shown`)) || 0; } catch { return 0; } };
  const keep = (kind, id) => { try { localStorage.setItem(`${kind}s shown`, String(id)); } catch { /* switched off */ } };

  function beep() {
    try {
      const audio = new AudioContext(), tone = audio.createOscillator(), volume = audio.createGain();
      tone.frequency.value = 660;
      volume.gain.setValueAtTime(0.15, audio.currentTime);
      volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.5);
      tone.connect(volume).connect(audio.destination);
      tone.start();
      tone.stop(audio.currentTime + 0.5);
    } catch { /* no sound before the first tap on a page */ }
  }

  function show(alarm, kind) {
    if (!can || Notification.permission !== "granted") return;
    try {
      const { title, text, [kind]: id } = alarm.dataset;
      const shown = new Notification(title, { body: text, tag: `${kind} ${alarm.getAttribute("href")}`, data: id, dir: document.dir || "auto", lang: document.documentElement.lang });
      shown.onclick = () => { focus(); location.href = alarm.href; };
    } catch { /* a phone that wants a service worker for it */ }
  }

  const title = document.title;

  function unseen(kind, mine) {
    const last = recall(kind), number = (one) => Number(one.dataset[kind]);
    const fresh = [...region.querySelectorAll(`[data-${kind}]`)].filter((one) => number(one) > last);
    if (!fresh.length) return false;
    keep(kind, Math.max(...fresh.map(number)));
    if (mine && "browser" in mine.dataset) fresh.forEach((one) => show(one, kind));
    return true;
  }

  function look() {
    const count = region.querySelectorAll("[data-alarm], [data-mention]").length;
    const mine = region.querySelector("#my-desk");
    document.title = count ? `(${count}) ${title}` : title;
    const fresh = KINDS.map((kind) => unseen(kind, mine));
    if (mine && "sound" in mine.dataset && fresh.some(Boolean)) beep();
  }

  if (region) new MutationObserver(look).observe(region, { childList: true });

  // --- the page where it is allowed ---

  function tell() {
    const state = can ? Notification.permission : "none";
    for (const part of document.querySelectorAll("[data-notify]")) part.hidden = part.dataset.notify !== state;
  }

  document.querySelector("[data-notify-ask]")?.addEventListener("click", async () => {
    await Notification.requestPermission();
    tell();
  });
  tell();

  // --- a form that came back with problems ---

  document.querySelector(".problems")?.focus();
  for (const link of document.querySelectorAll('.problems a[href^="#"]')) {
    link.addEventListener("click", (event) => {
      const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field) return;
      event.preventDefault();
      field.closest("details")?.setAttribute("open", "");
      field.focus();
      field.scrollIntoView({ block: "center" });
    });
  }
})();
