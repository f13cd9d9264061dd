// Keeps a page live: pieces rendered by the server replace those shown, and what is being typed stays.
"use strict";

const body = document.body;
const words = JSON.parse(body.dataset.words || "{}");
const spoken = document.documentElement.lang, lang = spoken === "en" ? "en-GB" : spoken; // as the server writes
const plurals = new Intl.PluralRules(lang), numbers = new Intl.NumberFormat(lang);
const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

// A text of the catalog, with numbers in its places.
function say(key, values = {}) {
  const form = words[key];
  const text = typeof form === "string" ? form : form[plurals.select(values.count)] ?? form.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => numbers.format(values[name]));
}

// --- drafts: one for each field of each page, on this browser only, kept until it was sent ---

const draftKey = (field, path = location.pathname) => `draft ${path} ${field.name}${field.id === "note" ? " note" : ""}`;
const remember = (key, text) => { try { text ? localStorage.setItem(key, text) : localStorage.removeItem(key); } catch { /* switched off */ } };
const recall = (key) => { try { return localStorage.getItem(key) || ""; } catch { return ""; } };

for (const field of all("[data-draft]")) {
  field.value ||= recall(draftKey(field));
  if (field.value) field.closest("details")?.setAttribute("open", "");
  field.addEventListener("input", () => remember(draftKey(field), field.value));
  field.form.addEventListener("submit", () => field.form.hasAttribute("data-quiet") || remember(draftKey(field), ""));
}

// Rows of the list say where a draft waits.
function markDrafts() {
  let keys = [];
  try { keys = Object.keys(localStorage).filter((key) => key.startsWith("draft ")); } catch { /* switched off */ }
  for (const row of all(".row")) {
    const has = keys.some((key) => key.split(" ")[1] === new URL(row.href).pathname);
    const badge = one(".draft", row);
    if (has && !badge) {
      const made = document.createElement("span");
      made.className = "badge draft";
      made.textContent = words.draft;
      one(".first", row).append(made);
    } else if (!has) badge?.remove();
  }
}

// --- live pieces ---

const parsed = (html) => new DOMParser().parseFromString(html, "text/html").body.firstElementChild;

// What is open or has the focus in an old piece is so in the new one.
function replace(old, fresh) {
  const key = old.contains(document.activeElement) && document.activeElement.closest("[data-key]")?.dataset.key;
  all("details[open][data-key]", old).forEach((open) => one(`[data-key="${open.dataset.key}"]`, fresh)?.setAttribute("open", ""));
  const focused = old === document.activeElement;
  old.replaceWith(fresh);
  if (key) (one(`[data-key="${key}"] summary`, fresh) || one(`[data-key="${key}"]`, fresh))?.focus();
  else if (focused) fresh.focus();
}

// Pieces are known by id: what did not change keeps its focus, selection and place.
function patch(region, news) {
  const known = new Map([...region.children].map((child) => [child.id, child]));
  let at = region.firstElementChild;
  for (const id of news.ids) {
    let node = known.get(id);
    known.delete(id);
    if (news.html[id] !== undefined) {
      const fresh = parsed(news.html[id]);
      if (node) {
        if (at === node) at = node.nextElementSibling;
        replace(node, fresh);
      }
      node = fresh;
    }
    if (!node) continue;
    if (node === at) at = at.nextElementSibling;
    else region.insertBefore(node, at);
  }
  for (const gone of known.values()) gone.remove();
}

const isLow = (region) => region.scrollHeight - region.scrollTop - region.clientHeight < 80;

function refresh(name, news) {
  const region = one(`[data-region="${name}"]`);
  if (!region || (name === "lines" && body.hasAttribute("data-still"))) return;
  const low = isLow(region);
  patch(region, news);
  tick();
  if (name === "list") markDrafts();
  if (name === "lines" && low) region.scrollTop = region.scrollHeight;
}

// On a phone the list beside a chat is not shown: nothing of it is sent then.
const beside = one(".list.narrow");
const wide = matchMedia("(min-width: 1181px)");
let events = null;

function connect() {
  const lamp = one("[data-lamp]");
  const here = events = new EventSource(body.dataset.live + (beside && !wide.matches ? "&list=no" : ""));
  for (const name of ["list", "bar", "lines", "card", "alarms", "overview"]) {
    events.addEventListener(name, (event) => refresh(name, JSON.parse(event.data)));
  }
  events.addEventListener("gone", () => { events.close(); location.reload(); });
  events.onopen = () => { lamp.hidden = true; };
  events.onerror = () => {
    lamp.hidden = false;
    if (here === events && events.readyState === EventSource.CLOSED) setTimeout(connect, 2000 + Math.random() * 3000);
  };
}

// --- pickers: "/" at the start of a message offers canned replies, "@" in a note colleagues ---

function picker(field) {
  const list = document.getElementById(field.dataset.picks);
  const sign = list.dataset.picker;
  let from = -1, chosen = null;
  const typed = () => {
    const before = field.value.slice(0, field.selectionStart), at = before.lastIndexOf(sign);
    const fits = at >= 0 && (sign === "/" ? at === 0 : at === 0 || /\s/.test(before[at - 1]));
    from = at;
    return fits && before.length - at < 40 ? before.slice(at + 1).toLowerCase() : null;
  };
  const mark = (option) => {
    chosen?.setAttribute("aria-selected", "false");
    chosen = option || null;
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    chosen ? field.setAttribute("aria-activedescendant", chosen.id) : field.removeAttribute("aria-activedescendant");
  };
  const close = () => { list.hidden = true; mark(null); };
  const look = () => {
    const part = typed();
    if (part === null) return close();
    const fitting = all("[role=option]", list).filter((option) => {
      option.hidden = !option.dataset.name.toLowerCase().startsWith(part);
      return !option.hidden;
    });
    list.hidden = !fitting.length;
    mark(fitting.includes(chosen) ? chosen : fitting[0]);
  };
  const take = (option) => {
    const after = field.value.slice(field.selectionStart);
    field.value = field.value.slice(0, from) + option.dataset.text;
    const caret = field.value.length;
    field.value += after;
    field.setSelectionRange(caret, caret);
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  };
  for (const [name, value] of [["aria-autocomplete", "list"], ["aria-haspopup", "listbox"], ["aria-controls", list.id]]) field.setAttribute(name, value);
  field.addEventListener("input", look);
  field.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) { event.preventDefault(); take(option); }
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const shown = all("[role=option]:not([hidden])", list), at = shown.indexOf(chosen);
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) mark(shown[(at + move + shown.length) % shown.length]);
    else if ((event.key === "Enter" || event.key === "Tab") && chosen) take(chosen);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
}
all("[data-picks]").forEach(picker);

// --- forms that need no new page ---

async function send(form) {
  const problem = one("[data-problem]");
  const button = one("button", form), field = one("textarea", form), files = one("[data-files]", form);
  if ((!field.value.trim() && !files?.files.length) || button.disabled) return;
  button.disabled = true;
  let answer = null;
  try {
    const sent = new FormData(form);
    const reply = await fetch(form.getAttribute("action"), {
      method: "POST", body: files?.files.length ? sent : new URLSearchParams([...sent].filter(([, value]) => typeof value === "string")),
      headers: { accept: "application/json" },
    });
    answer = reply.headers.get("content-type")?.includes("json") ? await reply.json() : null;
    if (!answer) throw new Error(reply.status);
    if (answer.done || !form.hasAttribute("data-reply")) form.elements.action.value = answer.action;
    if (answer.done) {
      field.value = "";
      if (files) { files.value = ""; files.dispatchEvent(new Event("change")); }
      remember(draftKey(field), "");
      markDrafts();
    } else if (form.hasAttribute("data-reply") && one("#bar").dataset.owner !== "me") {
      form.submit(); // somebody else has the chat by now: the server asks first, on a page of its own
    }
    problem.textContent = answer.done ? "" : answer.why;
  } catch {
    problem.textContent = words.not_sent;
  }
  problem.hidden = !problem.textContent;
  button.disabled = false;
  field.focus();
}

for (const form of all("form[data-quiet]")) {
  form.addEventListener("submit", (event) => {
    if (form.hasAttribute("data-reply") && one("#bar").dataset.owner === "other") return;
    event.preventDefault();
    send(form);
  });
  one("textarea", form).addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !event.defaultPrevented) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

for (const files of all("[data-files]")) {
  files.addEventListener("change", () => {
    one("[data-chosen]", files.parentElement).textContent = [...files.files].map((file) => file.name).join(", ");
  });
}

let typedAt = 0;
one("[data-reply] textarea")?.addEventListener("input", () => {
  if (Date.now() - typedAt < 3000 || one("#bar").dataset.owner !== "me") return;
  typedAt = Date.now();
  fetch(`/inbox/${body.dataset.chat}/typing`, { method: "POST" }).catch(() => {});
});

// --- keys ---

const rows = () => all(".row");

function step(by) {
  const shown = rows(), here = shown.findIndex((row) => row === document.activeElement || row.classList.contains("current"));
  const next = shown[Math.max(0, Math.min(shown.length - 1, here + by))];
  if (!next) return;
  next.focus();
  if (body.dataset.chat) next.click();
}

function press(key) {
  const help = one("[data-help]");
  if (key === "?") return help && (help.open ? help.close() : help.showModal());
  if (help?.open) return;
  if (key === "j" || key === "k") return step(key === "j" ? 1 : -1);
  const field = one(`[data-key-focus="${key}"]`);
  if (field) {
    field.closest("details")?.setAttribute("open", "");
    return field.focus();
  }
  if (key === "c" && one("#tab-card")?.checked) return one("#tab-chat").click();
  one(`[data-key-click="${key}"]`)?.click();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (recall("keys off")) return;
  const known = "?/jkrntbosacu".includes(event.key) && event.key.length === 1;
  if (!known) return;
  event.preventDefault();
  press(event.key);
});

for (const box of all("[data-keys-on]")) {
  box.checked = !recall("keys off");
  box.addEventListener("change", () => remember("keys off", box.checked ? "" : "yes"));
}
for (const button of all("[data-help-open]")) {
  button.hidden = false;
  button.addEventListener("click", () => press("?"));
}

// --- small things ---

document.addEventListener("click", async (event) => {
  const menu = event.target.closest(".more-menu");
  for (const open of all(".more-menu[open]")) if (open !== menu) open.removeAttribute("open");
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy), label = button.dataset.label ??= button.textContent;
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = words.copied;
  } catch { // no clipboard without https: select it, so that one key copies it
    getSelection().selectAllChildren(source);
    button.textContent = words.selected;
  }
  setTimeout(() => { button.textContent = label; }, 2000);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const open of all(".more-menu[open]")) { open.removeAttribute("open"); one("summary", open).focus(); }
});

all("[data-no-script]").forEach((button) => { button.hidden = true; });
all("[data-checks]").forEach((field) => field.addEventListener("input", () => { one(`[value="${field.dataset.checks}"]`, field.form).checked = true; }));
all("[data-submits]").forEach((field) => field.addEventListener("change", () => field.form.requestSubmit()));
for (const form of all("[data-narrow]")) {
  form.addEventListener("submit", () => { // what is left empty makes no part of the address
    for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
  });
  addEventListener("pageshow", () => { for (const field of form.elements) field.disabled = false; });
}

function ago(at) {
  const minutes = Math.max(0, Math.floor((Date.now() - at) / 60000));
  const hours = Math.floor(minutes / 60), rest = minutes % 60;
  if (hours >= 48) return say("days", { count: Math.floor(hours / 24) });
  if (hours && rest && hours < 10) return say("hours_minutes", { hours, minutes: rest });
  if (hours) return say("hours", { count: hours });
  return minutes ? say("minutes", { count: minutes }) : words.now;
}

const local = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const today = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

function tick() {
  for (const time of all("time")) {
    const at = new Date(time.dateTime);
    const near = at.toDateString() === new Date().toDateString();
    const text = "since" in time.dataset ? ago(at) : (near ? today : local).format(at);
    if (time.textContent !== text) time.textContent = text;
  }
  for (const time of all("[data-worked]")) { // working time runs while the desk is open
    const ran = Math.min(Date.now(), new Date(time.dataset.to)) - new Date(time.dataset.from);
    const text = ago(Date.now() - time.dataset.worked * 1000 - Math.max(0, ran));
    if (time.textContent !== text) time.textContent = text;
  }
}

const lines = one('[data-region="lines"]');
if (lines) lines.scrollTop = lines.scrollHeight;
tick();
markDrafts();
setInterval(tick, 20000);
if (body.dataset.live) {
  connect();
  if (beside) wide.addEventListener("change", () => { events.close(); connect(); });
}
