import Foundation
import Ground
import Platform

#if canImport(Glibc)
import Glibc
#endif

@testable import Site

/// A real browser without a window: Chromium, spoken to over its debugging
/// pipe.
final class Browser {
  /// Where Chromium is, if it is on this machine.
  static let program: String? =
    findProgram("chromium", "chromium-browser", "google-chrome")
    ?? [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ].first(where: FileSystem.isExecutable)

  /// Something that the browser refused, or a script that failed in it.
  struct Problem: Error {
    var message: String
  }

  private let program: RunningProgram
  private let profile: OwnedFolder
  private let input: Int32
  private let output: Int32
  private var unread: [UInt8] = []
  private var count = 0
  private var session: String?

  /// The addresses that the page asked for, in order.
  private(set) var requests: [String] = []

  /// What the page wrote to the console as errors, and what was blocked.
  private(set) var complaints: [String] = []

  /// Starts the browser with an empty page.
  init() throws {
    guard let browser = Browser.program else {
      throw Problem(message: "there is no Chromium")
    }
    guard let (asked, asking) = makePipe(),
      let (answered, answering) = makePipe()
    else { throw Problem(message: "there are no pipes") }
    profile = try FileSystem.temporaryFolder("browser")
    (input, output) = (asking, answered)
    defer {
      close(asked)
      close(answering)
    }
    program = try RunningProgram(
      Invocation(
        executable: "/bin/sh",
        // The pipes are on descriptors 3 and 4, which a shell can arrange.
        arguments: [
          "-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", "sh",
          browser, "--headless", "--no-sandbox", "--disable-gpu",
          "--no-first-run", "--remote-debugging-pipe",
          "--user-data-dir=\(profile.path)", "about:blank",
        ], directory: profile.path, timeout: 3600),
      input: asked, output: answering)
    let target = try call("Target.createTarget", ["url": "about:blank"])
    session =
      try call(
        "Target.attachToTarget",
        ["targetId": target["targetId"] ?? "", "flatten": true])["sessionId"]
      as? String
    for domain in ["Page", "Runtime", "Log", "Network"] {
      try call("\(domain).enable")
    }
  }

  deinit {
    program.stop()
    profile.remove()
    close(input)
    close(output)
  }

  /// Sets the size of the page and the colours that the reader prefers.
  func show(
    width: Int, height: Int = 800, dark: Bool = false, printed: Bool = false
  ) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": width, "height": height, "deviceScaleFactor": 1,
        "mobile": false,
      ])
    try call(
      "Emulation.setEmulatedMedia",
      [
        "media": printed ? "print" : "screen",
        "features": [
          ["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]
        ],
      ])
  }

  /// Switches the page's scripts off.
  func disableScripts() throws {
    try call("Emulation.setScriptExecutionDisabled", ["value": true])
  }

  /// Opens a page and waits until it has loaded.
  func open(_ page: URL) throws {
    requests = []
    complaints = []
    isLoaded = false
    try call("Page.navigate", ["url": page.absoluteString])
    while !isLoaded { note(try message()) }
  }

  /// Evaluates an expression, waits for its promise if it is one, and returns
  /// its value.
  func evaluate<Value>(
    _ script: String, as type: Value.Type = Value.self
  ) throws -> Value {
    let value = try result(of: script)["value"]
    guard let value = value as? Value else {
      throw Problem(message: "\(script) is \(String(describing: value))")
    }
    return value
  }

  /// Runs a script and waits for the promise that its last statement makes.
  func run(_ script: String) throws {
    _ = try result(of: script, byValue: false)
  }

  /// Runs a script that leads to another page, and waits until that has
  /// loaded.
  func follow(_ script: String) throws {
    isLoaded = false
    try run(script)
    while !isLoaded { note(try message()) }
  }

  private func result(
    of script: String, byValue: Bool = true
  ) throws -> [String: Any] {
    let answer = try call(
      "Runtime.evaluate",
      ["expression": script, "awaitPromise": true, "returnByValue": byValue])
    if let exception = answer["exceptionDetails"] {
      throw Problem(message: "\(exception)")
    }
    return answer["result"] as? [String: Any] ?? [:]
  }

  private var isLoaded = false

  /// Calls a method of the browser's protocol and returns what it answers.
  @discardableResult
  func call(
    _ method: String, _ parameters: [String: Any] = [:]
  ) throws -> [String: Any] {
    count += 1
    var request: [String: Any] = [
      "id": count, "method": method, "params": parameters,
    ]
    request["sessionId"] = session
    let data = try JSONSerialization.data(withJSONObject: request)
    guard ([UInt8](data) + [0]).withUnsafeBytes({ writeAll($0, to: input) })
    else { throw Problem(message: "the browser has gone") }
    while true {
      let answer = try message()
      guard answer["id"] as? Int == count else {
        note(answer)
        continue
      }
      if let error = answer["error"] {
        throw Problem(message: "\(method): \(error)")
      }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func note(_ event: [String: Any]) {
    let parameters = event["params"] as? [String: Any] ?? [:]
    switch event["method"] as? String {
    case "Page.loadEventFired": isLoaded = true
    case "Network.requestWillBeSent":
      let request = parameters["request"] as? [String: Any]
      requests.append(request?["url"] as? String ?? "")
    case "Runtime.exceptionThrown":
      complaints.append("\(parameters["exceptionDetails"] ?? "")")
    case "Runtime.consoleAPICalled"
    where parameters["type"] as? String == "error":
      complaints.append("\(parameters["args"] ?? "")")
    case "Log.entryAdded": complaints.append("\(parameters["entry"] ?? "")")
    default: break
    }
  }

  /// Returns the next message; each ends with a zero.
  private func message() throws -> [String: Any] {
    while true {
      if let end = unread.firstIndex(of: 0) {
        let data = Data(unread[..<end])
        unread.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: data) as? [String: Any]
          ?? [:]
      }
      var wait = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 60_000) > 0 else {
        throw Problem(message: "the browser has not answered for a minute")
      }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { throw Problem(message: "the browser has gone") }
      unread += buffer[..<count]
    }
  }
}
