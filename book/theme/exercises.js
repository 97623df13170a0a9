// What the reader has solved: a tick on each exercise and in their list,
// remembered where the browser lets a page remember. The board of
// `swift run exercises` knows; a page cannot ask it.
(() => {
  const prefix = "exercise ";
  const unsaved = new Set();
  const isSolved = (number) => {
    try {
      return localStorage.getItem(prefix + number) === "solved";
    } catch {
      return unsaved.has(number);
    }
  };
  const remember = (number, solved) => {
    if (solved) unsaved.add(number);
    else unsaved.delete(number);
    try {
      if (solved) localStorage.setItem(prefix + number, "solved");
      else localStorage.removeItem(prefix + number);
    } catch {
      // A page that may not remember still ticks.
    }
  };

  const ticks = new Map();
  const count = document.querySelector(".exercise-count");
  const show = () => {
    let solved = 0;
    for (const [input, number] of ticks) {
      input.checked = isSolved(number);
      if (input.checked) solved += 1;
    }
    if (count) {
      count.textContent = `You have ticked ${solved} of ${ticks.size}.`;
    }
  };
  const tick = (number, place, text) => {
    const label = document.createElement("label");
    label.className = "tick";
    const input = document.createElement("input");
    input.type = "checkbox";
    input.addEventListener("change", () => {
      remember(number, input.checked);
      show();
    });
    ticks.set(input, number);
    label.append(input, text);
    if (text === "") input.setAttribute("aria-label", `${number} is solved`);
    place.append(label);
  };
  for (const line of document.querySelectorAll(".exercise .grade[data-exercise]")) {
    tick(line.dataset.exercise, line, "solved");
  }
  for (const cell of document.querySelectorAll(".solved[data-exercise]")) {
    tick(cell.dataset.exercise, cell, "");
  }
  show();
  addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith(prefix)) show();
  });
})();
