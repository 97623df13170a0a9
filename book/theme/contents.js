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
  document.querySelector(".pages > li > a[aria-current]")
    ?.scrollIntoView({ block: "nearest" });
})();
