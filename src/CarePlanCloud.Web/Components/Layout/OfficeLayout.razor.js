// Tells browser tests and scripts that the circuit answers, and opens the list of keys.
import { holdTyping } from "../../js/type-ahead.js";

let wired = false;

// A button or link that carries data-hotkey is pressed by that key: "F9", "KeyO", "PageDown", "Ctrl+Enter".
// One that says data-asks opens a dialog: what is typed on belongs to that.
// Where several carry the key, that of the form one stands in is meant.
// Letters belong to a field while somebody types in one; the month grid keeps the keys it understands to itself.
function pressHotkey(event) {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.metaKey || event.shiftKey) return;
  if (document.querySelector("dialog[open], .mud-dialog")) return;
  const name = (event.ctrlKey ? "Ctrl+" : "") + event.code;
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing && !/^(F\d+|Ctrl\+KeyK)$/.test(name)) return;
  const found = [...document.querySelectorAll(`[data-hotkey="${name}"]`)].filter(one => !one.disabled && one.offsetParent !== null);
  const form = event.target.closest("form");
  const target = found.find(one => form?.contains(one)) ?? found[0];
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.click();
  if (target.dataset.asks !== undefined) holdTyping();
}

// Up and down walk through the rows of a list that says data-rows; the link or button of a row takes the focus.
function walkRows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
  const list = event.target.closest("[data-rows]");
  if (!step || !list || event.ctrlKey || event.altKey || event.shiftKey) return;
  const rows = [...list.querySelectorAll("[data-row]")];
  const here = rows.indexOf(event.target.closest("[data-row]"));
  const next = here < 0 ? rows[0] : rows[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

// Work in an open page asks the server for nothing that would show its cookie that somebody is there: said once in a while, so that the session
// lasts as long as the work.
const REST = 240_000;
let said = Date.now();
let alive = "alive";

function stillHere() {
  if (Date.now() - said < REST) return;
  said = Date.now();
  fetch(alive, { cache: "no-store" }).catch(() => { });
}

export function ready(where = "alive") {
  alive = where;
  document.body.dataset.circuit = "ready";
  if (wired) return;
  wired = true;
  document.addEventListener("keydown", event => {
    const asked = event.key === "?" || (event.code === "Slash" && event.shiftKey);
    if (!asked || event.ctrlKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open], .mud-dialog")) return;
    event.preventDefault();
    openKeys();
  });
  document.addEventListener("keydown", pressHotkey);
  document.addEventListener("keydown", walkRows);
  document.addEventListener("keydown", stillHere);
  document.addEventListener("pointerdown", stillHere);
  // A time, or what a line says already, is typed over, not behind, what stands there.
  document.addEventListener("focusin", event => {
    if (event.target.matches("input.hhmm, input[data-typeover]")) event.target.select();
  });
  document.addEventListener("click", event => {
    if (event.target.closest("[data-keys]")) openKeys();
  });
}

function openKeys() {
  document.getElementById("keys")?.showModal();
}
