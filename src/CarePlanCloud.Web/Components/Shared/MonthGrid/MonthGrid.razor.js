// Keys, focus, copy and paste of the month grid. Moving is local; a value, a paste or a command is one message.
// Text belongs to Blazor: this module sets only tabindex, data-cross, data-waiting and whether the line that explains it is shown.
// Keys are read by position (event.code), so an input method left on does not swallow them.

import { FREED, holdTyping, isHeld } from "../../../js/type-ahead.js";

const DIGIT = /^(?:Digit|Numpad)([0-9])$/;
const MOVES = {
  ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0],
};

export function attach(frame, page) {
  const table = frame.querySelector("table");
  const waiting = frame.querySelector(".waiting");
  const pending = new Map(); // what was sent for a cell and has not come back yet
  let current = null;
  let wanted = null;
  let crossed = [];
  let timer = 0;
  let letGo = () => {};

  const rows = () => [...table.querySelectorAll("tbody > tr")];
  const cells = row => [...row.children].filter(cell => cell.classList.contains("d") && !cell.classList.contains("off"));
  const isActual = cell => cell.parentElement.classList.contains("act");
  const canEdit = cell => cell.parentElement.dataset.edit !== undefined;
  const canPlan = cell => cell.closest("tbody").querySelector(".plan").dataset.edit !== undefined;
  const lineOf = cell => cell.closest("tbody").dataset.line;

  function dayOf(cell) {
    let day = 1;
    for (let before = cell.previousElementSibling; before?.classList.contains("d"); before = before.previousElementSibling) day += before.colSpan;
    return day;
  }

  function cellAt(row, day) {
    let last = null;
    let first = 1;
    for (const cell of cells(row)) {
      last = cell;
      first += cell.colSpan;
      if (day < first) break;
    }
    return last;
  }

  const placeOf = cell => ({ lineId: lineOf(cell), day: dayOf(cell), isActual: isActual(cell) });
  const textOf = cell => (cell.firstChild?.nodeType === Node.TEXT_NODE ? cell.firstChild.data.trim() : "");

  function valueOf(cell) {
    if (pending.has(cell)) return pending.get(cell);
    if (cell.classList.contains("span")) return cell.querySelector(".rent") ? 1 : null;
    const text = textOf(cell);
    return text === "" ? null : Number(text);
  }

  // --- focus -------------------------------------------------------------------------------------------------------

  function cross(cell) {
    for (const head of crossed) head.removeAttribute("data-cross");
    const day = dayOf(cell);
    crossed = [
      ...table.querySelectorAll(`thead [data-day="${day}"]`),
      cell.closest("tbody").querySelector(".nm"),
      cell.parentElement.querySelector(".pa"),
    ];
    for (const head of crossed) head.setAttribute("data-cross", "");
  }

  function mark(cell) {
    if (cell === current) return;
    current?.removeAttribute("tabindex");
    current = cell;
    cell.tabIndex = 0;
  }

  function go(cell) {
    if (!cell) return;
    mark(cell);
    cell.focus();
  }

  function onFocusIn(event) {
    const cell = event.target.closest("td.d");
    if (!cell || cell.classList.contains("off")) return;
    mark(cell);
    cross(cell);
    clearTimeout(timer);
    timer = setTimeout(() => send("Focused", placeOf(cell)), 80);
  }

  function move(rowStep, dayStep) {
    const all = rows();
    const row = all.indexOf(current.parentElement);
    if (dayStep !== 0) {
      const line = cells(current.parentElement);
      go(line[line.indexOf(current) + dayStep]);
    } else if (all[row + rowStep]) {
      go(cellAt(all[row + rowStep], dayOf(current)));
    }
  }

  // Down a column of actuals, or of plans: the next line, not the other half of the pair.
  function moveLine(step) {
    const kind = isActual(current) ? ".act" : ".plan";
    const all = [...table.querySelectorAll(`tbody > ${kind}`)];
    const next = all[all.indexOf(current.parentElement) + step];
    if (next) go(cellAt(next, dayOf(current)));
  }

  function nextDifference() {
    const all = [...table.querySelectorAll("td.dif, td.tim, td.con")];
    const after = all.find(cell => current && (current.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING));
    go(after ?? all[0]);
  }

  // --- values ------------------------------------------------------------------------------------------------------

  async function send(name, ...values) {
    try {
      await page.invokeMethodAsync(name, ...values);
      return true;
    } catch (problem) {
      // Without a connection the reconnect dialog speaks; anything else is a fault to be seen.
      if (document.body.dataset.circuit === "ready") throw problem;
      return false;
    }
  }

  async function commit(changes) {
    for (const [cell, count] of changes) pending.set(cell, count);
    const slow = setTimeout(() => showWaiting(changes), 800);
    const arrived = await send("Commit", changes.map(([cell, count]) => ({ lineId: lineOf(cell), day: dayOf(cell), count, isActual: isActual(cell) })));
    clearTimeout(slow);
    if (!arrived) return showWaiting(changes);
    for (const [cell, count] of changes) {
      if (pending.get(cell) !== count) continue;
      pending.delete(cell);
      delete cell.dataset.waiting;
    }
    waiting.hidden = !table.querySelector("[data-waiting]");
  }

  // What was typed into a line that had gone dead is sent again once it is alive.
  const reconnected = new MutationObserver(() => {
    if (document.body.dataset.circuit !== "ready") return;
    const again = [...pending].filter(([cell]) => cell.isConnected);
    pending.clear();
    if (again.length > 0) commit(again);
  });

  // A value that the server has not answered for yet: shown in its cell as typed, and said in words.
  function showWaiting(changes) {
    for (const [cell, count] of changes) if (pending.get(cell) === count) cell.dataset.waiting = count ?? "";
    waiting.hidden = !table.querySelector("[data-waiting]");
  }

  // In a plan nothing is "not done": 0 empties the cell.
  function put(typed) {
    const count = typed === 0 && !isActual(current) ? null : typed;
    if (canEdit(current) && valueOf(current) !== count) commit([[current, count]]);
  }

  function readCount(text) {
    const plain = text.normalize("NFKC").trim();
    if (plain === "") return null;
    return /^\d{1,2}$/.test(plain) ? Number(plain) : undefined;
  }

  function onPaste(event) {
    if (!current || document.activeElement !== current || !canEdit(current)) return;
    event.preventDefault();
    const side = [...table.querySelectorAll(isActual(current) ? "tbody > .act" : "tbody > .plan")];
    const top = side.indexOf(current.parentElement);
    const changes = [];
    event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/).forEach((text, down) => {
      const row = side[top + down];
      if (!row || row.dataset.edit === undefined) return;
      const line = cells(row);
      const from = line.indexOf(cellAt(row, dayOf(current)));
      text.split("\t").forEach((field, right) => {
        const cell = line[from + right];
        const count = readCount(field);
        if (cell && count !== undefined && valueOf(cell) !== count) changes.push([cell, count]);
      });
    });
    if (changes.length > 0) commit(changes);
  }

  // Copies from the focused day to the end of the month, so that pasting in the same column keeps the days.
  function onCopy(event) {
    if (!current || document.activeElement !== current || String(getSelection()) !== "") return;
    event.preventDefault();
    const line = cells(current.parentElement);
    event.clipboardData.setData("text/plain", line.slice(line.indexOf(current)).map(cell => valueOf(cell) ?? "").join("\t"));
  }

  // --- keys --------------------------------------------------------------------------------------------------------

  function onKeyDown(event) {
    if (!current || event.isComposing || event.metaKey || event.target !== current) return;
    if (event.altKey ? moveService(event) : act(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  // Alt and an arrow move the line itself, not the focus.
  function moveService({ code }) {
    if (code !== "ArrowUp" && code !== "ArrowDown") return false;
    return command(code === "ArrowUp" ? "Up" : "Down");
  }

  function act(event) {
    const { code, key, shiftKey, ctrlKey } = event;
    // With NumLock off the ten-key pad sends moves under its digit codes; its 0 and 5 then mean nothing.
    const moves = code.startsWith("Numpad") && /^(?:Arrow|Page|Home$|End$|Delete$|Insert$|Clear$)/.test(key);
    const name = moves ? key : code;

    if (MOVES[name] && !ctrlKey) return move(...MOVES[name]), true;
    switch (name) {
      case "Home": return go(ctrlKey ? cellAt(rows()[0], dayOf(current)) : cells(current.parentElement)[0]), true;
      case "End": return go(ctrlKey ? cellAt(rows().at(-1), dayOf(current)) : cells(current.parentElement).at(-1)), true;
      case "PageUp": return send("PreviousClient"), true;
      case "PageDown": return send("NextClient"), true;
      case "Enter":
      case "NumpadEnter":
        if (ctrlKey) send("AsPlanned", null);
        else moveLine(shiftKey ? -1 : 1);
        return true;
      case "KeyZ":
        if (!ctrlKey) return false;
        return send("Undo"), true;
    }

    if (ctrlKey) return false;
    if (code === "NumpadAdd" || key === "+" || (code === "Semicolon" && shiftKey)) return send("AsPlanned", lineOf(current)), true;
    if (code === "NumpadMultiply" || key === "*" || (code === "Quote" && shiftKey)) return nextDifference(), true;
    const digit = moves || shiftKey ? null : DIGIT.exec(code);
    if (digit) return put(Number(digit[1])), true;
    switch (name) {
      case "Delete":
        if (shiftKey) return command("Remove");
        return put(null), true;
      case "Backspace": return put(null), true;
      case "Space": return put(valueOf(current) > 0 ? null : 1), true;
      case "KeyM": return menu();
      case "F10": return shiftKey && menu();
      case "F2": return ask("EditTime", placeOf(current));
      case "KeyC": return canEdit(current) ? command("Clear") : true;
      case "KeyA": return canEdit(current) && !isActual(current) ? command("All") : false;
      case "KeyE": return canPlan(current) ? ask("Command", "Change", placeOf(current)) : false;
      case "KeyQ": return ask("Command", "Ask", placeOf(current));
      case "KeyW": return canEdit(current) && !isActual(current) ? command("Weekdays") : false;
    }
    return false;
  }

  // The menu of the line: from the cell in it that has the focus, else from the day the focus was on.
  const menu = () => (send("Menu", placeOf(current)), true);

  function openMenu(event) {
    const line = event.target.closest("tbody");
    const asked = event.type === "contextmenu" ? event.target.closest("td.d:not(.off), .nm") : event.target.closest(".more");
    if (!line || !asked) return;
    event.preventDefault();
    if (!line.contains(current) || asked.matches("td")) go(asked.matches("td") ? asked : cellAt(line.querySelector(".plan"), current ? dayOf(current) : 1));
    menu();
  }

  function onPointerDown(event) {
    const cell = event.target.closest("td.d");
    if (!cell || cell.classList.contains("off") || event.button !== 0) return;
    event.preventDefault();
    go(cell);
  }

  function onDoubleClick(event) {
    if (current && event.target.closest("td.d") === current) put(valueOf(current) > 0 ? null : 1);
  }

  // Not from a dialog, nor from who has asked for one and types on.
  function takeFocus() {
    if (!wanted || isHeld() || document.querySelector(".mud-dialog")) return;
    const { place } = wanted;
    wanted = null;
    watch(false);
    const row = place && table.querySelector(`tbody[data-line="${place.lineId}"] > ${place.isActual ? ".act" : ".plan"}`);
    go(row ? cellAt(row, place.day) : current);
  }

  const ask = (...message) => (send(...message), letGo = holdTyping(), true);
  const command = act => (send("Command", act, placeOf(current)), true);
  const first = () => table.querySelector(frame.dataset.first ?? 'tbody > .act[data-edit] > .d:not(.off)') ?? table.querySelector("tbody td.d:not(.off)");

  // A line that was removed takes the tab stop with it: give it to another cell, and keep the grid reachable.
  function keepTabStop() {
    if (current?.isConnected) return;
    current = null;
    const cell = first();
    if (cell) mark(cell);
  }

  const watcher = new MutationObserver(keepTabStop);
  const closing = new MutationObserver(takeFocus);

  function watch(on) {
    closing.disconnect();
    document.removeEventListener(FREED, takeFocus);
    if (!on) return;
    closing.observe(document.body, { childList: true, subtree: true });
    document.addEventListener(FREED, takeFocus);
  }

  const listeners = [["focusin", onFocusIn], ["keydown", onKeyDown], ["pointerdown", onPointerDown], ["dblclick", onDoubleClick], ["click", openMenu], ["contextmenu", openMenu], ["copy", onCopy], ["paste", onPaste]];
  for (const [name, handler] of listeners) table.addEventListener(name, handler);
  watcher.observe(table, { childList: true });
  reconnected.observe(document.body, { attributeFilter: ["data-circuit"] });
  keepTabStop();
  table.dataset.grid = "ready";

  return {
    // An act may end while somebody types in a dialog: the focus is taken back when that is closed, to the place wanted last.
    focus(place) {
      wanted = { place };
      watch(true);
      takeFocus();
    },
    /** No dialog comes of what was asked last. */
    letGo() {
      letGo();
    },
    nextDifference,
    detach() {
      wanted = null;
      clearTimeout(timer);
      watch(false);
      watcher.disconnect();
      reconnected.disconnect();
      for (const [name, handler] of listeners) table.removeEventListener(name, handler);
    },
  };
}
