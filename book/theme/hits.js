// Marks on the page what a search has found, and goes to the first of it.
const bookHits = (() => {
  const article = document.querySelector("article");

  // What begins with one of the words; in Chinese a word begins anywhere.
  const pattern = (words) => new RegExp(`(${words.map((word) =>
    (/^[\u3040-\ud7ff]/.test(word) ? "" : "(?<![\\p{L}\\p{N}])")
      + word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/\s+/g, "[^\\p{L}\\p{N}]+")).join("|")})`, "giu");

  const clear = () => {
    for (const mark of document.querySelectorAll("mark.hit")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
  };

  // Where what was found begins and ends: the part with the anchor, or from
  // a heading to the next.
  const range = (id) => {
    const target = id ? document.getElementById(id) : null;
    if (!target) return [article, null];
    if (!/^H[1-6]$/.test(target.tagName)) return [target, target];
    const headings = [...article.querySelectorAll("h1, h2, h3, h4")];
    return [target, headings[headings.indexOf(target) + 1] ?? null];
  };

  const skipped = "math, svg, script, style, .anchor, .copy, .margin-notes, "
    + ".controls";

  const texts = (start, end) => {
    const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walk.nextNode()) {
      const node = walk.currentNode;
      const isBefore = !start.contains(node)
        && !(start.compareDocumentPosition(node)
          & Node.DOCUMENT_POSITION_FOLLOWING);
      if (isBefore || node.parentElement.closest(skipped)) continue;
      const isBehind = end === start ? !start.contains(node)
        : end && (end.contains(node)
          || end.compareDocumentPosition(node)
            & Node.DOCUMENT_POSITION_FOLLOWING);
      if (isBehind) break;
      found.push(node);
    }
    return found;
  };

  const most = 200;

  const show = (words, hash) => {
    clear();
    const id = decodeURIComponent(hash.replace(/^#/, ""));
    if (id && location.hash !== hash) location.hash = hash;
    const kept = words.filter((word) => word.trim());
    if (!article || kept.length === 0) return;
    let count = 0;
    for (const node of texts(...range(id))) {
      const places = [...node.data.matchAll(pattern(kept))].reverse();
      for (const place of places) {
        if ((count += 1) > most) break;
        const hit = node.splitText(place.index);
        hit.splitText(place[0].length);
        const mark = document.createElement("mark");
        mark.className = "hit";
        hit.replaceWith(mark);
        mark.append(hit);
      }
    }
    // What is folded is opened only if nothing else was found.
    const marks = [...document.querySelectorAll("mark.hit")];
    const first = marks.find((mark) => mark.checkVisibility()) ?? marks[0];
    for (let fold = first?.closest("details"); fold;
      fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    const place = first?.getBoundingClientRect();
    const bar = 80;
    if (place && (place.top < bar || place.bottom > innerHeight - bar)) {
      first.scrollIntoView({ block: "center" });
    }
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) clear();
  });
  const words = new URLSearchParams(location.search).getAll("find");
  if (words.length > 0) show(words, location.hash);
  return { show, pattern };
})();
