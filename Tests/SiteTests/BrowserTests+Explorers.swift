import ClippingModel
import Foundation
import Plotting
import SaturationModel
import Testing

@testable import Site

/// The figures that the reader moves: their speed, their size, their address.
extension BrowserTests {
  private func readout(_ name: String = "saturation") throws -> String {
    try browser.evaluate(
      "document.querySelector('#\(name)-explorer .readout').textContent")
  }

  private func place() throws -> String {
    try browser.evaluate(
      "document.getElementById('saturation-explorer').dataset.place")
  }

  @Test func figuresAreDrawnOutsideThePagesThread() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try start()
    #expect(try place() == "worker")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func withoutAWorkerThePageDrawsThemItself() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try browser.run("delete window.Worker")
    try start()
    #expect(try place() == "page")
    let (_, slider) = try self.slider
    let before = try readout()
    try browser.run(moving(slider, to: 3))
    #expect(try readout() != before)
  }

  // What a drag passes is left out: there is never more than one setting
  // waiting, and the last one is drawn.
  @Test func aDragDrawsNoMoreThanTheReaderCanSee() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try start()
    let (index, slider) = try self.slider
    let drawn: Int = try browser.evaluate(
      """
      (async () => {
        const figure = document.querySelector(".explorer");
        const slider = figure.querySelector("[name=\(slider.name)]");
        const draw = figure.machine.draw;
        let count = 0;
        figure.machine.draw = (...parameters) => {
          count += 1;
          return draw(...parameters);
        };
        for (let stop = 0; stop < 40; stop += 1) {
          slider.value = stop;
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        }
        await figure.moved();
        return count;
      })()
      """)
    #expect((1...3).contains(drawn))
    var values = saturation.controls.map(\.value)
    values[index] = slider.value(atStop: 39)
    #expect(try readout() == saturation.draw(values).summary)
  }

  // While a slider is dragged, one of the two drawings changes, and the other
  // one, the table and the words for those who listen stay as they are.
  @Test func aDragChangesOnlyTheDrawingInSight() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try start()
    let (_, slider) = try self.slider
    let touched: [String] = try browser.evaluate(
      """
      (async () => {
        const figure = document.querySelector(".explorer");
        const slider = figure.querySelector("[name=\(slider.name)]");
        // What the figure does when it starts is not meant.
        for (let count = 0; count < 5; count += 1) {
          await new Promise(requestAnimationFrame);
        }
        const touched = new Set();
        const observer = new MutationObserver((records) => {
          for (const { target } of records) {
            const element = target.closest ? target : target.parentElement;
            touched.add(element.closest("svg")?.classList[0]
              ?? (element.closest("label, input, select") ? "control"
                : element.className));
          }
        });
        observer.observe(figure, { attributes: true, characterData: true,
          childList: true, subtree: true });
        slider.value = 5;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await figure.moved();
        await new Promise(requestAnimationFrame);
        return [...touched].sort();
      })()
      """)
    #expect(touched == ["control", "plot-wide", "readout"])
  }

  @Test(arguments: [360, 1280])
  func noControlMovesWhatIsAroundTheFigure(width: Int) throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try browser.show(width: width)
    try openChapter()
    for name in ["saturation", "clipping"] {
      try start(name)
      let sizes: [String] = try browser.evaluate(
        """
        (async () => {
          const figure = document.getElementById("\(name)-explorer");
          const sizes = new Set();
          for (const input of figure.querySelectorAll("input, select")) {
            const last = Number(input.max || input.length - 1);
            const before = input.value;
            for (let step = 0; step <= 12; step += 1) {
              input.value = Math.round(last * step / 12);
              input.dispatchEvent(new Event("change", { bubbles: true }));
              await figure.moved();
              const frame = [...figure.querySelectorAll("[data-frame]")]
                .map((panel) => panel.dataset.frame).join();
              sizes.add(`${figure.offsetHeight} ${frame}`);
            }
            input.value = before;
          }
          return [...sizes];
        })()
        """)
      #expect(sizes.count == 1, "\(name) at \(width): \(sizes)")
    }
  }

  @Test func theAddressKeepsTheSettingAndBringsItBack() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try start()
    let (_, slider) = try self.slider
    try browser.run(moving(slider, to: 3))
    let address: String = try browser.evaluate("location.href")
    #expect(address.hasSuffix("#saturation-explorer?\(slider.name)=5"))
    let words = try readout()
    try browser.open(folder.appending(path: "index.html"))
    try browser.open(try #require(URL(string: address)))
    try start()
    #expect(try readout() == words)
    let top: Double = try browser.evaluate(
      "document.querySelector('.explorer').getBoundingClientRect().top")
    #expect(abs(top) < 200)
    try browser.run("document.querySelector('.reset').click() ; \(drawn)")
    let rest: String = try browser.evaluate("location.hash")
    #expect(rest == "#saturation-explorer")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test(arguments: [
    "depth=none", "width=3", "depth=", "=&&", "depth=%25", "activation=relu",
  ])
  func whatAnAddressCannotMeanChangesNothing(settings: String) throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try browser.run("location.hash = 'saturation-explorer?\(settings)'")
    try start()
    #expect(try readout() == saturation.chart.summary)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func aNumberBetweenTwoStopsGoesToTheNearer() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try browser.run(
      "location.hash = 'saturation-explorer?depth=12.3&activation=tanh'")
    try start()
    var values = saturation.controls.map(\.value)
    (values[0], values[1]) = (1, 12)
    #expect(try readout() == saturation.draw(values).summary)
  }

  // The browser multiplies and adds in two roundings where this machine has
  // one; what is left of that in these two figures is nothing that is printed.
  @Test func thePrintedFigureComesBackToTheDigit() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    let explorers = [
      ("saturation", saturation), ("clipping", ClippingModel.explorer),
    ]
    for (place, (name, explorer)) in explorers.enumerated() {
      try openChapter()
      try start(name)
      let drawing = """
        (() => {
          const figure = document.getElementById("\(name)-explorer");
          return figure.querySelector(".chart").innerHTML
            .replaceAll("still-\(place)-", "explorer-\(place)-");
        })()
        """
      let still: String = try browser.evaluate(drawing)
      try browser.run(
        """
        (async () => {
          const figure = document.getElementById("\(name)-explorer");
          const slider = figure.querySelector("input");
          slider.value = 2;
          slider.dispatchEvent(new Event("change", { bubbles: true }));
          await figure.moved();
        })()
        """)
      #expect(try browser.evaluate(drawing) != still)
      try browser.run(
        """
        (async () => {
          const figure = document.getElementById("\(name)-explorer");
          figure.querySelector(".reset").click();
          await figure.moved();
        })()
        """)
      #expect(try readout(name) == explorer.chart.summary)
      #expect(try browser.evaluate(drawing) == still, "\(name)")
    }
  }

  @Test func aDoubleClickPutsOneControlBack() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try start()
    let (_, slider) = try self.slider
    try browser.run(moving(slider, to: 3))
    #expect(try readout() != saturation.chart.summary)
    try browser.run(
      """
      document.querySelector("input[name=\(slider.name)]").dispatchEvent(
        new MouseEvent("dblclick", { bubbles: true }));
      \(drawn)
      """)
    #expect(try readout() == saturation.chart.summary)
  }

  @Test func whatUnfoldsInTimeRunsAndSteps() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try openChapter()
    try start()
    let stop = "Number(document.querySelector('input[name=way]').value)"
    let last: Double = try browser.evaluate(stop)
    let (one, before): (Double, String) = (1, try readout())
    // Nothing runs of itself.
    try browser.run("new Promise((done) => setTimeout(done, 300))")
    #expect(try browser.evaluate(stop) == last)
    func press(_ label: String) throws {
      try browser.run(
        "document.querySelector('.player [aria-label=\"\(label)\"]').click();"
          + drawn)
    }
    try press("One step back")
    #expect(try browser.evaluate(stop) == last - one)
    #expect(try readout() != before)
    try press("One step on")
    #expect(try browser.evaluate(stop) == last)
    try browser.run(
      "document.querySelector('.player [aria-label=Play]').click();"
        + "new Promise((done) => setTimeout(done, 700))")
    let running: Double = try browser.evaluate(stop)
    #expect(running > 0 && running < last)
    try press("Pause")
    let paused: Double = try browser.evaluate(stop)
    try browser.run("new Promise((done) => setTimeout(done, 300))")
    #expect(try browser.evaluate(stop) == paused)
  }

  @Test func whoWantsLessMotionStepsOnly() throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try browser.show(width: 1280, isCalm: true)
    try openChapter()
    try start()
    let shown: [String] = try browser.evaluate(
      """
      [...document.querySelectorAll("#saturation-explorer .player button")]
        .filter((button) => button.checkVisibility())
        .map((button) => button.ariaLabel)
      """)
    #expect(shown == ["One step back", "One step on"])
  }

  @Test(arguments: [360, 1280])
  func aFingerHitsEveryControl(width: Int) throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    try browser.show(width: width)
    try openChapter()
    try start()
    let small: [String] = try browser.evaluate(
      """
      [...document.querySelectorAll(
        ".controls input, .controls select, .controls button")]
        .filter((control) => control.getBoundingClientRect().height < 44
          || control.getBoundingClientRect().width < 44)
        .map((control) => control.outerHTML)
      """)
    #expect(small.isEmpty)
  }

  @Test(arguments: [360, 500, 660, 768, 1280])
  func theLettersOfAChartAreLargeEnough(width: Int) throws {
    try browser.show(width: width)
    try openChapter()
    let sizes: [Double] = try browser.evaluate(
      """
      [...document.querySelectorAll(".chart svg")]
        .filter((svg) => svg.checkVisibility())
        .map((svg) => Number(svg.getAttribute("font-size"))
          * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)
      """)
    #expect(sizes.count == 3)
    #expect(sizes.allSatisfy { $0 >= 12.5 }, "\(sizes)")
  }
}
