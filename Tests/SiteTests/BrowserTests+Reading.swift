import Testing

@testable import Site

/// What stays in reach while one reads.
extension BrowserTests {
  private static let page = "02-saturation.html"

  /// A promise that what follows from scrolling has happened.
  private static let settled =
    "new Promise((resolve) => setTimeout(resolve, 600))"

  private func open(_ page: String = page) throws {
    try browser.open(folder.appending(path: page))
  }

  @Test func theContentsFollowWhatIsRead() throws {
    try browser.show(width: 1280, height: 800)
    try open()
    try browser.run(
      """
      // A box that has no room for all of it.
      document.querySelector(".pages").style.maxHeight = "4rem";
      document.getElementById("exercises").scrollIntoView();
      \(Self.settled)
      """)
    let state: [String] = try browser.evaluate(
      """
      (() => {
        const link = document.querySelector(".sections a[aria-current]");
        const box = document.querySelector(".pages").getBoundingClientRect();
        const { top, bottom } = link.getBoundingClientRect();
        return [link.hash, String(top >= box.top && bottom <= box.bottom)];
      })()
      """)
    #expect(state == ["#exercises", "true"])
  }

  @Test(arguments: [(1280, 720), (360, 740)])
  func theThemeSwitchIsInTheWindow(width: Int, height: Int) throws {
    try browser.show(width: width, height: height)
    try open()
    try browser.run(
      """
      const entry = document.querySelector(".pages > li");
      for (let i = 0; i < 80; i += 1) entry.after(entry.cloneNode(true));
      if (innerWidth < 900) document.querySelector(".contents-button").click();
      """)
    let bottom: Double = try browser.evaluate(
      """
      document.querySelector("button[value=dark]")
        .getBoundingClientRect().bottom + 0.5
      """)
    #expect(bottom <= Double(height))
  }

  @Test func theRingAroundWhatHasTheFocusIsWhole() throws {
    try open()
    let cut: [String] = try browser.evaluate(
      """
      [...document.querySelectorAll("a[href], button, input, summary, "
        + "[tabindex='0']")].filter((element) => element.checkVisibility()
          && element.getClientRects().length > 0).filter((element) => {
        element.focus({ focusVisible: true });
        const style = getComputedStyle(element);
        const reach = parseFloat(style.outlineWidth)
          + parseFloat(style.outlineOffset);
        const rings = [...element.getClientRects()];
        for (let at = element.parentElement; at; at = at.parentElement) {
          if (getComputedStyle(at).overflowX === "visible"
            || at === document.documentElement || at === document.body) continue;
          const box = at.getBoundingClientRect();
          const isCut = rings.some((ring) => ring.left - reach < box.left
            || ring.right + reach > box.left + at.clientLeft + at.clientWidth
            || at.scrollHeight <= at.clientHeight
              && (ring.top - reach < box.top
                || ring.bottom + reach > box.bottom));
          if (isCut) return true;
        }
        return false;
      }).map((element) => element.outerHTML.slice(0, 90))
      """)
    #expect(cut.isEmpty)
  }

  @Test func onAPhoneTheBarStaysAndLeadsBack() throws {
    try browser.show(width: 360, height: 740)
    try open()
    try browser.run(
      """
      document.getElementById("network").scrollIntoView();
      \(Self.settled)
      """)
    let bar: [Double] = try browser.evaluate(
      """
      (() => {
        const bar = document.querySelector(".masthead").getBoundingClientRect();
        const heading = document.getElementById("network");
        return [bar.top + 0.25, heading.getBoundingClientRect().top - bar.bottom,
          Number(document.querySelector(".progress").style
            .getPropertyValue("--read"))];
      })()
      """)
    #expect(bar[0] == 0.25)
    #expect(bar[1] > 0, "the heading is not under the bar")
    #expect(bar[2] > 0.1 && bar[2] < 0.9)
    let place: String = try browser.evaluate(
      "document.querySelector('.place').innerText")
    #expect(place.contains("2.3 In a network"))
    try browser.run("document.querySelector('.place').click(); \(Self.settled)")
    let top: Double = try browser.evaluate("scrollY + 0.25")
    #expect(top < 100)
    try browser.run("document.querySelector('.search-button').click()")
    let hasFocus: Bool = try browser.evaluate(
      "document.activeElement.type === 'search'")
    #expect(hasFocus)
  }

  @Test func onAPhoneWhatIsPressedIsLargeEnough() throws {
    try browser.show(width: 360, height: 740)
    try open()
    try browser.run("document.querySelector('.contents-button').click()")
    let small: [String] = try browser.evaluate(
      """
      [...document.querySelectorAll(".masthead :is(a, button), "
        + ".contents :is(a, button, input), article summary, .neighbors a, "
        + ".to-top, .tab-list button, .overview button")]
        .filter((element) => element.checkVisibility()
          && element.getClientRects().length > 0)
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return Math.round(height) < 44 || Math.round(width) < 44;
        }).map((element) => element.outerHTML.slice(0, 100))
      """)
    #expect(small.isEmpty)
  }

  @Test func linksJump() throws {
    try open()
    let behavior: String = try browser.evaluate(
      "getComputedStyle(document.documentElement).scrollBehavior")
    #expect(behavior == "auto")
    let top: Double = try browser.evaluate(
      """
      location.hash = "exercises";
      document.getElementById("exercises").getBoundingClientRect().top + 0.25
      """)
    #expect(abs(top) < 100, "at once, not after a while")
  }

  @Test func theLastPlaceIsOfferedOnTheFirstPageAndOnItsOwn() throws {
    try open("index.html")
    #expect(
      try browser.evaluate(
        "document.querySelectorAll('.continue').length", as: Int.self) == 0)
    try open()
    try browser.run(
      "document.getElementById('network').scrollIntoView(); \(Self.settled)")
    try open("index.html")
    let offer: String = try browser.evaluate(
      """
      (({ textContent, href }) => `${textContent} ${href.split("/").pop()}`)(
        document.querySelector(".continue a"))
      """)
    #expect(
      offer == "Continue where you were: 2 Saturation · 2.3 In a network "
        + "02-saturation.html#network")
    try open()
    let own: String = try browser.evaluate(
      "document.querySelector('.resume a').getAttribute('href')")
    #expect(own.hasSuffix("02-saturation.html#network"))
    try browser.run(
      "document.querySelector('.resume a').click(); \(Self.settled)")
    #expect(
      try browser.evaluate(
        "document.querySelectorAll('.resume').length", as: Int.self) == 0)
    // A page that one looks something up on is not where one reads.
    try open("appendix/glossary.html")
    try browser.run("scrollTo(0, 300); \(Self.settled)")
    try open("index.html")
    #expect(
      try browser.evaluate(
        "document.querySelector('.continue a').href", as: String.self
      ).hasSuffix("#network"))
  }

  @Test(arguments: [
    "7", "null", "[]", "nonsense", #"{"last":7}"#,
    #"{"last":{"path":"javascript:x","id":"","page":"","section":""}}"#,
    #"{"last":{"path":"../../x.html","id":"","page":"","section":""}}"#,
  ])
  func damagedPlacesAreIgnored(text: String) throws {
    try open("index.html")
    try browser.run(
      "localStorage.setItem('places', \(json(text)))")
    try open("index.html")
    #expect(
      try browser.evaluate(
        "document.querySelectorAll('.continue').length", as: Int.self) == 0)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func theKeysAreListedAndCanBeSwitchedOff() throws {
    func press(_ key: String) -> String {
      """
      document.body.dispatchEvent(new KeyboardEvent("keydown",
        { key: "\(key)", bubbles: true, cancelable: true }));
      """
    }
    try open()
    try browser.run(press("n") + press("n") + Self.settled)
    let here: String = try browser.evaluate(
      """
      [...document.querySelectorAll("article h2")].findLast((heading) =>
        heading.getBoundingClientRect().top < 100).id
      """)
    #expect(here == "slope")
    try browser.run(press("?"))
    let list: String = try browser.evaluate(
      "document.querySelector('dialog[open]').innerText")
    for words in ["search the book", "next and previous section"] {
      #expect(list.contains(words))
    }
    try browser.run(
      """
      document.getElementById("keys-on").click();
      document.querySelector("dialog form button").click();
      scrollTo(0, 500);
      \(press("t")) \(press("/"))
      """)
    let state: [Bool] = try browser.evaluate(
      """
      [document.querySelector("dialog[open]") === null, scrollY === 500,
        document.activeElement.type !== "search"]
      """)
    #expect(state == [true, true, true])
  }
}
