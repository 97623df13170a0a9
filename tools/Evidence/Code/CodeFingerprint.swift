import Ground
import Manuscript

/// Fingerprints of what claims reach, computed once a body or file.
///
/// A claim reaches some bodies. What these say, and what their files say
/// outside of all bodies (types, constants, signatures), decides its outcome;
/// spaces and comments do not.
package final class CodeFingerprints {
  private let code: CodeBase
  private let bodiesByKey: [String: [CodeBody]]
  private var ofBodies: [String: String] = [:]
  private var ofFiles: [String: String] = [:]

  package init(_ code: CodeBase) {
    self.code = code
    bodiesByKey = Dictionary(grouping: code.bodies, by: \.key)
  }

  /// Returns the fingerprint of a claim: its test, and all that it reaches.
  ///
  /// The result is `nil` if something that it reached is no longer there.
  package func fingerprint(
    of claim: ClaimTests.ClaimTest, reaching keys: [String]
  ) -> String? {
    var fingerprint = Fingerprint()
    fingerprint.combine(test(claim))
    var paths: Set<String> = []
    for key in keys.sorted() {
      guard let bodies = bodiesByKey[key] else { return nil }
      paths.insert(bodies[0].path)
      fingerprint.combine(text(of: bodies, key))
    }
    for path in paths.sorted() { fingerprint.combine(frame(of: path)) }
    return fingerprint.text
  }

  /// The test, and what its file holds beside tests.
  private func test(_ claim: ClaimTests.ClaimTest) -> String {
    let file = claim.file
    let outline = code.tree.outline(of: file)
    var lines: [ArraySlice<UInt8>] = []
    for line in 1...max(file.lineCount, 1) {
      let isOthers = outline.tests.contains {
        $0.lines.contains(line) && $0.lines != claim.lines
      }
      if !isOthers { lines.append(file.line(line)) }
    }
    let text = String(
      decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])),
      as: UTF8.self)
    return fingerprint(of: text)
  }

  private func text(of bodies: [CodeBody], _ key: String) -> String {
    if let known = ofBodies[key] { return known }
    let file = code.tree.file(bodies[0].path)
    let text = bodies.map {
      String(decoding: file?.bytes[$0.range] ?? [], as: UTF8.self)
    }.joined(separator: "\n")
    let result = fingerprint(of: text)
    ofBodies[key] = result
    return result
  }

  /// What a file says outside of all bodies.
  private func frame(of path: String) -> String {
    if let known = ofFiles[path] { return known }
    var text: [UInt8] = []
    if let file = code.tree.file(path) {
      var start = 0
      for body in code.bodies(in: path) {
        text += file.bytes[start..<body.range.lowerBound]
        start = body.range.upperBound
      }
      text += file.bytes[start...]
    }
    let result = fingerprint(of: String(decoding: text, as: UTF8.self))
    ofFiles[path] = result
    return result
  }

  private func fingerprint(of text: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.combine(Squeezed(text).bytes)
    return fingerprint.text
  }
}
