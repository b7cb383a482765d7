// Keys of 予実突合. They are read by position, so that an input method left on does not swallow them. Each press says on whose month it was
// made: what was pressed before the next client was on the screen decides nothing there.
const MOVES = { ArrowDown: "Next", ArrowUp: "Previous", PageDown: "NextClient", PageUp: "PreviousClient", KeyQ: "Ask",
  KeyJ: "1", KeyY: "2", KeyS: "3", KeyM: "4", KeyH: "5", KeyT: "6" };

export function attach(root, page) {
  const tell = async (name, ...values) => {
    try {
      await page.invokeMethodAsync(name, ...values);
    } catch (problem) {
      // Without a connection the reconnect dialog speaks; anything else is a fault to be seen.
      if (document.body.dataset.circuit === "ready") throw problem;
    }
  };

  function nameOf({ code, key, shiftKey }) {
    // With NumLock off the ten-key pad sends moves under its digit codes.
    const moves = code.startsWith("Numpad") && /^(?:Arrow|Page)/.test(key);
    if (moves) return MOVES[key];
    if (code === "NumpadMultiply" || key === "*" || (code === "Quote" && shiftKey)) return "NextOpen";
    if (shiftKey) return undefined;
    return /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1] ?? MOVES[code];
  }

  function onKeyDown(event) {
    if (event.defaultPrevented || event.isComposing || event.altKey || event.metaKey || event.ctrlKey) return;
    if (document.querySelector("dialog[open], .mud-dialog")) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) {
      if (event.code === "Enter" && event.target.matches("[data-leave], [type=search]")) event.target.blur();
      return;
    }
    const name = nameOf(event);
    if (!name || (event.code.startsWith("Arrow") && event.target.closest("[data-scroll]"))) return;
    event.preventDefault();
    // A key held down moves on, but decides once.
    if (event.repeat && !/^(?:Next|Previous)/.test(name)) return;
    tell("Press", name, root.dataset.client ?? null);
  }

  const onClick = event => {
    const chosen = event.target.closest("[data-difference]");
    if (chosen) tell("Choose", chosen.dataset.difference);
  };

  document.addEventListener("keydown", onKeyDown);
  root.addEventListener("click", onClick);
  root.dataset.desk = "ready";

  return {
    // What is at hand stays in sight, and in the address: read over or handed on, the page opens with the same client.
    show(address) {
      if (address && new URL(address, document.baseURI).href !== location.href) history.replaceState(history.state, "", address);
      for (const chosen of [root.querySelector("tr[aria-current]"), root.querySelector(".cl tr.sel")]) chosen?.scrollIntoView({ block: "nearest" });
      root.querySelector(".pairs .nm.cross")?.closest("tbody").scrollIntoView({ block: "nearest" });
    },
    print: () => window.print(),
    detach() {
      document.removeEventListener("keydown", onKeyDown);
      root.removeEventListener("click", onClick);
    },
  };
}


