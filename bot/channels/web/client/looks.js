// Sites change the looks with CSS variables on `warmline-chat`, for instance --warmline-accent.
const LOOKS = `
:host {
  --accent: var(--warmline-accent, light-dark(#0b6655, #2f9e86));
  --on-accent: var(--warmline-on-accent, light-dark(#fff, #04140f));
  --ground: var(--warmline-ground, light-dark(#fff, #17191c));
  --ink: var(--warmline-ink, light-dark(#1c1f23, #eceef0));
  --quiet: var(--warmline-quiet, light-dark(#5b636b, #a3acb4));
  --bubble: var(--warmline-bubble, light-dark(#eef1f3, #272b30));
  --edge: var(--warmline-edge, light-dark(#d3d9de, #3b4148));
  all: initial; color-scheme: light dark; position: fixed; inset-block-end: 20px; inset-inline-end: 20px;
  z-index: 2147483000; font: 15px/1.45 var(--warmline-font, system-ui, sans-serif); color: var(--ink);
}
:host([data-theme=light]) { color-scheme: light }
:host([data-theme=dark]) { color-scheme: dark }
* { box-sizing: border-box }
[hidden] { display: none !important }
button, textarea { font: inherit; color: inherit }
button { cursor: pointer }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.launcher {
  display: grid; place-items: center; width: 60px; height: 60px; border: 0; border-radius: 50%;
  background: var(--accent); color: var(--on-accent); box-shadow: 0 4px 18px #0004;
}
svg { width: 28px; height: 28px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
.badge {
  position: absolute; inset-block-start: -4px; inset-inline-end: -4px; min-width: 22px; padding: 0 6px;
  border-radius: 11px; background: #b3261e; color: #fff; font-size: 13px; line-height: 22px; text-align: center;
}
.panel {
  display: flex; flex-direction: column; width: 380px; height: min(640px, calc(100dvh - 40px));
  background: var(--ground); border: 1px solid var(--edge); border-radius: 16px; overflow: hidden;
  box-shadow: 0 12px 48px #0005;
}
.head {
  display: flex; align-items: center; gap: 8px; padding-block: 10px; padding-inline: 16px 8px;
  background: var(--accent); color: var(--on-accent);
}
.head b { flex: 1; font-size: 16px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.head button { display: grid; place-items: center; width: 40px; height: 40px; border: 0; border-radius: 10px; background: none }
.head button:focus-visible { outline-color: currentColor; outline-offset: -3px }
.head svg { width: 22px; height: 22px }
.log { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 14px 14px 6px; display: flex; flex-direction: column; gap: 6px }
.log::before { content: ""; margin-block-start: auto }
.day, .notice { align-self: center; max-width: 90%; margin-block: 8px; color: var(--quiet); font-size: 13px; text-align: center; white-space: pre-wrap; overflow-wrap: anywhere }
.line { max-width: 86%; align-self: flex-start; display: flex; flex-direction: column; gap: 6px; align-items: flex-start }
.line.new { margin-block-start: 8px }
.line.prospect { align-self: flex-end; align-items: flex-end }
.by { color: var(--quiet); font-size: 12.5px; padding-inline: 4px; margin-block-end: -3px }
.text { padding: 9px 13px; border-radius: 14px; background: var(--bubble); white-space: pre-wrap; overflow-wrap: anywhere }
.bot .text, .manager .text { border-start-start-radius: 5px }
.manager .text { box-shadow: inset 0 0 0 1.5px var(--accent) }
.prospect .text { background: var(--accent); color: var(--on-accent); border-end-end-radius: 5px }
.prospect.pending .text { opacity: .72 }
.text a { color: inherit }
blockquote { margin: 0; padding: 2px 10px; border-inline-start: 3px solid var(--accent); color: var(--quiet); font-size: 13.5px; overflow-wrap: anywhere }
.file {
  display: flex; align-items: center; gap: 8px; max-width: 100%; min-height: 44px; padding: 8px 12px; border: 1.5px solid var(--edge);
  border-radius: 12px; background: var(--ground); color: var(--ink); text-align: start;
}
.file bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.file small { flex: none; color: var(--quiet); font-size: 12.5px }
.file svg { flex: none; width: 20px; height: 20px }
.file.picture { display: block; padding: 0; border: 0; overflow: hidden; background: none; line-height: 0 }
.file img { max-width: 100%; max-height: 320px; border-radius: 12px; border: 1px solid var(--edge) }
.pending .file { opacity: .72 }
.writing { margin: 0; padding: 0 18px 6px; color: var(--quiet); font-size: 13px; overflow-wrap: anywhere }
.writing:empty { display: block; padding: 0 }
.fate { color: var(--quiet); font-size: 12.5px; padding-inline: 4px }
.replies { display: flex; flex-wrap: wrap; gap: 6px }
.replies > * {
  min-height: 40px; padding: 8px 14px; border: 1.5px solid var(--accent); border-radius: 20px; background: none;
  color: var(--ink); text-align: start; text-decoration: none; overflow-wrap: anywhere; max-width: 100%;
}
.replies > :hover { background: var(--bubble) }
.replies.answered > * { min-height: 32px; padding: 4px 12px; border-color: var(--edge); color: var(--quiet); font-size: 13.5px }
.replies .chosen { border-color: var(--accent); color: var(--ink) }
.replies .chosen::before { content: "✓ " / "" }
.replies button:disabled { cursor: default; opacity: .6 }
.deadline { display: flex; gap: 6px; padding: 4px 12px; border-radius: 10px; background: var(--bubble); font-size: 14px; font-variant-numeric: tabular-nums }
.deadline bdi { font-weight: 650 }
.deadline bdi:empty { display: none }
.state { margin: 0; padding: 6px 14px; background: var(--bubble); font-size: 13.5px }
form { display: flex; align-items: flex-end; gap: 8px; padding: 10px; border-block-start: 1px solid var(--edge) }
textarea {
  flex: 1; min-width: 0; min-height: 44px; max-height: 132px; padding: 10px 14px; border: 1.5px solid var(--edge);
  border-radius: 22px; background: var(--ground); font-size: 16px; line-height: 1.35; resize: none; field-sizing: content;
}
.panel:focus { outline: none }
textarea:focus-visible { outline-width: 2px; outline-offset: -1px; border-color: var(--accent) }
textarea::placeholder { color: var(--quiet); opacity: 1 }
form .attach { background: none; color: var(--quiet) }
form button { display: grid; place-items: center; flex: none; width: 44px; height: 44px; border: 0; border-radius: 50%; background: var(--accent); color: var(--on-accent) }
form svg { width: 22px; height: 22px }
[dir=rtl] form svg { transform: scaleX(-1) }
@media (max-width: 480px) {
  :host { inset-block-end: 14px; inset-inline-end: 14px }
  .panel { position: fixed; inset: 0; width: auto; height: 100dvh; border: 0; border-radius: 0 }
}
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: rise .18s ease-out }
  .line.fresh { animation: rise .16s ease-out }
  @keyframes rise { from { opacity: 0; transform: translateY(8px) } }
}
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(LOOKS);
