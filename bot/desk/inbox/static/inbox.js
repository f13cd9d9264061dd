// Keeps a page live: parts rendered by the server replace those shown, and what is being typed stays.
"use strict";

const body = document.body;

// --- drafts: one for each field of each page, kept until it was sent ---

const draftKey = (field) => `draft ${location.pathname} ${field.name}`;
const remember = (key, text) => { try { text ? localStorage.setItem(key, text) : localStorage.removeItem(key); } catch { /* switched off */ } };
const recall = (key) => { try { return localStorage.getItem(key) || ""; } catch { return ""; } };

for (const field of document.querySelectorAll("[data-draft]")) {
  field.value ||= recall(draftKey(field));
  if (field.value) field.closest("details")?.setAttribute("open", "");
  field.addEventListener("input", () => remember(draftKey(field), field.value));
  field.form.addEventListener("submit", () => field.form.hasAttribute("data-quiet") || remember(draftKey(field), ""));
}

// --- live parts ---

// Children are matched by id: what did not change keeps its focus, selection and place.
function patch(region, html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").body;
  const known = new Map([...region.children].filter((one) => one.id).map((one) => [one.id, one]));
  let at = region.firstElementChild;
  for (const one of [...fresh.children]) {
    const old = known.get(one.id);
    known.delete(one.id);
    let node = old;
    if (!old || old.dataset.html !== one.outerHTML) {
      node = one;
      one.dataset.html = one.outerHTML;
      if (old) {
        if (at === old) at = old.nextElementSibling;
        const key = old.contains(document.activeElement) && document.activeElement.dataset.key;
        old.replaceWith(one);
        if (key) one.querySelector(`[data-key="${key}"]`)?.focus();
      }
    }
    if (node === at) at = at.nextElementSibling;
    else region.insertBefore(node, at);
  }
  while (at) {
    const next = at.nextElementSibling;
    at.remove();
    at = next;
  }
  for (const gone of known.values()) gone.remove();
}

const isLow = (region) => region.scrollHeight - region.scrollTop - region.clientHeight < 80;

function refresh(name, html) {
  const region = document.querySelector(`[data-region="${name}"]`);
  if (!region || (name === "lines" && location.search.includes("from="))) return;
  const low = isLow(region);
  patch(region, html);
  tick();
  if (name === "lines" && low) region.scrollTop = region.scrollHeight;
}

function connect() {
  const lamp = document.querySelector("[data-lamp]");
  const events = new EventSource(body.dataset.live);
  for (const name of ["list", "bar", "lines", "card"]) {
    events.addEventListener(name, (event) => refresh(name, JSON.parse(event.data)));
  }
  events.addEventListener("gone", () => { events.close(); location.reload(); });
  events.onopen = () => { lamp.hidden = true; };
  events.onerror = () => {
    lamp.hidden = false;
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 2000 + Math.random() * 3000);
  };
}

// --- forms that need no new page ---

async function send(form) {
  const problem = document.querySelector("[data-problem]");
  const button = form.querySelector("button");
  const field = form.querySelector("textarea");
  if (!field.value.trim() || button.disabled) return;
  button.disabled = true;
  let answer = null;
  try {
    const reply = await fetch(form.getAttribute("action"), {
      method: "POST", body: new URLSearchParams(new FormData(form)), headers: { accept: "application/json" },
    });
    answer = reply.headers.get("content-type")?.includes("json") ? await reply.json() : null;
    if (!answer) throw new Error(reply.status);
    form.elements.action.value = answer.action;
    if (answer.done) {
      field.value = "";
      remember(draftKey(field), "");
    } else if (form.hasAttribute("data-reply")) {
      form.submit(); // somebody else has the chat by now: the server asks first, on a page of its own
    }
    problem.textContent = answer.done ? "" : answer.why;
  } catch {
    problem.textContent = "Not sent: the server did not answer. Your text is kept; try again.";
  }
  problem.hidden = !problem.textContent;
  button.disabled = false;
  field.focus();
}

for (const form of document.querySelectorAll("form[data-quiet]")) {
  form.addEventListener("submit", (event) => {
    if (form.hasAttribute("data-reply") && document.querySelector("#bar").dataset.owner === "other") return;
    event.preventDefault();
    send(form);
  });
  form.querySelector("textarea").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

// --- small things ---

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = "Copied";
  } catch { // no clipboard without https: select it, so that one key copies it
    getSelection().selectAllChildren(source);
    button.textContent = "Selected";
  }
  setTimeout(() => { button.textContent = "Copy"; }, 2000);
});

function ago(at) {
  const minutes = Math.max(0, Math.floor((Date.now() - at) / 60000));
  const hours = Math.floor(minutes / 60), rest = minutes % 60;
  if (hours >= 48) return `${Math.floor(hours / 24)} d`;
  if (hours) return rest && hours < 10 ? `${hours} h ${rest} min` : `${hours} h`;
  return minutes ? `${minutes} min` : "under 1 min";
}

const local = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const today = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

function tick() {
  for (const time of document.querySelectorAll("time")) {
    const at = new Date(time.dateTime);
    const near = at.toDateString() === new Date().toDateString();
    const text = "since" in time.dataset ? ago(at) : (near ? today : local).format(at);
    if (time.textContent !== text) time.textContent = text;
  }
}

const lines = document.querySelector('[data-region="lines"]');
if (lines) lines.scrollTop = lines.scrollHeight;
tick();
setInterval(tick, 20000);
if (body.dataset.live) connect();
