import ClippingModel
import Foundation
import Plotting
import SaturationModel
import Testing

@testable import Site

/// What only a real browser can tell; skipped where there is none.
@Suite(
  .serialized,
  .enabled(if: Browser.program != nil, "there is no Chromium on this machine"))
final class BrowserTests {
  /// Where the sample book is written; `SAMPLE_BOOK` names a folder to keep.
  let folder =
    BrowserTests.keptFolder
    ?? FileManager.default.temporaryDirectory
    .appending(path: "book-\(UUID().uuidString)")
  private static let keptFolder =
    ProcessInfo.processInfo.environment["SAMPLE_BOOK"].map {
      URL(filePath: $0, directoryHint: .isDirectory)
    }
  let browser: Browser

  init() throws {
    try SampleBook.write(to: folder)
    browser = try Browser()
    try browser.show(width: 1280)
  }

  deinit {
    guard Self.keptFolder == nil else { return }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Opens the chapter, with its explorer running.
  func openChapter() throws {
    try browser.open(folder.appending(path: "02-saturation.html"))
  }

  /// Scrolls to the explorer of this name and waits until it has started.
  func start(_ name: String = "saturation") throws {
    try browser.run(
      """
      new Promise((resolve) => {
        const figure = document.getElementById("\(name)-explorer");
        figure.scrollIntoView();
        if (figure.machine) resolve();
        else figure.addEventListener("ready", resolve, { once: true });
      })
      """)
  }

  @Test func pagesAskForNothingButTheFilesBesideThem() throws {
    for page in SampleBook.pages {
      try browser.open(folder.appending(path: page.path))
      #expect(browser.requests.count >= 4)
      #expect(
        browser.requests.allSatisfy {
          $0.hasPrefix(folder.absoluteString) || $0.hasPrefix("data:")
        }, "\(browser.requests)")
      #expect(browser.complaints.isEmpty, "\(browser.complaints)")
    }
  }

  @Test func theContentPolicyStopsRequests() throws {
    try openChapter()
    let outcome: String = try browser.evaluate(
      "fetch('https://example.org/').then(() => 'sent', () => 'stopped')")
    #expect(outcome == "stopped")
    #expect(
      browser.complaints.contains { $0.contains("Content Security Policy") })
  }

  @Test(arguments: [360, 768, 1280])
  func noPageScrollsSideways(width: Int) throws {
    try browser.show(width: width)
    for page in SampleBook.pages {
      try browser.open(folder.appending(path: page.path))
      try browser.run(
        "document.querySelectorAll('details').forEach((d) => d.open = true)")
      let excess: Int = try browser.evaluate(
        "document.documentElement.scrollWidth - "
          + "document.documentElement.clientWidth")
      #expect(excess <= 0, "\(page.path) at \(width)")
      // What is cut off without being scrollable is lost to the reader.
      let lost: [String] = try browser.evaluate(
        """
        [...document.querySelectorAll("main *")].filter((element) =>
          !element.closest(".scroll, pre, svg, math, .unheard")
            && element.getClientRects().length > 0
            && element.getBoundingClientRect().width > 0
            && element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 80))
        """)
      #expect(lost.isEmpty, "\(page.path) at \(width): \(lost)")
    }
  }

  @Test func whatScrollsCanBeReachedFromTheKeyboard() throws {
    try browser.show(width: 360)
    try openChapter()
    let boxes: [Bool] = try browser.evaluate(
      """
      [...document.querySelectorAll("main *")].filter((element) =>
        element.scrollWidth > element.clientWidth + 1
          && /auto|scroll/.test(getComputedStyle(element).overflowX))
        .map((box) => box.tabIndex === 0 && box.role === "group"
          && box.ariaLabel !== null)
      """)
    #expect(boxes.count >= 3)
    #expect(boxes.allSatisfy { $0 })
  }

  @Test func whatDoesNotScrollIsNoStopForTheKeyboard() throws {
    try openChapter()
    try browser.run(nextFrame)
    let idle: [String] = try browser.evaluate(
      """
      [...document.querySelectorAll("main [role=group][tabindex]")]
        .filter((box) => box.checkVisibility()
          && box.scrollWidth <= box.clientWidth + 1)
        .map((box) => box.className)
      """)
    #expect(idle.isEmpty)
  }

  @Test func landmarksHeadingsAndTargetsAreInOrder() throws {
    for page in SampleBook.pages {
      try browser.open(folder.appending(path: page.path))
      let landmarks: [Int] = try browser.evaluate(
        """
        ["body > .sidebar > header", "body > .sidebar > nav[aria-label]",
          "body > main", "body > footer", "h1", "html[lang]",
          "body > a.skip[href='#content']"]
          .map((name) => document.querySelectorAll(name).length)
        """)
      #expect(landmarks == [1, 1, 1, 1, 1, 1, 1], "\(page.path)")
      let levels: [Int] = try browser.evaluate(
        """
        [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
          .map((heading) => Number(heading.tagName[1]))
        """)
      #expect(levels.first == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
      let dead: [String] = try browser.evaluate(
        """
        [...document.querySelectorAll("a[href^='#'], [popovertarget]")]
          .map((link) => link.hash?.slice(1) ?? "contents")
          .filter((id) => !document.getElementById(id))
        """)
      #expect(dead.isEmpty, "\(page.path)")
      let repeated: [String] = try browser.evaluate(
        """
        [...document.querySelectorAll("[id]")].map((element) => element.id)
          .filter((id, index, all) => all.indexOf(id) !== index)
        """)
      #expect(repeated.isEmpty, "\(page.path)")
    }
  }

  @Test(arguments: [360, 1280])
  func nothingJumpsWhileAPageLoads(width: Int) throws {
    try browser.show(width: width)
    for page in SampleBook.pages {
      let speed = try browser.speed(
        of: folder.appending(path: page.path), slowdown: 1)
      #expect(speed.shift <= 0.02, "\(page.path)")
      #expect(speed.ready > 0 && speed.firstPaint > 0)
    }
  }

  @Test func whatIsPressedToFoldHoldsNothingElseToPress() throws {
    for page in SampleBook.pages {
      try browser.open(folder.appending(path: page.path))
      let inner: [String] = try browser.evaluate(
        """
        [...document.querySelectorAll("summary a, summary button,"
          + " summary [tabindex]")].map((each) => each.outerHTML)
        """)
      #expect(inner.isEmpty, "\(page.path)")
    }
  }

  /// Who listens goes from landmark to landmark by name.
  @Test func noTwoLandmarksOfAPageSoundAlike() throws {
    for page in SampleBook.pages {
      try browser.open(folder.appending(path: page.path))
      try browser.run(
        "document.querySelectorAll('details').forEach((d) => d.open = true);"
          + nextFrame)
      let names: [String] = try browser.evaluate(
        """
        [...document.querySelectorAll(
          "[role=region], section[aria-label]:not([role]), aside, nav, main")]
          .map((part) => `${part.role ?? part.localName} ${part.ariaLabel}`)
        """)
      #expect(names.count >= 2)
      #expect(Set(names).count == names.count, "\(page.path): \(names)")
    }
  }

  @Test(arguments: [false, true])
  func allTextStandsOutFromWhatIsBehindIt(dark: Bool) throws {
    try browser.show(width: 1280, dark: dark)
    try openChapter()
    try start()
    try browser.run(
      "document.querySelectorAll('details').forEach((d) => d.open = true)")
    let faint: [String] = try browser.evaluate(Self.faintTexts)
    #expect(faint.isEmpty)
  }

  /// An expression: the texts whose contrast is under 4.5 (WCAG 2.2, 1.4.3).
  private static let faintTexts = """
    (() => {
      const canvas = new OffscreenCanvas(1, 1).getContext("2d", {
        willReadFrequently: true });
      const pixel = (color) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
      };
      const luminance = (color) => {
        const [r, g, b] = pixel(color).slice(0, 3).map((part) => part / 255)
          .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const behind = (element) => {
        for (let at = element; at; at = at.parentElement) {
          const color = getComputedStyle(at).backgroundColor;
          if (pixel(color)[3] === 255) return color;
        }
        return "white";
      };
      const found = [];
      const walk = document.createTreeWalker(document.body, 4);
      while (walk.nextNode()) {
        const text = walk.currentNode;
        const element = text.parentElement;
        if (!text.data.trim() || !element.checkVisibility()
          || element.closest("script, title, desc, .skip, .anchor")) continue;
        const style = getComputedStyle(element);
        const color = element.closest("svg") ? style.fill : style.color;
        const [a, b] = [luminance(color), luminance(behind(element))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) {
          found.push(`${text.data.trim().slice(0, 30)}: ${ratio.toFixed(2)}`);
        }
      }
      return found;
    })()
    """

  @Test func withoutScriptsTheContentIsThereAndNothingIsDead() throws {
    try browser.disableScripts()
    try openChapter()
    let text: String = try browser.evaluate("document.body.innerText")
    for part in [
      "Your network has ten layers.", "Claim 2.1", "Exercise 2.3",
      "return s * (1 - s)", "moves by rounding alone", "Gradients Under Test",
      "2.3 In a network",
    ] {
      let words = text.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(words.contains(part))
    }
    let controls: Int = try browser.evaluate(
      """
      [...document.querySelectorAll("button, input, select")]
        .filter((control) => control.checkVisibility()).length
      """)
    #expect(controls == 0)
    let pictures: Int = try browser.evaluate(
      "document.querySelectorAll('.chart .plot').length")
    #expect(pictures == 3)
  }

  @Test func withoutScriptsTheContentsOpenWhereItIsNarrow() throws {
    try browser.disableScripts()
    try browser.show(width: 360)
    try openChapter()
    let isHidden: Bool = try browser.evaluate(
      "!document.querySelector('.pages').checkVisibility()")
    #expect(isHidden)
    try browser.run("document.querySelector('.contents-button').click()")
    let isShown: Bool = try browser.evaluate(
      "document.querySelector('.pages').checkVisibility()")
    #expect(isShown)
  }

  @Test func theThemeFollowsTheSystemAndTheSwitch() throws {
    func background() throws -> String {
      try browser.evaluate("getComputedStyle(document.body).backgroundColor")
    }
    try openChapter()
    let light = try background()
    try browser.show(width: 1280, dark: true)
    let dark = try background()
    #expect(light != dark)
    try browser.run("document.querySelector('button[value=light]').click()")
    #expect(try background() == light)
    try browser.open(folder.appending(path: "01-chain-rule.html"))
    #expect(try background() == light, "the choice is remembered")
    try browser.run("document.querySelector('button[value=auto]').click()")
    #expect(try background() == dark)
  }

  @Test func onPaperNothingIsAControlAndNoAnswerStandsBesideItsQuestion()
    throws
  {
    try browser.disableScripts()
    try openChapter()
    let visible = { (name: String) throws -> Bool in
      try self.browser.evaluate(
        "document.querySelector('\(name)').getClientRects().length > 0"
          + " && document.querySelector('\(name)').checkVisibility()")
    }
    let folds = Fragment.Fold.allCases.map { "details.\($0.rawValue)" }
    for fold in folds { #expect(try visible(fold), "\(fold)") }
    #expect(try visible(".sidebar") && visible(".neighbors"))
    try browser.show(width: 700, dark: true, printed: true)
    for fold in folds { #expect(try !visible(fold), "\(fold)") }
    #expect(try visible(".claim") && visible(".exercise .grade"))
    #expect(try !visible(".sidebar") && !visible(".neighbors"))
    let background: String = try browser.evaluate(
      "getComputedStyle(document.body).backgroundColor")
    #expect(background == "rgb(255, 255, 255)")
  }

  @Test func arrowsTurnThePageExceptWhereTheyMoveSomethingElse() throws {
    try openChapter()
    func press(_ key: String, in element: String) -> String {
      """
      document.querySelector("\(element)").dispatchEvent(
        new KeyboardEvent("keydown", { key: "\(key)", bubbles: true }));
      """
    }
    func path() throws -> String {
      try browser.evaluate("location.pathname.split('/').pop()")
    }
    try browser.run(
      press("ArrowRight", in: "input[type=search]")
        + "new Promise((resolve) => setTimeout(resolve, 300))")
    #expect(try path() == "02-saturation.html")
    try browser.follow(press("ArrowRight", in: "main"))
    #expect(try path() == "glossary.html")
    try browser.follow(press("ArrowLeft", in: "main"))
    #expect(try path() == "02-saturation.html")
  }

  @Test func searchFindsHeadingsAndTextAndLeadsThere() throws {
    try openChapter()
    try browser.run(
      """
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "/", bubbles: true }));
      document.activeElement.value = "quarter anywhere";
      document.activeElement.dispatchEvent(new Event("input"));
      """)
    let target: String = try browser.evaluate(
      "document.querySelector('.results [aria-selected=true] a').href")
    #expect(
      target.hasSuffix("02-saturation.html?find=quarter&find=anywhere#question")
    )
    try browser.run(
      """
      document.activeElement.value = "saturation";
      document.activeElement.dispatchEvent(new Event("input"));
      """)
    let pages: [String] = try browser.evaluate(
      """
      [...document.querySelectorAll(".results a")]
        .map((link) => link.getAttribute("href").replace(/[?].*#/, "#"))
      """)
    #expect(pages.first == "02-saturation.html?find=saturation")
    #expect(pages.contains("appendix/glossary.html#saturation"))
  }

  @Test func movingASliderChangesTheChart() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    let (index, slider) = try self.slider
    let last = slider.stops - 1
    try openChapter()
    try start()
    let still: String = try browser.evaluate(chart)
    let stillTable: String = try browser.evaluate(table)
    try browser.run(moving(slider, to: last))
    let moved: String = try browser.evaluate(chart)
    #expect(still != moved)
    #expect(try browser.evaluate(table) != stillTable)
    let sides: [String] = try browser.evaluate(
      """
      [...document.querySelectorAll(".explorer td, .explorer th[scope=col]")]
        .map((cell) => getComputedStyle(cell).textAlign)
      """)
    #expect(sides.count > 2 && sides.allSatisfy { $0 == "right" })
    var values = saturation.controls.map(\.value)
    values[index] = slider.value(atStop: last)
    let words = saturation.draw(values).description
    let said: String = try browser.evaluate(
      "document.querySelector('.explorer [role=status]').textContent")
    #expect(said.hasSuffix(words) && said.contains(slider.label))
    let label: String = try browser.evaluate(
      "document.querySelectorAll('.control')[\(index)]"
        + ".querySelector('output').value")
    #expect(label == slider.text(of: slider.value(atStop: last)))
    try browser.run("document.querySelector('.reset').click(); \(drawn)")
    let restored: String = try browser.evaluate(chart)
    #expect(restored != moved)
    // The same setting gives the same chart, whatever came before.
    try browser.run(moving(slider, to: last))
    #expect(try browser.evaluate(chart) == moved)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func whenAnExplorerFailsTheStaticFigureStands() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try start()
    let still: String = try browser.evaluate(chart)
    try browser.run(
      """
      document.querySelector(".explorer").machine.draw = async () => {
        throw new Error("damaged");
      };
      \(moving(try slider.control, to: 0))
      """)
    #expect(try browser.evaluate(chart) == still)
    let controls: Int = try browser.evaluate(
      "document.querySelectorAll('.controls').length")
    #expect(controls == 0)
  }

  @Test func aPageWithoutAMovingFigureNeverHearsOfTheEngine() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    let file = folder.appending(path: "01-chain-rule.html")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(!text.contains("engine") && !text.contains("wasm\""))
    try browser.open(file)
    try browser.run(nextFrame)
    #expect(!browser.requests.contains(where: isEngine))
  }

  @Test func theEngineComesOnceWhenAFigureIsNear() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try browser.run(nextFrame)
    #expect(!browser.requests.contains(where: isEngine))
    let controls = "document.querySelectorAll('.controls').length"
    #expect(try browser.evaluate(controls, as: Int.self) == 0)
    try start("saturation")
    try start("clipping")
    #expect(browser.requests.count(where: isEngine) == 1)
    #expect(try browser.evaluate(controls, as: Int.self) == 2)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func withoutTheEngineTheStaticFigureStands() throws {
    let engine = folder.appending(path: EngineScript.path)
    try? FileManager.default.removeItem(at: engine)
    try openChapter()
    let still: String = try browser.evaluate(chart)
    try browser.run(
      """
      new Promise((resolve) => {
        addEventListener("error", resolve, { once: true, capture: true });
        document.getElementById("saturation-explorer").scrollIntoView();
      }).then(() => \(nextFrame))
      """)
    #expect(browser.requests.count(where: isEngine) == 1)
    #expect(try browser.evaluate(chart) == still)
    #expect(
      try browser.evaluate(
        "document.querySelectorAll('.controls').length", as: Int.self) == 0)
  }

  @Test func whereNothingCanBeInflatedTheStaticFigureStands() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    let still: String = try browser.evaluate(chart)
    try browser.run(
      """
      new Promise((resolve) => {
        delete window.DecompressionStream;
        delete window.Worker;
        console.error = (error) => resolve(error);
        document.getElementById("saturation-explorer").scrollIntoView();
      }).then((error) => { window.reason = `${error}`; })
      """)
    let reason: String = try browser.evaluate("window.reason")
    #expect(reason.contains("DecompressionStream"))
    #expect(try browser.evaluate(chart) == still)
    #expect(
      try browser.evaluate(
        "document.querySelectorAll('.controls').length", as: Int.self) == 0)
  }

  private func isEngine(_ request: String) -> Bool {
    request.hasSuffix(EngineScript.path)
  }

  let saturation = SaturationModel.explorer

  /// The text between the tags of the explorer's chart.
  let chart = "document.querySelector('.explorer .chart .plot').innerHTML"

  /// The data of the explorer's chart, folded under it.
  private let table = "document.querySelector('.explorer tbody').innerHTML"

  /// The explorer's first slider, and its place among the controls.
  var slider: (index: Int, control: Control) {
    get throws {
      try #require(
        saturation.controls.enumerated().first {
          if case .slider = $0.element.kind { true } else { false }
        }.map { ($0.offset, $0.element) })
    }
  }

  /// A promise that what was to be drawn has been drawn.
  let nextFrame = """
    new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(resolve)))
    """

  /// A promise that the first explorer has drawn what it was asked for.
  let drawn = "document.querySelector('.explorer').moved()"

  func moving(_ control: Control, to stop: Int) -> String {
    """
    (() => {
      const slider = document.querySelector("input[name=\(control.name)]");
      const figure = slider.closest(".explorer");
      slider.value = \(stop);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      slider.dispatchEvent(new Event("change", { bubbles: true }));
      return figure.moved();
    })()
    """
  }

  /// The bound is 1e-9 where the gradient grows no more than ten-thousandfold.
  ///
  /// WebAssembly has no fused multiply-add, so each sum may round otherwise,
  /// by some 1e-15. A network that makes the gradient grow `growth` times on
  /// its way down does about the same to a difference on its way up, so the
  /// bound grows with it.
  @Test func theExplorersNumbersAreTheNativeOnes() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try start()
    let start = saturation.controls.map { $0.stop(nearest: $0.value) }
    let settings = [
      start, [0, 0, 0], [1, 28, 8], [1, 48, 3], [0, 48, 118], [1, 28, 28],
      [1, 18, 118],
    ]
    for stops in settings {
      let native = saturation.draw(values(of: saturation, at: stops))
      let growth = max(1, native.marks.flatMap(\.y).max() ?? 1)
      let bound = 1e-13 * growth
      #expect(bound <= 1e-9 || growth > 1e4)
      expect(try numbers(of: "saturation", at: stops), native.numbers, bound)
    }
    // With the gradient clipped, as it is here, no step is so long that it
    // magnifies a difference.
    let clipping = ClippingModel.explorer
    let stops = clipping.controls.map { $0.stop(nearest: $0.value) }
    let native = clipping.draw(values(of: clipping, at: stops))
    try self.start("clipping")
    expect(try numbers(of: "clipping", at: stops), native.numbers, 1e-9)
  }

  @Test func noExplorerDependsOnWhatWasDrawnBefore() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    let script = try String(
      contentsOf: folder.appending(path: EngineScript.path), encoding: .utf8)
    try browser.run(script + ";var bookEngineText = bookEngine.module")
    // All three through one instance, which the page does not even do.
    let drawings: [String] = try browser.evaluate(
      """
      (async () => {
        const { Machine, Machines } = engineParts();
        const machines = new Machines();
        await machines.load(bookEngineText);
        const machine = await Machine.make(machines.module, 1);
        const other = await Machine.make(machines.module, 0);
        const drawing = (number) => {
          machine.number = number;
          return JSON.stringify(machine.draw([], 7, 0));
        };
        return [
          drawing(1), drawing(0), drawing(1),
          JSON.stringify(other.draw([], 7, 0)),
        ];
      })()
      """)
    #expect(drawings[0] == drawings[2])
    #expect(drawings[1] == drawings[3])
    #expect(drawings[0] != drawings[1])
  }

  private func values(of explorer: Explorer, at stops: [Int]) -> [Double] {
    explorer.controls.enumerated().map { index, control in
      // A control that stands where it started has the value it was given.
      stops.indices.contains(index)
        && stops[index] != control.stop(nearest: control.value)
        ? control.value(atStop: stops[index]) : control.value
    }
  }

  /// The numbers that an explorer shows in the browser.
  private func numbers(of name: String, at stops: [Int]) throws -> [Double] {
    try browser.evaluate(
      "document.getElementById('\(name)-explorer').machine.numbers(\(stops))")
  }

  private func expect(
    _ found: [Double], _ native: [Double], _ bound: Double
  ) {
    #expect(found.count == native.count && !found.isEmpty)
    for (a, b) in zip(found, native) {
      #expect(abs(a - b) <= bound * max(abs(a), abs(b)), "\(a) \(b)")
    }
  }
}
