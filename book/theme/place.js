// Remembers, on this device, how far one has read, and offers to go on there:
// on the first page, and on a page that is opened anew.
(() => {
  const key = "places";
  const kinds = document.body.classList;
  const root = new URL(document.body.dataset.root || "./", location.href);
  const path = location.pathname.slice(root.pathname.length);

  let known;
  try {
    known = JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return;
  }
  // Whatever stands there, a page must not fail over it.
  if (typeof known !== "object" || Array.isArray(known)) known = {};
  const isPlace = (place) => place !== null && typeof place === "object"
    && ["path", "id", "page", "section"]
      .every((name) => typeof place[name] === "string")
    && /^[\w./-]+\.html$/.test(place.path) && !place.path.includes("..");

  const words = ({ page, section }) =>
    section && section !== page ? `${page} · ${section}` : page;
  const offer = (place, text, name) => {
    const line = document.createElement("p");
    line.className = name;
    const link = document.createElement("a");
    link.href = `${root.href}${place.path}#${encodeURIComponent(place.id)}`;
    link.textContent = text;
    line.append(link);
    return line;
  };

  if (kinds.contains("home")) {
    if (!isPlace(known.last)) return;
    const line = offer(
      known.last, `Continue where you were: ${words(known.last)}`, "continue");
    document.querySelector("article h1")?.after(line);
    return;
  }

  const before = known[path];
  if (isPlace(before) && before.path === path && !location.hash
    && scrollY < 50) {
    const target = document.getElementById(before.id);
    const isFar = target
      && target.getBoundingClientRect().top > innerHeight;
    if (isFar) {
      const line = offer(
        before, `Continue at “${before.section || before.page}”`, "resume");
      document.querySelector(".masthead")?.after(line);
      const leave = () => {
        if (scrollY < innerHeight) return;
        line.remove();
        removeEventListener("scroll", leave);
      };
      addEventListener("scroll", leave, { passive: true });
    }
  }

  const plain = (heading) => {
    const copy = heading.cloneNode(true);
    copy.querySelectorAll(".anchor, .mark, annotation")
      .forEach((part) => part.remove());
    return copy.textContent.trim().replace(/\s+/g, " ");
  };
  const marks = [...document.querySelectorAll(
    "article :is(h2, h3, h4, .claim, .exercise, .figure, .explorer, .output)"
      + "[id]")];

  let timer;
  const remember = () => {
    clearTimeout(timer);
    if (scrollY < 50) return;
    // What stands at the top of the window, under the bar if there is one.
    const bar = document.querySelector(".sidebar");
    const isBar = bar && getComputedStyle(bar).position === "sticky";
    const limit = (isBar ? bar.offsetHeight : 0) + 60;
    const here = marks.findLast((mark) => mark.getClientRects().length > 0
      && mark.getBoundingClientRect().top <= limit);
    if (!here) return;
    const heading = [...document.querySelectorAll("article h2")].findLast(
      (each) => each === here
        || each.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
    const place = {
      path, id: here.id, page: document.title.split(" · ")[0],
      section: heading ? plain(heading) : "",
    };
    known[path] = place;
    // What one looks up in between is not where one reads.
    if (!kinds.contains("appendix")) known.last = place;
    try {
      localStorage.setItem(key, JSON.stringify(known));
    } catch {
      // A page that may not remember is read all the same.
    }
  };
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(remember, 400);
  }, { passive: true });
  addEventListener("pagehide", remember);
})();
