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

  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"').toLowerCase();
  let entries;
  const prepared = () => {
    const index = window.bookIndex;
    entries ??= (index?.sections ?? []).map(([page, id, title, text]) => ({
      page: index.pages[page], id, title, text,
      plainTitle: plain(title), plainText: plain(text),
    }));
    return entries;
  };

  // Every word must occur; a word in the heading counts more than one in the
  // text, and a word that starts there more than one inside another.
  const score = (entry, words) => {
    let total = entry.id === "" ? 1 : 0;
    for (const word of words) {
      const inTitle = entry.plainTitle.indexOf(word);
      const inText = entry.plainText.indexOf(word);
      if (inTitle < 0 && inText < 0) return 0;
      const starts = (text, at) => at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1]);
      if (inTitle >= 0) total += starts(entry.plainTitle, inTitle) ? 12 : 6;
      if (inText >= 0) {
        total += starts(entry.plainText, inText) ? 3 : 1;
        total += Math.min(3, entry.plainText.split(word).length - 2) / 2;
      }
    }
    return total;
  };

  const excerpt = (entry, words) => {
    const at = words.map((word) => entry.plainText.indexOf(word))
      .filter((index) => index >= 0).sort((a, b) => a - b)[0];
    if (at === undefined) return [];
    // Accents that were taken off make the two texts differ in length; then
    // the excerpt may be off by a few letters, and the mark finds its word.
    const start = Math.max(0, entry.text.lastIndexOf(" ", Math.max(0, at - 30)));
    const end = entry.text.indexOf(" ", start + 110);
    const piece = entry.text.slice(start, end < 0 ? undefined : end).trim();
    return [
      start > 0 ? "… " : "", ...marked(piece, words), end < 0 ? "" : " …",
    ];
  };

  const marked = (text, words) => {
    const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .sort((a, b) => b.length - a.length).join("|");
    return text.split(new RegExp(`(${pattern})`, "giu"))
      .map((part, index) => index % 2 ? make("mark", {}, part) : part);
  };

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
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    const searching = words.length > 0;
    pages.hidden = searching;
    field.setAttribute("aria-expanded", searching);
    const found = searching
      ? prepared().map((entry) => ({ entry, score: score(entry, words) }))
        .filter((hit) => hit.score > 0)
        .sort((a, b) => b.score - a.score)
      : [];
    const root = document.body.dataset.root ?? "";
    list.replaceChildren(...found.slice(0, 12).map(({ entry }, index) => {
      const [path, number, title] = entry.page;
      const where = entry.id === "" ? [] : [make("span", { class: "where" },
        number ? `${number} ${title}` : title)];
      return make("div", { role: "option", id: `result-${index}` },
        make("a", {
          href: root + path + (entry.id ? `#${encodeURIComponent(entry.id)}` : ""),
          tabindex: "-1",
        }, ...where, ...marked(entry.title, words),
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
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") select(current + 1);
    else if (event.key === "ArrowUp") select(current - 1);
    else if (event.key === "Enter") list.children[current]?.firstChild.click();
    else if (event.key === "Escape" && field.value) leave();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    if (event.target.closest("a")) setTimeout(leave);
  });

  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.altKey || event.ctrlKey || event.metaKey
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
