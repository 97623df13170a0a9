/// The three engines that nearly all browsers are made of.
public enum BrowserEngine: String, CaseIterable, Sendable {
  case chromium = "Chromium"
  case firefox = "Firefox"
  case webKit = "WebKit"

  /// Whether there is one on this machine.
  public var isInstalled: Bool {
    switch self {
    case .chromium: Chromium.program != nil
    case .firefox: Firefox.program != nil
    case .webKit: WebKit.programs != nil
    }
  }

  /// Starts one with an empty page.
  public func start() throws -> any WebBrowser {
    switch self {
    case .chromium: try Chromium()
    case .firefox: try Firefox()
    case .webKit: try WebKit()
    }
  }
}
