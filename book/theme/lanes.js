// The two ways through a chapter, and its listings: folded or open, as the
// reader likes, and remembered where the browser lets a page remember.
(() => {
  const root = document.documentElement;
  const deeper = [...document.querySelectorAll("details.deeper")];
  const folds = [...document.querySelectorAll("details.fold")];
  const groups = [];

  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A page that may not remember still switches.
    }
  };

  let lane = remembered("lane") === "everything" ? "everything" : "essential";
  let listings = remembered("listings") === "open" ? "open" : "folded";

  const show = () => {
    root.dataset.lane = lane;
    for (const part of deeper) part.open = lane === "everything";
    for (const part of folds) part.open = listings === "open";
    for (const group of groups) {
      for (const button of group.querySelectorAll("button")) {
        button.setAttribute("aria-pressed",
          button.value === lane || button.value === listings);
      }
    }
    root.classList.add("settled");
  };
  const button = (value, text, act) => {
    const element = document.createElement("button");
    element.type = "button";
    element.value = value;
    element.textContent = text;
    element.addEventListener("click", () => {
      // What is being read stays where it is.
      const before = element.getBoundingClientRect().top;
      act();
      show();
      scrollBy(0, element.getBoundingClientRect().top - before);
    });
    return element;
  };
  const choose = (choice) => () => {
    lane = choice;
    remember("lane", lane);
  };
  const unfold = () => {
    listings = listings === "open" ? "folded" : "open";
    remember("listings", listings);
  };

  const line = document.querySelector(".overview .lanes");
  if (line) {
    line.setAttribute("role", "group");
    line.setAttribute("aria-label", "What to read");
    for (const part of line.querySelectorAll("[data-lane]")) {
      part.replaceWith(
        button(part.dataset.lane, part.textContent, choose(part.dataset.lane)));
    }
    if (folds.length > 0) {
      line.append(button("open", "open listings", unfold));
    }
    groups.push(line);
  }
  const contents = document.getElementById("contents");
  if (contents && deeper.length > 0) {
    const group = document.createElement("div");
    group.className = "lane-switch";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "What to read");
    for (const choice of ["essential", "everything"]) {
      const text = choice[0].toUpperCase() + choice.slice(1);
      group.append(button(choice, text, choose(choice)));
    }
    contents.append(group);
    groups.push(group);
  }
  show();
})();
