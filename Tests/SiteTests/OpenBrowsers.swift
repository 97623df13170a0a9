import Browsers
import Testing

/// Lets the tests of a suite share a browser of each kind: to start one takes
/// longer than most tests.
struct OpenBrowsers: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    let shelf = Shelf()
    defer { shelf.close() }
    try await Self.$shelf.withValue(shelf) { try await function() }
  }

  @TaskLocal private static var shelf: Shelf?

  /// Returns the browser with this engine that the suite has open; without
  /// such an engine on this machine, the test ends here and says so.
  static func browser(_ engine: BrowserEngine) throws -> any WebBrowser {
    guard engine.isInstalled else {
      // What a case is cancelled for, the console leaves out.
      print("There is no \(engine.rawValue) on this machine: a test skips.")
      try Test.cancel("there is no \(engine.rawValue) on this machine")
    }
    guard let shelf else {
      throw BrowserProblem("the suite has no open browsers")
    }
    return try shelf.browser(engine)
  }

  /// The tests of a suite that is serialized use it one after another.
  private final class Shelf: @unchecked Sendable {
    private var browsers: [BrowserEngine: any WebBrowser] = [:]

    func browser(_ engine: BrowserEngine) throws -> any WebBrowser {
      if let open = browsers[engine] { return open }
      let new = try engine.start()
      browsers[engine] = new
      return new
    }

    func close() { browsers = [:] }
  }
}
