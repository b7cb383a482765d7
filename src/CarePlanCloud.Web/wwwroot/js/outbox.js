// Messages to a component in the order they were made: numbered, and kept until they are answered. When the line comes back, what is
// unanswered is sent again; the component takes a number once.

const slowAfter = 800;

// What a message says must be JSON; answered(message, answer) is told once each, changed() whenever another picture of what waits is due.
export function openOutbox(page, answered, changed) {
  const messages = [];
  let number = 0;
  let lost = false;

  // The line may be dead before the page knows.
  const isLost = problem => document.body.dataset.circuit !== "ready" || /'Connected'/.test(problem?.message);

  function post(content) {
    const message = { number: ++number, content, slow: false };
    messages.push(message);
    deliver(message);
  }

  async function deliver(message) {
    if (lost) { message.slow = true; changed(); return; }
    const timer = setTimeout(() => { message.slow = true; changed(); }, slowAfter);
    try {
      settle(message, await page.invokeMethodAsync("Take", { number: message.number, ...message.content }));
    } catch (problem) {
      if (!isLost(problem)) { settle(message, null); throw problem; }
      lost = message.slow = true;
      changed();
    } finally {
      clearTimeout(timer);
    }
  }

  function settle(message, answer) {
    const at = messages.indexOf(message);
    if (at < 0) return;
    messages.splice(at, 1);
    answered(message.content, answer);
    if (message.slow) changed();
  }

  // What may be lost without harm: where the keys are.
  async function tell(name, ...values) {
    try {
      await page.invokeMethodAsync(name, ...values);
    } catch (problem) {
      if (!isLost(problem)) throw problem;
    }
  }

  const reconnected = new MutationObserver(() => {
    if (document.body.dataset.circuit !== "ready") return;
    lost = false;
    for (const message of [...messages]) deliver(message);
  });
  reconnected.observe(document.body, { attributeFilter: ["data-circuit"] });

  return {
    post, tell,
    waiting: () => messages.map(message => message.content),
    late: () => messages.filter(message => message.slow).map(message => message.content),
    close: () => reconnected.disconnect(),
  };
}
