import Foundation
import Ground

/// Firefox without a window, spoken to by Marionette.
public final class Firefox: WebDriverBrowser {
  /// Where Firefox is, if it is on this machine.
  public static let program: String? =
    findProgram("firefox-esr", "firefox")
    ?? ["/Applications/Firefox.app/Contents/MacOS/firefox"]
    .first(where: FileSystem.isExecutable)

  private let process: RunningProgram

  /// Starts the browser with an empty page.
  public init() throws {
    guard let browser = Self.program else {
      throw BrowserProblem("there is no Firefox")
    }
    let folder = try FileSystem.temporaryFolder("firefox")
    try FileSystem.write(
      Array(Self.preferences.utf8), to: folder.path + "/user.js")
    process = try RunningProgram(
      Invocation(
        executable: browser,
        arguments: [
          "--headless", "--marionette", "--no-remote", "--new-instance",
          "--profile", folder.path, "about:blank",
        ], directory: folder.path, timeout: 3600,
        environment: ["HOME": folder.path, "MOZ_CRASHREPORTER_DISABLE": "1"]))
    // It takes a port that is free, and says which.
    let note = folder.path + "/MarionetteActivePort"
    let connection: Connection = try awaited("Firefox") {
      FileSystem.bytes(of: note)
        .flatMap { UInt16(String(decoding: $0, as: UTF8.self)) }
        .flatMap(Connection.init(port:))
    }
    super.init(wire: try Marionette(connection), folder: folder)
  }

  deinit { process.stop() }

  /// It asks nobody for anything, and gets in nobody's way.
  private static let preferences = """
    user_pref("marionette.port", 0);
    user_pref("app.normandy.enabled", false);
    user_pref("app.update.enabled", false);
    user_pref("browser.aboutwelcome.enabled", false);
    user_pref("browser.safebrowsing.downloads.enabled", false);
    user_pref("browser.safebrowsing.malware.enabled", false);
    user_pref("browser.safebrowsing.phishing.enabled", false);
    user_pref("browser.shell.checkDefaultBrowser", false);
    user_pref("datareporting.policy.dataSubmissionEnabled", false);
    user_pref("extensions.update.enabled", false);
    user_pref("network.captive-portal-service.enabled", false);
    user_pref("network.connectivity-service.enabled", false);
    user_pref("services.settings.server", "data:,");
    user_pref("toolkit.telemetry.enabled", false);

    """
}

/// Firefox's own protocol: arrays in JSON, each after its length in bytes.
private final class Marionette: WebDriverWire {
  private let connection: Connection
  private var count = 0

  init(_ connection: Connection) throws {
    self.connection = connection
    _ = try message()
    _ = try call("WebDriver:NewSession", [:])
  }

  func send(
    _ command: WebDriverCommand, _ parameters: [String: Any]
  ) throws -> Any? {
    let result = try call("WebDriver:\(command.name)", parameters)
    return (result as? [String: Any])?["value"]
  }

  private func call(_ name: String, _ parameters: [String: Any]) throws -> Any {
    count += 1
    let request: [Any] = [0, count, name, parameters]
    let data = try JSONSerialization.data(withJSONObject: request)
    try connection.send(Data("\(data.count):".utf8) + data)
    // Type, number, error, result.
    guard let answer = try message() as? [Any], answer.count == 4,
      answer[1] as? Int == count
    else { throw BrowserProblem("\(name): no answer that can be read") }
    if let error = answer[2] as? [String: Any] {
      throw BrowserProblem("\(name): \(error["message"] ?? error)")
    }
    return answer[3]
  }

  private func message() throws -> Any {
    guard let length = Int(try connection.read(until: ":")) else {
      throw BrowserProblem("Firefox sent a message without its length")
    }
    return try JSONSerialization.jsonObject(
      with: Data(try connection.read(length)))
  }
}
