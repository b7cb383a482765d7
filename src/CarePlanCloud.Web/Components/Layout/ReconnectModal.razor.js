// Blazor finds this dialog by its id and reports every change of the connection to it.
const dialog = document.getElementById("components-reconnect-modal");

dialog.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show":
      delete document.body.dataset.circuit;
      dialog.showModal();
      break;
    case "hide":
      document.body.dataset.circuit = "ready";
      dialog.close();
      break;
    case "failed":
      document.addEventListener("visibilitychange", reconnectWhenVisible);
      break;
    case "rejected":
      location.reload();
      break;
  }
});

document.getElementById("components-reconnect-button").addEventListener("click", reconnect);
document.getElementById("components-resume-button").addEventListener("click", resume);

async function reconnect() {
  document.removeEventListener("visibilitychange", reconnectWhenVisible);
  try {
    // False: the server answered, but no longer knows this circuit.
    if (await Blazor.reconnect()) return;
    if (await Blazor.resumeCircuit()) dialog.close();
    else location.reload();
  } catch {
    document.addEventListener("visibilitychange", reconnectWhenVisible);
  }
}

async function resume() {
  try {
    if (!await Blazor.resumeCircuit()) location.reload();
  } catch {
    dialog.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
  }
}

function reconnectWhenVisible() {
  if (document.visibilityState === "visible") reconnect();
}
