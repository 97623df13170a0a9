// The list of keys, and the switch for those who press them without meaning
// to: by voice, or with a cat.
(() => {
  const contents = document.getElementById("contents");
  if (!contents) return;
  const root = document.documentElement;
  const name = "keys";
  try {
    if (localStorage.getItem(name) === "off") root.dataset.keys = "off";
  } catch {
    // Then they are on.
  }

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };
  const rows = [
    [["/"], "search the book"],
    [["←", "→"], "previous and next page"],
    [["n", "p"], "next and previous section"],
    [["t"], "top of the page"],
    [["?"], "this list"],
    [["Esc"], "close what is open"],
  ];
  const list = make("dl", {}, ...rows.flatMap(([keys, words]) => [
    make("dt", {}, ...keys.flatMap((key, index) =>
      [index > 0 ? " " : "", make("kbd", {}, key)])),
    make("dd", {}, words),
  ]));
  const box = make("input", { type: "checkbox", id: "keys-on" });
  box.checked = root.dataset.keys !== "off";
  box.addEventListener("change", () => {
    if (box.checked) delete root.dataset.keys;
    else root.dataset.keys = "off";
    try {
      if (box.checked) localStorage.removeItem(name);
      else localStorage.setItem(name, "off");
    } catch {
      // Then the choice holds for this page.
    }
  });
  const dialog = make("dialog",
    { class: "keys", "aria-labelledby": "keys-title" },
    make("h2", { id: "keys-title" }, "Keys"), list,
    make("label", { for: "keys-on" }, box,
      "Keys work on their own, without Ctrl or Alt"),
    make("form", { method: "dialog" }, make("button", {}, "Close")));
  document.body.append(dialog);
  // The content policy sends no form anywhere, not even to a dialog.
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
  });

  const open = () => {
    if (contents.matches(":popover-open")) contents.hidePopover();
    dialog.showModal();
  };
  const button = make("button", { type: "button", class: "keys-button" },
    "? Keys");
  button.addEventListener("click", open);
  (contents.querySelector(".aids") ?? contents).append(button);

  const step = (direction) => {
    const headings = [...document.querySelectorAll("article :is(h1, h2)")]
      .filter((heading) => heading.getClientRects().length > 0);
    const tops = headings.map((each) => each.getBoundingClientRect().top);
    // A heading that one has just been taken to stands a little below.
    const index = direction > 0
      ? tops.findIndex((top) => top > innerHeight * 0.3)
      : tops.findLastIndex((top) => top < -4);
    headings[index]?.scrollIntoView();
  };
  const acts = {
    "?": open,
    t: () => scrollTo(0, 0),
    n: () => step(1),
    p: () => step(-1),
  };
  addEventListener("keydown", (event) => {
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
    if (!act || event.defaultPrevented || event.altKey || event.ctrlKey
      || event.metaKey || dialog.open
      || event.target.closest?.(
        "input, select, textarea, [contenteditable]")) return;
    // The list itself can always be had.
    if (root.dataset.keys === "off" && event.key !== "?") return;
    event.preventDefault();
    act();
  });
})();
