import Testing

@testable import Site

/// What stands in the margin, and what reaches into it.
extension BrowserTests {
  private func open(width: Int) throws {
    try browser.show(width: width, height: 900)
    try browser.open(folder.appending(path: "02-saturation.html"))
    // Notes are laid out when the browser has drawn the page.
    try browser.run(
      """
      new Promise((resolve) => {
        let tries = innerWidth < 1200 ? 3 : 100;
        const look = () => {
          tries -= 1;
          if (tries > 0 && !document.querySelector(".margin-note[style]")) {
            setTimeout(look, 100);
          } else resolve();
        };
        look();
      })
      """)
  }

  private var notes: String {
    """
    [...document.querySelectorAll(".margin-note")].filter((note) =>
      note.checkVisibility({ visibilityProperty: true }))
    """
  }

  @Test(arguments: [1200, 1280, 1920])
  func notesStandBesideTheirLinesAndTouchNothing(width: Int) throws {
    try open(width: width)
    let texts: [String] = try browser.evaluate(
      "\(notes).map((note) => note.innerText)")
    #expect(texts.contains { $0.contains("They have, by less than") })
    #expect(texts.contains { $0.contains("0.00665 the slope at 5") })
    let far: Double = try browser.evaluate(
      """
      Math.abs(\(notes).find((note) => note.innerText.includes("They have"))
        .getBoundingClientRect().top - document.querySelector(
          ".footnote-reference").closest("p").getBoundingClientRect().top) + 0.25
      """)
    #expect(far < 40)
    // Notes so tall that they would reach into what stands below them.
    try browser.run(
      """
      document.querySelector(".margin-notes").style.fontSize = "1.7rem";
      for (const place of document.querySelectorAll("article > p")) {
        const block = document.createElement("figure");
        block.className = "listing";
        block.style.height = "200px";
        if (place.querySelector(".value, .footnote-reference")) {
          place.after(block);
        }
      }
      new Promise((resolve) => setTimeout(resolve, 300))
      """)
    #expect(try browser.evaluate("\(notes).length", as: Int.self) > 0)
    let wrong: [String] = try browser.evaluate(
      """
      (() => {
        const notes = \(notes);
        const boxes = notes.map((note) => note.getBoundingClientRect());
        const blocks = [...document.querySelectorAll(
          "article figure, article p:not(.margin-note p), article .table")]
          .filter((block) => block.checkVisibility())
          .map((block) => block.getBoundingClientRect());
        const meet = (a, b) => a.left < b.right && b.left < a.right
          && a.top < b.bottom && b.top < a.bottom;
        return notes.filter((note, index) => {
          const box = boxes[index];
          return box.right > document.documentElement.clientWidth
            || box.width < 130
            || boxes.some((other, at) => at !== index && meet(box, other))
            || blocks.some((block) => meet(box, block));
        }).map((note) => note.innerText);
      })()
      """)
    #expect(wrong.isEmpty)
  }

  @Test func whereThereIsNoRoomThereAreNoNotes() throws {
    try open(width: 1000)
    #expect(try browser.evaluate("\(notes).length", as: Int.self) == 0)
  }

  @Test func thoseWhoListenAreSparedTheNotes() throws {
    try open(width: 1280)
    let state: [Bool] = try browser.evaluate(
      """
      [document.querySelector(".margin-notes").ariaHidden === "true",
        [...document.querySelectorAll(".margin-notes a")]
          .every((link) => link.tabIndex === -1)]
      """)
    #expect(state == [true, true])
  }

  @Test func eightyColumnsFitAndWhatIsCutFades() throws {
    try open(width: 1280)
    let fits: [Bool] = try browser.evaluate(
      """
      (() => {
        const pre = document.querySelector(".listing pre.code");
        pre.textContent = "x".repeat(80);
        const eighty = pre.scrollWidth <= pre.clientWidth;
        pre.textContent = "x".repeat(300);
        return [eighty, pre.scrollWidth <= pre.clientWidth];
      })()
      """)
    #expect(fits == [true, false])
    try open(width: 360)
    let fades: [Bool] = try browser.evaluate(
      """
      (() => {
        const pre = document.querySelector(".listing pre.code");
        const short = [...document.querySelectorAll("article pre")]
          .find((pre) => pre.checkVisibility()
            && pre.scrollWidth <= pre.clientWidth);
        return [pre, short].map((box) =>
          getComputedStyle(box).maskImage !== "none");
      })()
      """)
    #expect(fades == [true, false])
    try browser.run(
      """
      document.querySelector(".listing pre.code").scrollLeft = 9999;
      new Promise((resolve) => setTimeout(resolve, 200))
      """)
    let isCut: Bool = try browser.evaluate(
      "document.querySelector('.listing pre.code').matches('.is-cut')")
    #expect(!isCut, "at its end nothing is cut")
  }
}
