// Puts a text on the clipboard, and says whether it is there.
const copiedText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages from disk may lack the clipboard; the old way still works there.
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
};

// A button on every listing and output that copies its text.
(() => {
  for (const block of document.querySelectorAll("pre.code, pre.terminal")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      const done = await copiedText(block.textContent);
      button.textContent = done ? "Copied" : "Select and copy by hand";
      setTimeout(() => { button.textContent = "Copy"; }, 1600);
    });
    const figure = block.closest(".listing, .output");
    if (figure && !figure.querySelector(":scope > .copy")) {
      figure.prepend(button);
    } else {
      const box = document.createElement("div");
      box.className = "copy-box";
      block.replaceWith(box);
      box.append(button, block);
    }
  }
})();
