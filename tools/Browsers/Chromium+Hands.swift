import Foundation

extension Chromium {
  public func show(width: Int, height: Int) throws {
    try show(width: width, height: height, dark: false)
  }

  public func press(_ key: Key) throws {
    var event: [String: Any] = ["key": key.name]
    if let number = key.number {
      event["windowsVirtualKeyCode"] = number
      event["code"] = key == .space ? "Space" : key.name
    }
    event["text"] = key.text
    event["type"] = key.text == nil ? "rawKeyDown" : "keyDown"
    try call("Input.dispatchKeyEvent", event)
    event["text"] = nil
    event["type"] = "keyUp"
    try call("Input.dispatchKeyEvent", event)
  }

  public func picture() throws -> Data {
    let answer = try call("Page.captureScreenshot", ["format": "png"])
    guard let text = answer["data"] as? String,
      let data = Data(base64Encoded: text)
    else { throw BrowserProblem("there is no picture") }
    return data
  }
}
