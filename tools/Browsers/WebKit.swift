import Foundation
import Ground
import Platform

/// WebKit's own small browser, on a screen that is nowhere, spoken to by
/// WebDriver.
public final class WebKit: WebDriverBrowser {
  /// The three programs that it takes, if all are on this machine.
  public static let programs: Programs? = {
    guard let driver = findProgram("WebKitWebDriver"),
      let screen = findProgram("Xvfb"),
      let browser = miniBrowser
    else { return nil }
    return Programs(driver: driver, screen: screen, browser: browser)
  }()

  /// What it takes to show a page in WebKit.
  public struct Programs: Sendable {
    let driver: String
    let screen: String
    let browser: String
  }

  /// It is on nobody's search path; Debian has a folder for each machine.
  private static var miniBrowser: String? {
    let libraries = "/usr/lib"
    let folders =
      (try? FileManager.default.contentsOfDirectory(atPath: libraries)) ?? []
    return (["", "../libexec"] + folders.sorted()).lazy
      .flatMap { folder in
        ["webkitgtk-6.0", "webkit2gtk-4.1"].lazy.map {
          "\(libraries)/\(folder)/\($0)/MiniBrowser"
        }
      }
      .first(where: FileSystem.isExecutable)
  }

  private let processes: [RunningProgram]

  /// Starts the browser with an empty page.
  public init() throws {
    guard let programs = Self.programs else {
      throw BrowserProblem("there is no WebKit")
    }
    guard let port = unusedLocalPort() else {
      throw BrowserProblem("there is no free port")
    }
    let folder = try FileSystem.temporaryFolder("webkit")
    let number = folder.path + "/screen"
    let screen = try RunningProgram(
      Invocation(
        executable: programs.screen,
        arguments: [
          "-displayfd", "1", "-screen", "0", "2048x1600x24", "-nolisten", "tcp",
        ], directory: folder.path, output: number, timeout: 3600))
    let display: Int = try awaited("Xvfb") {
      // What it prints ends with the line.
      let text = String(
        decoding: FileSystem.bytes(of: number) ?? [], as: UTF8.self)
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().compactMap { Int($0) }.last
    }
    let driver = try RunningProgram(
      Invocation(
        executable: programs.driver, arguments: ["--port=\(port)"],
        directory: folder.path, timeout: 3600,
        environment: [
          "DISPLAY": ":\(display)", "GDK_BACKEND": "x11", "HOME": folder.path,
          "NO_AT_BRIDGE": "1", "XDG_RUNTIME_DIR": folder.path,
        ]))
    processes = [driver, screen]
    try awaited("WebKitWebDriver") { Connection(port: port).map { _ in } }
    let wire = try HTTPWire(port: port, browser: programs.browser)
    super.init(wire: wire, folder: folder)
  }

  deinit { for process in processes { process.stop() } }
}

/// WebDriver as the standard has it: JSON over HTTP.
private final class HTTPWire: WebDriverWire {
  private let port: UInt16
  private var session = ""

  init(port: UInt16, browser: String) throws {
    self.port = port
    let options: [String: Any] = [
      "binary": browser, "args": ["--automation"],
    ]
    let value = try ask(
      "POST", "/session",
      [
        "capabilities": [
          "alwaysMatch": ["webkitgtk:browserOptions": options]
        ]
      ])
    guard let id = (value as? [String: Any])?["sessionId"] as? String else {
      throw BrowserProblem("WebKitWebDriver started no session")
    }
    session = id
  }

  func send(
    _ command: WebDriverCommand, _ parameters: [String: Any]
  ) throws -> Any? {
    let isQuestion = parameters.isEmpty
    return try ask(
      isQuestion ? "GET" : "POST", "/session/\(session)/\(command.path)",
      isQuestion ? nil : parameters)
  }

  private func ask(
    _ method: String, _ path: String, _ parameters: [String: Any]?
  ) throws -> Any? {
    guard let connection = Connection(port: port) else {
      throw BrowserProblem("the browser has gone")
    }
    let body = try parameters.map {
      try JSONSerialization.data(withJSONObject: $0)
    }
    let head = """
      \(method) \(path) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Connection: close\r
      Content-Type: application/json; charset=utf-8\r
      Content-Length: \(body?.count ?? 0)\r
      \r

      """
    try connection.send(Data(head.utf8) + (body ?? Data()))
    let lines = try connection.read(until: "\r\n\r\n").split(separator: "\r\n")
    let length = lines.lazy.map { $0.lowercased() }
      .first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.drop { $0 != ":" }.dropFirst().trimmed) }
    guard let length else {
      throw BrowserProblem("\(path): an answer without its length")
    }
    let answer = try JSONSerialization.jsonObject(
      with: Data(try connection.read(length)))
    let value = (answer as? [String: Any])?["value"]
    if let fields = value as? [String: Any], let error = fields["error"] {
      throw BrowserProblem("\(path): \(error), \(fields["message"] ?? "")")
    }
    return value
  }
}

extension Substring {
  fileprivate var trimmed: String {
    trimmingCharacters(in: .whitespaces)
  }
}
