// Where one is on the page: the section and the way to the top in the bar of
// a narrow window, a line that grows with what has been read, and the way to
// the search.
(() => {
  const masthead = document.querySelector(".masthead");
  const contents = document.getElementById("contents");
  if (!masthead || !contents) return;

  const place = document.createElement("a");
  place.className = "place";
  place.href = "#content";
  const words = document.createElement("span");
  place.append("↑", words);
  masthead.querySelector(".book-title").after(place);

  const search = document.createElement("button");
  search.type = "button";
  search.className = "search-button";
  search.setAttribute("aria-label", "Search the book");
  search.innerHTML = '<svg viewBox="0 0 20 20" aria-hidden="true">'
    + '<circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 5 5"/></svg>';
  search.addEventListener("click", () => {
    contents.showPopover();
    contents.querySelector("input[type=search]")?.focus();
  });
  masthead.querySelector(".contents-button").before(search);

  const line = document.createElement("div");
  line.className = "progress";
  masthead.append(line);

  const aids = document.createElement("div");
  aids.className = "aids";
  const top = document.createElement("a");
  top.href = "#content";
  top.textContent = "↑ Top";
  top.addEventListener("click", () => {
    if (contents.matches(":popover-open")) contents.hidePopover();
  });
  aids.append(top);
  contents.append(aids);

  const headings = [...document.querySelectorAll("article :is(h1, h2)")];
  const text = (heading) => {
    const copy = heading.cloneNode(true);
    copy.querySelectorAll(".anchor, .mark, annotation")
      .forEach((part) => part.remove());
    return copy.textContent.trim().replace(/\s+/g, " ");
  };
  let shown;
  let scheduled = false;
  const update = () => {
    scheduled = false;
    const room = document.documentElement.scrollHeight - innerHeight;
    line.style.setProperty("--read",
      room > 0 ? Math.min(1, scrollY / room).toFixed(4) : 0);
    document.documentElement.classList.toggle("away", scrollY > innerHeight / 2);
    const here = headings.findLast((heading) =>
      heading.getBoundingClientRect().top <= innerHeight * 0.3);
    if (!here || here === shown) return;
    shown = here;
    words.textContent = text(here);
    place.setAttribute("aria-label",
      `Back to the top; you are at: ${words.textContent}`);
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(update);
  };
  addEventListener("scroll", schedule, { passive: true });
  addEventListener("resize", schedule);
  update();
})();
