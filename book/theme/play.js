// What unfolds in time, running or step by step. Nothing runs of itself; and
// where the reader wants less motion there are only the steps.
const enginePlayer = (input, draw, make) => {
  const seconds = 6;
  const icons = {
    Play: "M5 3l12 7-12 7z",
    Pause: "M5 3h3.5v14H5zM11.5 3H15v14h-3.5z",
    "One step back": "M13 3v14L4 10zM15 3h2v14h-2z",
    "One step on": "M7 3v14l9-7zM3 3h2v14H3z",
  };
  const name = (element, label) => {
    element.setAttribute("aria-label", label);
    element.title = label;
    element.innerHTML = "<svg viewBox='0 0 20 20' aria-hidden='true'>"
      + `<path d='${icons[label]}'/></svg>`;
  };
  const button = (label, act) => {
    const element = make("button", { type: "button" });
    name(element, label);
    element.addEventListener("click", act);
    return element;
  };
  const last = Number(input.max);
  let running = 0;

  const pause = () => {
    if (!running) return;
    running = 0;
    show();
    draw(true);
  };
  const play = async () => {
    if (Number(input.value) >= last) input.value = 0;
    const run = performance.now();
    running = run;
    show();
    const pace = Math.max(40, seconds * 1000 / last);
    while (running === run) {
      const began = performance.now();
      await draw(false);
      if (running !== run) return;
      if (Number(input.value) >= last || document.hidden) return pause();
      const rest = pace - (performance.now() - began);
      if (rest > 0) await new Promise((done) => setTimeout(done, rest));
      if (running !== run) return;
      input.value = Number(input.value) + 1;
    }
  };
  const step = (change) => () => {
    running = 0;
    show();
    input.value = Number(input.value) + change;
    draw(true);
  };
  const toggle = button("Play", () => running ? pause() : play());
  const show = () => name(toggle, running ? "Pause" : "Play");
  const group = make("div", { class: "player", role: "group",
    "aria-label": "Run" },
  toggle, button("One step back", step(-1)),
  button("One step on", step(1)));

  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const adapt = () => {
    toggle.hidden = calm.matches;
    if (calm.matches) pause();
  };
  calm.addEventListener("change", adapt);
  adapt();
  const stop = () => {
    if (!running) return;
    running = 0;
    show();
  };
  return { group, stop };
};
