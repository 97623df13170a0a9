// A box is a stop for the keyboard only while it scrolls.
(() => {
  const update = (box) => {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    if (scrolls) box.tabIndex = 0;
    else if (box !== document.activeElement) box.removeAttribute("tabindex");
  };
  const observer = new ResizeObserver((entries) => {
    for (const entry of entries) update(entry.target);
  });
  const boxes = [...document.querySelectorAll("[role=group][tabindex]")];
  for (const box of boxes) observer.observe(box);
  // A font that comes changes what a box contains, not the box.
  document.fonts.ready.then(() => boxes.forEach(update));
})();
