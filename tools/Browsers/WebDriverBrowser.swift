import Foundation
import Ground

/// A browser that is told what to do as the WebDriver standard has it.
public class WebDriverBrowser: WebBrowser {
  let wire: any WebDriverWire

  /// A folder of the browser's own, which goes when the browser goes.
  let folder: OwnedFolder

  /// The size of the frame in which a page is shown that is narrower than any
  /// window of the browser can be.
  private var frame: (width: Int, height: Int)?

  /// The widest page that gets a frame.
  private static let narrow = 600

  init(wire: any WebDriverWire, folder: OwnedFolder) {
    self.wire = wire
    self.folder = folder
  }

  deinit { folder.remove() }

  /// Leaves the frame, and goes back to the page of the window.
  func leaveFrame() throws {
    _ = try wire.send(.enterFrame, ["id": NSNull()])
  }

  public func show(width: Int, height: Int) throws {
    frame = width <= Self.narrow ? (width, height) : nil
    let width = max(width, Self.narrow)
    // A window is larger than its page by what stands around it.
    try leaveFrame()
    var outer = (width, height)
    for _ in 1...3 {
      _ = try wire.send(
        .setRectangle,
        ["x": 0, "y": 0, "width": outer.0, "height": outer.1])
      let inner: [Int] = try evaluate("[innerWidth, innerHeight]")
      if inner == [width, height] { return }
      outer.0 += width - inner[0]
      outer.1 += height - inner[1]
    }
  }

  public func open(_ page: URL) throws {
    guard let frame else {
      _ = try wire.send(.open, ["url": page.absoluteString])
      return
    }
    let outside = URL(filePath: folder.path + "/frame.html")
    try Data(
      """
      <!doctype html><style>body { margin: 0 } iframe { display: block; \
      border: 0; width: \(frame.width)px; height: \(frame.height)px }</style>
      <iframe src="\(page.absoluteString)"></iframe>
      """.utf8
    ).write(to: outside)
    _ = try wire.send(.open, ["url": outside.absoluteString])
    _ = try wire.send(.enterFrame, ["id": 0])
  }

  public func evaluate<Value>(
    _ script: String, as type: Value.Type
  ) throws -> Value {
    // Errors go round the drivers, which word them each in its own way.
    let answer = try wire.send(
      .evaluate,
      [
        "script": """
        const answer = arguments[arguments.length - 1];
        new Promise((resolve) => resolve(\(script))).then(
          (value) => answer({ value: value ?? null }),
          (error) => answer({ error: String(error) }));
        """,
        "args": [Any](),
      ])
    let fields = answer as? [String: Any]
    if let error = fields?["error"] {
      throw BrowserProblem("\(script): \(error)")
    }
    guard let value = fields?["value"] as? Value else {
      throw BrowserProblem("\(script) is \(String(describing: answer))")
    }
    return value
  }

  public func press(_ key: Key) throws {
    let actions = ["keyDown", "keyUp"].map {
      ["type": $0, "value": key.webDriverValue]
    }
    _ = try wire.send(
      .act, ["actions": [["type": "key", "id": "keys", "actions": actions]]])
  }

  public func picture() throws -> Data {
    guard let text = try wire.send(.takePicture, [:]) as? String,
      let data = Data(base64Encoded: text)
    else { throw BrowserProblem("there is no picture") }
    return data
  }
}
