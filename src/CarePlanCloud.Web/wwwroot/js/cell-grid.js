// Keys of a grid of texts with merged cells. The focus is always in one text field that lies over the chosen cell: so an input method begins to write at once, and
// the grid is one Tab stop. Empty-handed it only shows the ring; as soon as something is typed it covers the cell.
// Text of the cells belongs to Blazor; a finished cell is one message, kept until it is answered.
// A command (a row added, moved, taken away, a step back) changes what the places mean. Until it is answered, what is typed and pressed waits in the
// order it came, and then goes where the command leads: however slow the line is, nothing lands in the cell before.
// The table says how it is made: data-columns, data-prefix of the ids of its cells, and data-cycle on cells that step through words. Buttons of the
// toolbar say what they do: data-do, and data-column or data-step.

import { openOutbox } from "./outbox.js";

export function attach(frame, page) {
  const table = frame.querySelector("table");
  const writer = frame.querySelector("textarea.writer");
  const waiting = frame.parentElement.querySelector(".waiting");
  const toolbar = frame.parentElement.querySelector(".acts");
  const bar = frame.parentElement.querySelector(".where");
  const outbox = openOutbox(page, (sent, target) => { if (sent.command) answer(target); }, show);
  const steps = [];
  let held = false;
  let awaited = null;
  let here = { place: null, col: 0 };
  let writing = false;
  let timer = 0;

  const rows = () => [...table.querySelectorAll("tbody > tr")];
  const rowAt = place => table.querySelector(`tbody > tr[data-row="${place}"]`);
  const canWrite = () => !writer.readOnly;
  const lastColumn = Number(table.dataset.columns) - 1;

  // What was written in a cell and is not answered yet counts before what is drawn.
  const written = messages => new Map(messages.flatMap(message => message.texts ?? []).map(one => [`${one.place}-${one.column}`, one.text]));
  const textOf = td => written(outbox.waiting()).get(`${placeOf(td)}-${td.dataset.col}`) ?? td.textContent;

  // The words a cell steps through; nothing where it is typed.
  const words = () => cell()?.dataset.cycle?.split("|");
  const turn = () => { const all = words(); put(all[(all.indexOf(textOf(cell())) + 1) % all.length]); };

  // The cell of a column that covers a row: it may have begun further up.
  function cellOf(row, col) {
    for (let at = row; at; at = at.previousElementSibling) {
      const cell = at.querySelector(`td[data-col="${col}"]`);
      if (cell) return cell;
    }
    return null;
  }

  const cell = () => cellOf(rowAt(here.place) ?? rows()[0], here.col);
  const placeOf = td => td.parentElement.dataset.row;

  function place() {
    const td = cell();
    if (!td) return;
    Object.assign(writer.style, { left: `${td.offsetLeft}px`, top: `${td.offsetTop}px`, width: `${td.offsetWidth}px`, height: `${Math.max(td.offsetHeight, writing ? writer.scrollHeight + 2 : 0)}px` });
    writer.setAttribute("aria-activedescendant", td.id);
  }

  // Only what stays in sight covers the cells.
  const sticky = part => part && getComputedStyle(part).position === "sticky" ? part.offsetHeight : 0;

  function go(row, col) {
    const td = cellOf(row, col);
    if (!td) return;
    here = { place: row.dataset.row, col };
    table.querySelector("td[aria-selected]")?.removeAttribute("aria-selected");
    td.setAttribute("aria-selected", "true");
    place();
    const box = writer.getBoundingClientRect();
    const scroll = frame.closest(".body");
    const view = scroll.getBoundingClientRect();
    const head = table.tHead.getBoundingClientRect().height + sticky(toolbar);
    const foot = sticky(bar);
    if (box.top < view.top + head) scroll.scrollTop -= view.top + head + 8 - box.top;
    else if (box.bottom > view.bottom - foot) scroll.scrollTop += Math.min(box.bottom - view.bottom + foot + 8, box.top - view.top - head);
    clearTimeout(timer);
    timer = setTimeout(() => outbox.tell("Focused", placeOf(td), col), 80);
  }

  function vertical(step) {
    const all = rows();
    const td = cell();
    const first = all.indexOf(td.parentElement);
    const next = step > 0 ? first + td.rowSpan : first - 1;
    if (!all[next]) return;
    go(cellOf(all[next], here.col).parentElement, here.col);
  }

  function horizontal(step) {
    const col = here.col + step;
    if (col >= 0 && col <= lastColumn) go(rowAt(here.place) ?? rows()[0], col);
  }

  function begin(text) {
    if (!canWrite() || (words() && !held)) return;
    writing = true;
    frame.dataset.writing = "";
    if (text !== undefined) writer.value = text;
    writer.setSelectionRange(writer.value.length, writer.value.length);
    place();
  }

  function stop() {
    writing = false;
    delete frame.dataset.writing;
    writer.value = "";
    place();
  }

  function finish() {
    if (!writing) return;
    const text = writer.value;
    stop();
    if (held) steps.push({ text }); else write(text);
  }

  function write(text) {
    if (words()) for (const letter of text) { if (letter === " " || letter === "　") turn(); } else put(text);
  }

  const commit = texts => { if (texts.length > 0) outbox.post({ texts }); };

  function command(name, column = here.col, step = 0) {
    if (!canWrite()) return;
    held = true;
    outbox.post({ command: { name, place: placeOf(cell()), column, step } });
  }

  // The row may be drawn a little after the answer.
  function answer(target) {
    awaited = target;
    if (!target || rowAt(target.place)) release();
    else setTimeout(() => { if (awaited === target) release(); }, 2000);
  }

  // What was done while the command was under way is done now, up to the next command.
  function release() {
    const row = awaited && rowAt(awaited.place);
    const column = awaited?.column;
    awaited = null;
    held = false;
    if (row) go(row, column);
    while (steps.length > 0 && !held) follow(steps.shift());
    if (held || !writing) return;
    if (words()) { const text = writer.value; stop(); write(text); } else place();
  }

  function follow(step) {
    if (step.text !== undefined) write(step.text);
    if (step.paste !== undefined) paste(step.paste);
    if (step.press) step.press();
    if (step.key) { if (step.text !== undefined) leave(step.key); else whileChoosing(step.key); }
  }

  function show() {
    for (const td of table.querySelectorAll("[data-waiting]")) delete td.dataset.waiting;
    for (const [key, text] of written(outbox.late())) { const td = document.getElementById(`${table.dataset.prefix}-${key}`); if (td) td.dataset.waiting = text; }
    waiting.hidden = outbox.late().length === 0;
  }

  const put = text => { const td = cell(); if (canWrite() && td && textOf(td) !== text) commit([{ place: placeOf(td), column: here.col, text }]); };

  function onKeyDown(event) {
    if (event.isComposing || event.metaKey || event.keyCode === 229) return;
    if (held ? whileHeld(event) : writing ? whileWriting(event) : whileChoosing(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function whileWriting(event) {
    const { code, altKey, shiftKey } = event;
    switch (code) {
      case "Escape": return stop(), true;
      case "Enter":
      case "NumpadEnter":
        if (altKey || shiftKey) return writer.setRangeText("\n", writer.selectionStart, writer.selectionEnd, "end"), place(), true;
        return finish(), leave(event), true;
      case "Tab":
      case "F4": return finish(), leave(event), true;
    }
    return false;
  }

  function leave({ code, shiftKey, ctrlKey }) {
    if (code === "Tab") horizontal(shiftKey ? -1 : 1);
    else if (code === "F4") phrases();
    else if (ctrlKey) command("Insert");
    else vertical(1);
  }

  // Letters go into the field; keys that act are kept in their order.
  function whileHeld(event) {
    const { code, key, altKey, shiftKey, ctrlKey } = event;
    const kept = { key: { code, key, altKey, shiftKey, ctrlKey } };
    if (writing) {
      if (code === "Escape" || ((altKey || shiftKey) && (code === "Enter" || code === "NumpadEnter"))) return whileWriting(event);
      if (!["Enter", "NumpadEnter", "Tab", "F4"].includes(code)) return false;
      steps.push({ text: writer.value, ...kept });
      return stop(), true;
    }
    if (!acting.has(code) && !(ctrlKey && ["KeyZ", "KeyY", "KeyD"].includes(code))) return false;
    return steps.push(kept), true;
  }

  const acting = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "Insert", "Delete", "Backspace", "Enter", "NumpadEnter", "F2", "F4", "Space"]);

  function phrases() {
    if (!canWrite() || !("phrases" in table.dataset)) return false;
    outbox.tell("Phrases", placeOf(cell()), here.col);
    return true;
  }

  function whileChoosing({ code, key, altKey, shiftKey, ctrlKey }) {
    if (altKey) {
      if (code === "ArrowUp" || code === "ArrowDown") return command("Move", here.col, code === "ArrowUp" ? -1 : 1), true;
      return false;
    }
    if (ctrlKey) {
      switch (code) {
        case "Enter": case "NumpadEnter": return command("Insert"), true;
        case "Delete": return command("Delete"), true;
        case "KeyZ": return command(shiftKey ? "Redo" : "Undo"), true;
        case "KeyY": return command("Redo"), true;
        case "KeyD": { const all = rows(); const above = all[all.indexOf(cell().parentElement) - 1]; if (above) put(textOf(cellOf(above, here.col))); return true; }
        case "Home": return go(rows()[0], here.col), true;
        case "End": return go(rows().at(-1), here.col), true;
      }
      return false;
    }
    switch (code) {
      case "ArrowLeft": return horizontal(-1), true;
      case "ArrowRight": return horizontal(1), true;
      case "ArrowUp": return vertical(-1), true;
      case "ArrowDown": return vertical(1), true;
      case "Home": return go(rowAt(here.place), 0), true;
      case "End": return go(rowAt(here.place), lastColumn), true;
      case "Insert": return command("Insert"), true;
      case "Delete": case "Backspace": return put(""), true;
      case "F4": return phrases();
      case "Enter": case "NumpadEnter": case "F2":
        if (words()) return turn(), true;
        return begin(textOf(cell())), true;
      case "Space":
        if (words()) return turn(), true;
        return false;
    }
    if (words()) return key.length === 1 && key !== "?";
    return false;
  }

  function onInput() {
    if (!writing) {
      if (!canWrite() || (words() && !held)) { writer.value = ""; return; }
      begin();
    }
    place();
  }

  function onPointerDown(event) {
    const td = event.target.closest("tbody td");
    if (!td || event.button !== 0) return;
    event.preventDefault();
    finish();
    writer.focus({ preventScroll: true });
    now(() => { if (td.isConnected) go(td.parentElement, Number(td.dataset.col)); });
  }

  // At once, or in its turn behind the command that is under way.
  const now = press => { if (held) steps.push({ press }); else press(); };

  // The keys stay in the grid, so that one can write on at once.
  function onToolbar(event) {
    const button = event.target.closest("button[data-do]");
    if (!button) return;
    finish();
    writer.focus({ preventScroll: true });
    now(() => command(button.dataset.do, Number(button.dataset.column ?? here.col), Number(button.dataset.step ?? 0)));
  }

  function onDoubleClick(event) {
    const td = event.target.closest("tbody td");
    if (!td || held) return;
    if (words()) turn(); else begin(textOf(td));
  }

  function onCopy(event) {
    if (writing) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", textOf(cell()));
  }

  // Columns from a spreadsheet go into the cells to the right and below; one text goes into the cell as it is.
  function onPaste(event) {
    if (writing || !canWrite()) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (held) steps.push({ paste: text }); else paste(text);
  }

  function paste(text) {
    if (!text.includes("\t")) return put(text);
    const all = rows();
    const top = all.indexOf(cell().parentElement);
    const cells = [];
    text.split("\n").forEach((line, down) => line.split("\t").forEach((field, right) => {
      const td = all[top + down]?.querySelector(`td[data-col="${here.col + right}"]`);
      if (td && textOf(td) !== field) cells.push({ place: placeOf(td), column: here.col + right, text: field });
    }));
    commit(cells);
  }

  const redrawn = new MutationObserver(() => {
    if (awaited && rowAt(awaited.place)) release();
    if (!held && !rowAt(here.place)) here = { place: rows()[0]?.dataset.row, col: here.col };
    place();
    show();
  });
  const resized = new ResizeObserver(place);
  const listeners = [[writer, "keydown", onKeyDown], [writer, "input", onInput], [writer, "blur", finish], [writer, "copy", onCopy], [writer, "paste", onPaste],
    [table, "pointerdown", onPointerDown], [table, "dblclick", onDoubleClick], [writer, "focus", () => go(rowAt(here.place) ?? rows()[0], here.col)]];
  if (toolbar) listeners.push([toolbar, "click", onToolbar]);
  for (const [target, name, handler] of listeners) target.addEventListener(name, handler);
  redrawn.observe(table.tBodies[0], { childList: true, subtree: true, characterData: true });
  resized.observe(table);
  here.place = rows()[0]?.dataset.row;
  place();
  table.dataset.grid = "ready";

  return {
    focus(at, col) {
      const row = rowAt(at) ?? rows()[0];
      writer.focus({ preventScroll: true });
      go(row, col);
    },
    detach() {
      clearTimeout(timer);
      outbox.close();
      for (const watcher of [redrawn, resized]) watcher.disconnect();
      for (const [target, name, handler] of listeners) target.removeEventListener(name, handler);
    },
  };
}
