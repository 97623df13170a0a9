// Search through the headings and the text of the whole book. The index is a
// script of its own, which sets `bookIndex`, so that it loads from disk too.
(() => {
  const tools = document.querySelector(".contents .tools");
  const pages = document.querySelector(".contents .pages");
  if (!tools || !pages) return;

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };
  const field = make("input", {
    type: "search", placeholder: "Search  /", "aria-label": "Search the book",
    role: "combobox", "aria-expanded": "false", "aria-controls": "results",
    "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false",
  });
  const status = make("p", { class: "results-status", role: "status" });
  const list = make("div", {
    class: "results", id: "results", role: "listbox", "aria-label": "Results",
  });
  tools.append(make("search", {}, field), status, list);
  tools.hidden = false;

  // The index is made when the search is first used: that takes a moment.
  let ranked;
  const search = (query) => {
    const { sections = [], pages = [] } = window.bookIndex ?? {};
    ranked ??= bookRanking(sections, pages);
    return ranked(query);
  };

  const shortest = 110;
  const pattern = (words) => bookHits.pattern(
    [...words].sort((a, b) => b.length - a.length));

  const excerpt = ({ text }, words) => {
    const at = text.search(pattern(words));
    if (at < 0 && text === "") return [];
    const start = Math.max(
      0, text.lastIndexOf(" ", Math.max(0, at - 30)));
    const end = text.indexOf(" ", start + shortest);
    const piece = text.slice(start, end < 0 ? undefined : end).trim();
    return [
      start > 0 ? "… " : "", ...marked(piece, words), end < 0 ? "" : " …",
    ];
  };

  const marked = (text, words) => text.split(pattern(words))
    .map((part, index) => index % 2 ? make("mark", {}, part) : part);

  let current = -1;
  const select = (index) => {
    const options = [...list.children];
    current = options.length === 0
      ? -1 : (index + options.length) % options.length;
    options.forEach((option, each) =>
      option.setAttribute("aria-selected", each === current));
    if (current < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", options[current].id);
      options[current].scrollIntoView({ block: "nearest" });
    }
  };

  const update = () => {
    const searching = field.value.trim() !== "";
    pages.hidden = searching;
    field.setAttribute("aria-expanded", searching);
    const found = searching ? search(field.value) : [];
    const root = document.body.dataset.root ?? "";
    list.replaceChildren(...found.slice(0, 12).map(({ entry, words }, index) => {
      const [path, number, title] = entry.page;
      const page = number ? `${number} ${title}` : title;
      const where = entry.id === "" && entry.title === title ? []
        : [make("span", { class: "where" }, page)];
      // The page that is led to marks what was found.
      const query = new URLSearchParams(words.map((word) => ["find", word]));
      const target = entry.id ? `#${encodeURIComponent(entry.id)}` : "";
      return make("div", { role: "option", id: `result-${index}` },
        make("a", { href: `${root}${path}?${query}${target}`, tabindex: "-1" },
          ...where, ...marked(entry.title, words),
          make("span", { class: "excerpt" }, ...excerpt(entry, words))));
    }));
    status.textContent = !searching ? ""
      : found.length === 0 ? "Nothing found"
        : `${found.length} ${found.length === 1 ? "place" : "places"}`;
    select(searching ? 0 : -1);
  };

  const leave = () => {
    field.value = "";
    update();
  };
  field.addEventListener("input", update);
  field.addEventListener("focus", () => setTimeout(() => search("")));
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") select(current + 1);
    else if (event.key === "ArrowUp") select(current - 1);
    else if (event.key === "Enter") list.children[current]?.firstChild.click();
    else if (event.key === "Escape" && field.value) leave();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    setTimeout(leave);
    const contents = document.getElementById("contents");
    if (contents.matches(":popover-open")) contents.hidePopover();
    // On the page that is shown already nothing is loaded anew.
    if (link.pathname !== location.pathname || event.ctrlKey || event.metaKey
      || event.shiftKey) return;
    event.preventDefault();
    bookHits.show(new URLSearchParams(link.search).getAll("find"), link.hash);
  });

  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.altKey || event.ctrlKey || event.metaKey
      || document.documentElement.dataset.keys === "off"
      || event.target.closest?.("input, select, textarea, [contenteditable]")) {
      return;
    }
    event.preventDefault();
    const contents = document.getElementById("contents");
    if (!field.checkVisibility()) contents.showPopover();
    field.focus();
    field.select();
  });
})();
