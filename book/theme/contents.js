// Marks the section that is being read in the contents, and opens what a
// link leads into.
(() => {
  const links = new Map();
  for (const link of document.querySelectorAll(".sections a")) {
    const section = document.getElementById(
      decodeURIComponent(link.hash.slice(1)));
    if (section) links.set(section, link);
  }
  const sections = [...links.keys()];

  // Brings a link of the contents into view within the box that scrolls it;
  // `scrollIntoView` would move the page as well.
  const pages = document.querySelector(".contents .pages");
  const follow = (link) => {
    let box = pages;
    while (box && !(box.scrollHeight > box.clientHeight
      && /auto|scroll/.test(getComputedStyle(box).overflowY))) {
      box = box.closest(".sidebar") === box ? null : box.parentElement;
    }
    if (!box || !link?.checkVisibility()) return;
    const [outer, inner] = [box, link].map((e) => e.getBoundingClientRect());
    const room = Math.min(2 * inner.height, outer.height / 4);
    if (inner.top < outer.top + room || inner.bottom > outer.bottom - room) {
      box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
    }
  };
  const page = document.querySelector(".pages > li > a[aria-current]");
  let current = page;

  let scheduled = false;
  const mark = () => {
    scheduled = false;
    const line = innerHeight * 0.3;
    const here = sections.findLast(
      (section) => section.getBoundingClientRect().top <= line);
    for (const [section, link] of links) {
      if (section === here) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
    const link = links.get(here) ?? page;
    if (link !== current) {
      current = link;
      follow(link);
    }
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(mark);
  };
  if (sections.length > 0) {
    addEventListener("scroll", schedule, { passive: true });
    addEventListener("resize", schedule);
    mark();
  }

  const reveal = () => {
    const target = document.getElementById(
      decodeURIComponent(location.hash.slice(1)));
    let part = target?.parentElement?.closest("details");
    if (!part) return;
    for (; part; part = part.parentElement?.closest("details")) {
      part.open = true;
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  const contents = document.getElementById("contents");
  contents?.addEventListener("click", (event) => {
    if (event.target.closest("a") && contents.matches(":popover-open")) {
      contents.hidePopover();
    }
  });
  contents?.addEventListener("toggle", () => follow(current));
  follow(current);

  // The page's own entry leads to its beginning, without loading it again.
  page?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.hash = "content";
  });
})();
