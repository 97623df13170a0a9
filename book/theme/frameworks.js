// Tabs of the frameworks in a box. The choice is remembered, for this page and
// the others, where the browser lets a page remember.
(() => {
  const boxes = [];
  const remembered = () => {
    try {
      return localStorage.getItem("framework");
    } catch {
      return null;
    }
  };

  const choose = (name) => {
    for (const { tabs, panels } of boxes) {
      // A box without this framework stays at what it shows.
      if (!panels.some((panel) => panel.dataset.framework === name)) continue;
      panels.forEach((panel, place) => {
        const isChosen = panel.dataset.framework === name;
        panel.classList.toggle("away", !isChosen);
        tabs[place].setAttribute("aria-selected", isChosen);
        tabs[place].tabIndex = isChosen ? 0 : -1;
      });
    }
  };
  const remember = (name) => {
    try {
      localStorage.setItem("framework", name);
    } catch {
      // A page that may not remember still switches.
    }
  };

  for (const list of document.querySelectorAll(".framework-tabs")) {
    const panels = [...list.querySelectorAll(".framework")];
    if (panels.length < 2) continue;
    const bar = document.createElement("div");
    bar.className = "tab-list";
    bar.setAttribute("role", "tablist");
    bar.setAttribute("aria-label", "Framework");
    const tabs = panels.map((panel) => {
      const name = panel.dataset.framework;
      const tab = document.createElement("button");
      tab.type = "button";
      tab.id = `tab-${boxes.length + 1}-${name}`;
      tab.setAttribute("role", "tab");
      tab.textContent = panel.querySelector(".framework-name").textContent;
      panel.id = `panel-${boxes.length + 1}-${name}`;
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      panel.removeAttribute("aria-label");
      tab.setAttribute("aria-controls", panel.id);
      tab.addEventListener("click", () => {
        choose(name);
        remember(name);
      });
      return tab;
    });
    bar.addEventListener("keydown", (event) => {
      const place = tabs.indexOf(event.target);
      const goal = {
        ArrowRight: place + 1, ArrowLeft: place - 1 + tabs.length,
        Home: 0, End: tabs.length - 1,
      }[event.key];
      if (goal === undefined || event.altKey || event.ctrlKey || event.metaKey)
        return;
      // This also keeps the arrows from turning the page.
      event.preventDefault();
      const tab = tabs[goal % tabs.length];
      tab.focus();
      tab.click();
    });
    bar.append(...tabs);
    list.prepend(bar);
    boxes.push({ tabs, panels });
    choose(panels[0].dataset.framework);
  }
  const name = remembered();
  if (name !== null) choose(name);
  // Another page of the book may be open beside this one.
  addEventListener("storage", (event) => {
    if (event.key === "framework" && event.newValue) choose(event.newValue);
  });
})();
