// Who types on after the key that opens a dialog finds the text in its first field, however slow the line is.

const MOST = 5000; // ms; a dialog that did not come by then was refused
let held = 0;

/** Said on the document when nothing is held any more. */
export const FREED = "typing-freed";

export const isHeld = () => held > 0;

/** @returns {() => void} for who knows that no dialog comes. */
export function holdTyping() {
  let text = "";
  let over = false;
  held++;

  function onKeyDown(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === "Escape") stop();
    else if (event.key === "Backspace") text = text.slice(0, -1);
    else if (event.key.length === 1) text += event.key;
  }

  function onFocusIn({ target }) {
    const inDialog = target.closest(".mud-dialog");
    const field = target.matches("input, textarea");
    if (inDialog && !field) return;
    stop();
    if (inDialog && text !== "") document.execCommand("insertText", false, text);
  }

  function stop() {
    if (over) return;
    over = true;
    held--;
    clearTimeout(timer);
    document.removeEventListener("keydown", onKeyDown, true);
    document.removeEventListener("focusin", onFocusIn);
    if (held === 0) document.dispatchEvent(new Event(FREED));
  }

  const timer = setTimeout(stop, MOST);
  document.addEventListener("keydown", onKeyDown, true);
  document.addEventListener("focusin", onFocusIn);
  return stop;
}
