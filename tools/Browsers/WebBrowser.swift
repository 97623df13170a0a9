import Foundation

/// A real browser that shows pages without a window on anybody's screen.
public protocol WebBrowser: AnyObject {
  /// Sets the size of the page in CSS pixels.
  func show(width: Int, height: Int) throws

  /// Opens a page and waits until it has loaded.
  func open(_ page: URL) throws

  /// Evaluates an expression, waits for its promise if it is one, and returns
  /// its value.
  func evaluate<Value>(_ script: String, as type: Value.Type) throws -> Value

  /// Presses and releases a key, as a hand does.
  func press(_ key: Key) throws

  /// Returns what is to be seen, as a PNG.
  func picture() throws -> Data
}

extension WebBrowser {
  /// Evaluates an expression whose value has the type that is asked for.
  public func evaluate<Value>(_ script: String) throws -> Value {
    try evaluate(script, as: Value.self)
  }

  /// Types a text, letter by letter.
  public func type(_ text: String) throws {
    for letter in text { try press(.character(letter)) }
  }

  /// Clicks the first element that a selector finds.
  public func click(_ selector: String) throws {
    let element = "document.querySelector('\(selector)')"
    _ = try evaluate("(\(element).click(), true)", as: Bool.self)
  }

  /// Waits until an expression is true, on whatever page that is by then and
  /// as soon as it has loaded.
  public func wait(
    until condition: String, seconds: Double = 20
  ) throws {
    let deadline = Date.now.addingTimeInterval(seconds)
    let question =
      "document.readyState === 'complete' && Boolean(\(condition))"
    // Between two pages there is nobody to ask.
    while (try? evaluate(question, as: Bool.self)) != true {
      guard Date.now < deadline else {
        throw BrowserProblem("\(condition) is not true after \(seconds) s")
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }
}

/// Something that a browser refused, or a script that failed in it.
public struct BrowserProblem: Error, CustomStringConvertible {
  public let description: String

  /// Creates a problem from what is wrong.
  public init(_ description: String) { self.description = description }
}
