// Tells browser tests and scripts that the circuit answers, and opens the list of keys.
let wired = false;

export function ready() {
  document.body.dataset.circuit = "ready";
  if (wired) return;
  wired = true;
  document.addEventListener("keydown", event => {
    if (event.code !== "Slash" || !event.shiftKey || event.ctrlKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open], .mud-dialog")) return;
    event.preventDefault();
    openKeys();
  });
  document.addEventListener("click", event => {
    if (event.target.closest("[data-keys]")) openKeys();
  });
}

function openKeys() {
  document.getElementById("keys")?.showModal();
}
