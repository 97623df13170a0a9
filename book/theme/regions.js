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
  for (const box of document.querySelectorAll("[role=region][tabindex]")) {
    observer.observe(box);
  }
})();
