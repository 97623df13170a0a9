import Foundation

/// What the WebDriver standard asks of a browser, by the two names of each
/// command: its path over HTTP, and its name in Firefox's own protocol.
struct WebDriverCommand {
  let path: String
  let name: String

  static let open = Self(path: "url", name: "Navigate")
  static let setRectangle = Self(path: "window/rect", name: "SetWindowRect")
  static let evaluate = Self(path: "execute/async", name: "ExecuteAsyncScript")
  static let enterFrame = Self(path: "frame", name: "SwitchToFrame")
  static let act = Self(path: "actions", name: "PerformActions")
  static let takePicture = Self(path: "screenshot", name: "TakeScreenshot")
}

/// The way to a browser that knows WebDriver.
protocol WebDriverWire: AnyObject {
  /// Carries a command out and returns the value of the answer.
  func send(
    _ command: WebDriverCommand, _ parameters: [String: Any]
  ) throws -> Any?
}
