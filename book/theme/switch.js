// The theme switch: as the system has it, light, or dark. The choice is
// remembered where the browser lets a page remember.
(() => {
  const contents = document.getElementById("contents");
  if (!contents) return;
  const root = document.documentElement;
  const group = document.createElement("div");
  group.className = "theme-switch";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "Theme");

  const show = () => {
    const current = root.dataset.theme ?? "auto";
    for (const button of group.children) {
      button.setAttribute("aria-pressed", button.value === current);
    }
  };
  const choose = (theme) => {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (theme === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch {
      // A page that may not remember still switches.
    }
    show();
  };

  for (const theme of ["auto", "light", "dark"]) {
    const button = document.createElement("button");
    button.type = "button";
    button.value = theme;
    button.textContent = theme[0].toUpperCase() + theme.slice(1);
    button.addEventListener("click", () => choose(theme));
    group.append(button);
  }
  contents.append(group);
  show();
})();
