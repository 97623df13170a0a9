import Foundation
import Testing

@testable import Site

/// What a reader reads off a chart.
extension BrowserTests {
  private func open(_ id: String) throws {
    try openChapter()
    try browser.run(
      """
      (async () => {
        const figure = document.getElementById("\(id)");
        figure.scrollIntoView({ behavior: "instant" });
        while (figure.querySelector(".plot").tabIndex !== 0) {
          await new Promise(requestAnimationFrame);
        }
      })()
      """)
  }

  private func press(_ key: String, in id: String) throws -> [String] {
    try browser.evaluate(
      """
      (() => {
        const plot = document.querySelector("#\(id) .plot");
        plot.focus();
        plot.dispatchEvent(new KeyboardEvent("keydown", {
          key: "\(key)", bubbles: true, cancelable: true }));
        return [...plot.querySelectorAll(".reading-note > *")]
          .map((line) => line.textContent);
      })()
      """)
  }

  @Test func theArrowKeysReadAChart() throws {
    try open("saturation-explorer")
    let chart = saturation.chart
    let table = chart.table
    func lines(_ row: Int) -> [String] {
      ["\(table.columns[0]) \(table.rows[row][0])"]
        + zip(table.columns, table.rows[row]).dropFirst()
        .map { "\($0): \($1)" }
    }
    #expect(try press("End", in: "saturation-explorer") == lines(29))
    #expect(try press("ArrowLeft", in: "saturation-explorer") == lines(28))
    #expect(try press("Home", in: "saturation-explorer") == lines(0))
    #expect(try press("ArrowRight", in: "saturation-explorer") == lines(1))
    #expect(try press("Escape", in: "saturation-explorer") == [])
    let page: String = try browser.evaluate("location.pathname")
    #expect(page.hasSuffix("02-saturation.html"), "the arrows turned the page")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test(arguments: [360, 1280])
  func thePointerReadsWhatIsUnderIt(width: Int) throws {
    try browser.show(width: width)
    try open("saturation-explorer")
    // In the frame of 0…50 layers, two fifths of the way is layer 20.
    let lines: [String] = try browser.evaluate(
      """
      (() => {
        const plot = document.querySelector("#saturation-explorer .plot");
        const svg = [...plot.querySelectorAll("svg")]
          .find((svg) => svg.checkVisibility());
        const [left, top, across, along] = svg.querySelector("[data-frame]")
          .dataset.frame.split(" ").map(Number);
        const base = svg.getBoundingClientRect();
        const scale = base.width / svg.viewBox.baseVal.width;
        svg.dispatchEvent(new PointerEvent("pointermove", { bubbles: true,
          clientX: base.left + (left + across * 0.4) * scale,
          clientY: base.top + (top + along / 2) * scale }));
        const note = plot.querySelector(".reading-note");
        const box = note.getBoundingClientRect();
        return [...note.children].map((line) => line.textContent)
          .concat(box.left >= 0 && box.right <= innerWidth ? [] : ["outside"]);
      })()
      """)
    let row = saturation.chart.table.rows[19]
    #expect(
      lines == ["layer 20", "predicted: \(row[1])", "measured: \(row[2])"])
  }

  @Test func aMapIsReadCellByCell() throws {
    try open("clipping-explorer")
    let lines = try press("Home", in: "clipping-explorer")
    #expect(lines.first?.hasPrefix("weight w ") == true, "\(lines)")
    #expect(lines.count == 2, "\(lines)")
  }
}
