import Browsers
import Foundation
import Ground

/// What a page of the book may take.
private enum PageLimit {
  /// The bytes of its HTML; a book of a thousand pages has no longer ones.
  static let bytes = 500_000

  /// In seconds, on a processor made four times slower.
  static let firstPaint = 0.5
  static let ready = 1.0

  /// The cumulative layout shift.
  static let shift = 0.02
}

/// Prints the sizes of the pages in `book/html` and, where there is Chromium,
/// how soon each is there: the median of three times.
///
/// A page that is too large, or that jumps while it loads, is a failure. Slow
/// ones are marked, for the machine may have had other things to do. The pages
/// of source files are left out: they are many, small, and all alike.
func measurePages() throws {
  guard let package = PackageRoot.find() else {
    throw BookFailure(description: "there is no book here")
  }
  let folder = package + "/book/html"
  let files = FileSystem.files(below: folder)
    .filter { !$0.hasPrefix("source/") }
  let pages = files.filter { $0.hasSuffix(".html") }
  guard !pages.isEmpty else {
    throw BookFailure(
      description: "book/html has no pages; 'swift run book' makes them")
  }
  let browser = Chromium.program == nil ? nil : try Chromium()
  try browser?.show(width: 1280, height: 800)
  print("page                      kB   paint/s  ready/s   shift")
  var failures: [String] = []
  for name in pages {
    let file = "\(folder)/\(name)"
    let size = FileSystem.size(of: file)
    var line = name.padding(toLength: 22, withPad: " ", startingAt: 0)
    line += String(format: "%6.1f", Double(size) / 1000)
    if size > PageLimit.bytes {
      failures.append("\(name) has \(size) bytes, over \(PageLimit.bytes)")
    }
    if let browser {
      let speeds = try (1...3).map { _ in
        try browser.speed(of: URL(filePath: file), slowdown: 4)
      }
      func median(_ part: (PageSpeed) -> Double) -> Double {
        speeds.map(part).sorted()[1]
      }
      let paint = median(\.firstPaint)
      let ready = median(\.ready)
      let shift = median(\.shift)
      line += String(format: "%10.2f%9.2f%8.3f", paint, ready, shift)
      let isSlow = paint > PageLimit.firstPaint || ready > PageLimit.ready
      if isSlow { line += "  slow" }
      if shift > PageLimit.shift {
        failures.append("\(name) jumps by \(shift), over \(PageLimit.shift)")
      }
    }
    print(line)
  }
  for name in files where !pages.contains(name) {
    let size = FileSystem.size(of: "\(folder)/\(name)")
    print(
      name.padding(toLength: 22, withPad: " ", startingAt: 0)
        + String(format: "%6.1f", Double(size) / 1000))
  }
  if browser == nil { print("There is no Chromium: nothing was timed.") }
  guard failures.isEmpty else {
    throw BookFailure(description: failures.joined(separator: "\n"))
  }
}
