// A box is a stop for the keyboard, and a landmark, only while it scrolls.
(() => {
  const update = (box) => {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    if (scrolls) {
      box.tabIndex = 0;
      box.setAttribute("role", "region");
    } else if (box !== document.activeElement) {
      box.removeAttribute("tabindex");
      box.setAttribute("role", "group");
    }
  };
  const observer = new ResizeObserver((entries) => {
    for (const entry of entries) update(entry.target);
  });
  const boxes = [...document.querySelectorAll("[role=region][tabindex]")];
  for (const box of boxes) observer.observe(box);
  // A font that comes changes what a box contains, not the box.
  document.fonts.ready.then(() => boxes.forEach(update));
})();
