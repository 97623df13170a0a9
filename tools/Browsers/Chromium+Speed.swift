import Foundation

/// How soon a page is there.
public struct PageSpeed: Sendable {
  /// When the first of its text is to be seen, in seconds.
  public let firstPaint: Double

  /// When it has loaded, its scripts have run, and it can be used.
  public let ready: Double

  /// How much of what the reader sees jumps while it loads: the cumulative
  /// layout shift, from 0 for nothing to 1 for all by the height of the window.
  public let shift: Double
}

extension Chromium {
  /// Opens a page on a processor that is made so many times slower, and
  /// returns how soon it was there.
  public func speed(of page: URL, slowdown: Int) throws -> PageSpeed {
    try call("Emulation.setCPUThrottlingRate", ["rate": slowdown])
    defer { _ = try? call("Emulation.setCPUThrottlingRate", ["rate": 1]) }
    let watch = try call(
      "Page.addScriptToEvaluateOnNewDocument",
      [
        "source": """
        window.jumped = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) window.jumped += value;
        }).observe({ type: "layout-shift", buffered: true });
        """
      ])
    defer {
      _ = try? call(
        "Page.removeScriptToEvaluateOnNewDocument",
        ["identifier": watch["identifier"] ?? ""])
    }
    try open(page)
    let figures: [Double] = try evaluate(
      """
      new Promise((resolve) => {
        const paint = () =>
          performance.getEntriesByName("first-contentful-paint")[0];
        const until = performance.now() + 20000;
        const look = () => {
          if (!paint() && performance.now() < until) setTimeout(look, 50);
          else setTimeout(() => {
            const [loading] = performance.getEntriesByType("navigation");
            resolve([paint()?.startTime ?? -1, loading.loadEventEnd,
              window.jumped * 1000]);
          }, 500);
        };
        look();
      })
      """)
    guard figures[0] >= 0 else {
      throw BrowserProblem("\(page.lastPathComponent) has painted nothing")
    }
    return PageSpeed(
      firstPaint: figures[0] / 1000, ready: figures[1] / 1000,
      shift: figures[2] / 1000)
  }
}
