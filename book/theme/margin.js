// Notes in the margin of a wide window, each beside the line that it belongs
// to: the works cited, footnotes, what the numbers are. They repeat what the
// page says elsewhere, so those who listen to it are spared them. And boxes
// that are cut at the right are marked.
(() => {
  const article = document.querySelector("article");
  if (!article) return;

  const mark = (box) => box.classList.toggle("is-cut",
    box.scrollWidth - box.clientWidth - Math.ceil(box.scrollLeft) > 1);
  const boxes = [...document.querySelectorAll("article :is(pre, .scroll)")];
  const cut = new ResizeObserver((entries) => {
    for (const { target } of entries) mark(target);
  });
  for (const box of boxes) {
    cut.observe(box);
    box.addEventListener("scroll", () => mark(box), { passive: true });
  }

  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };
  const apart = "table, figure, summary, .prediction, .example, .overview, "
    + ".keep, .frameworks, .footnotes, .bibliography";
  const most = 5;

  // The notes of a paragraph: what it cites and did not before, its
  // footnotes, and its numbers.
  const notesOf = (block, seen) => {
    const lines = [];
    for (const link of block.querySelectorAll(
      ".citation, [data-footnote-ref], .footnote-reference")) {
      const id = decodeURIComponent(link.hash.slice(1));
      const target = document.getElementById(id);
      if (!target?.matches("li") || seen.has(id)) continue;
      seen.add(id);
      const copy = target.cloneNode(true);
      copy.querySelectorAll(".cited, .footnote-return, [data-footnote-backref]")
        .forEach((part) => part.remove());
      for (const each of copy.querySelectorAll("a")) each.tabIndex = -1;
      for (const each of copy.querySelectorAll("[id]")) {
        each.removeAttribute("id");
      }
      const number = link.matches(".citation") ? [] :
        [element("b", link.textContent), " "];
      const line = element("p", ...number);
      for (const part of copy.childNodes) {
        line.append(...part.nodeName === "P" ? part.childNodes : [part]);
      }
      lines.push(line);
    }
    const values = [...block.querySelectorAll(".value[data-meaning]")]
      .map((value) => [value.textContent, value.dataset.meaning])
      .filter(([text, meaning], index, all) => all.findIndex((other) =>
        other[0] === text && other[1] === meaning) === index);
    for (const [text, meaning] of values.slice(0, most)) {
      lines.push(element("p", element("b", text), " ", meaning));
    }
    if (values.length > most) {
      lines.push(element("p", `and ${values.length - most} more`));
    }
    return lines;
  };

  const wide = matchMedia("(min-width: 75rem)");
  const box = element("div");
  box.className = "margin-notes";
  box.setAttribute("aria-hidden", "true");
  let notes;

  const build = () => {
    const seen = new Set();
    notes = [];
    for (const block of article.querySelectorAll("p, li, dd")) {
      if (block.querySelector("p, li")
        || block.parentElement.closest(apart)) continue;
      const lines = notesOf(block, seen);
      if (lines.length === 0) continue;
      const note = element("div", ...lines);
      note.className = "margin-note";
      notes.push({ note, block });
      box.append(note);
    }
    article.append(box);
  };

  const between = 12;
  const farthest = 400;

  // Puts each note beside its paragraph, or as near as what reaches into the
  // margin and the note above allow; one that would be far is left out.
  const layOut = () => {
    scheduled = false;
    if (!wide.matches) return;
    if (!notes) build();
    const origin = article.getBoundingClientRect();
    const edge = origin.right + 8;
    const blocks = [...article.querySelectorAll(
      "figure, .fold, .table, .equation, .frameworks, pre")]
      .map((each) => each.getBoundingClientRect())
      .filter((rect) => rect.height > 0 && rect.right > edge)
      .map((rect) => [rect.top - origin.top - between,
        rect.bottom - origin.top + between])
      .sort((a, b) => a[0] - b[0]);
    const places = notes.map(({ note, block }) => ({
      note, height: note.offsetHeight,
      isShown: block.getClientRects().length > 0
        && block.checkVisibility(),
      wanted: block.getBoundingClientRect().top - origin.top + 4,
    }));
    const bottom = origin.height;
    let free = 0;
    for (const place of places) {
      if (!place.isShown) continue;
      const fits = (top) => top >= free && top + place.height <= bottom
        && !blocks.some(([start, end]) =>
          top < end && top + place.height > start);
      const tries = [Math.max(place.wanted, free),
        ...blocks.flatMap(([start, end]) => [start - place.height, end])]
        .filter((top) => Math.abs(top - place.wanted) < farthest && fits(top))
        .sort((a, b) => Math.abs(a - place.wanted) - Math.abs(b - place.wanted));
      if (tries.length === 0) continue;
      place.top = tries[0];
      free = place.top + place.height + between;
    }
    for (const { note, top } of places) {
      note.style.visibility = top === undefined ? "hidden" : "visible";
      note.style.top = `${Math.round(top ?? 0)}px`;
    }
  };
  let scheduled = false;
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(layOut);
  };
  // What unfolds, is drawn or is set in another font changes the height.
  new ResizeObserver(schedule).observe(article);
  wide.addEventListener("change", schedule);
})();
