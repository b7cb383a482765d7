// Copies the text a button names, on pages with and without a circuit.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const text = document.getElementById(button.dataset.copy);
  text.select();
  let copied = true;
  try {
    await navigator.clipboard.writeText(text.value);
  } catch {
    copied = document.execCommand("copy"); // the clipboard is closed on plain HTTP
  }
  button.parentElement.querySelector("[role=status]").textContent = copied ? "コピーしました" : "選んだ文を Ctrl+C でコピーしてください";
});
