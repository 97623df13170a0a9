import Manuscript
import SwiftHighlighting

/// Which tests of a file take their random numbers from the survey: those that
/// name it, and those that use a helper which does.
struct SurveyUse {
  private let file: SourceFile
  private let outline: Outline

  /// The names that lead to the survey.
  private var names: Set<String> = ["Survey"]

  init(_ file: SourceFile, _ outline: Outline) {
    self.file = file
    self.outline = outline
    let helpers = self.helpers
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for helper in helpers where !names.contains(helper.name) {
        if !helper.words.isDisjoint(with: names) {
          names.insert(helper.name)
          isGrowing = true
        }
      }
    }
  }

  /// Returns whether lines name the survey, or a helper that does.
  func uses(_ lines: ClosedRange<Int>) -> Bool {
    !words(in: lines).isDisjoint(with: names)
  }

  /// What is declared beside the tests: functions and properties with their
  /// bodies, and stored properties up to the next declaration.
  private var helpers: [(name: String, words: Set<String>)] {
    let inTests = outline.tests.map(\.lines)
    var helpers: [(name: String, words: Set<String>)] = []
    var name: String?
    var lines: ClosedRange<Int> = 1...1
    func close() {
      if let name { helpers.append((name, words(in: lines))) }
    }
    for line in 1...max(file.lineCount, 1) {
      if inTests.contains(where: { $0.contains(line) }) {
        close()
        name = nil
        continue
      }
      let text = String(decoding: file.line(line), as: UTF8.self)
      let all = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      let indent = text.prefix { $0 == " " }.count
      if indent <= 2,
        let place = all.firstIndex(where: {
          ["let", "var", "func"].contains($0)
        }),
        place + 1 < all.count
      {
        close()
        name = String(all[place + 1])
        lines = line...line
      } else {
        lines = lines.lowerBound...line
      }
    }
    close()
    return helpers
  }

  private func words(in lines: ClosedRange<Int>) -> Set<String> {
    var words: Set<String> = []
    for line in lines {
      let text = String(decoding: file.line(line), as: UTF8.self)
        .prefix { $0 != "/" }
      for word in text.split(whereSeparator: {
        !$0.isLetter && !$0.isNumber && $0 != "_"
      }) {
        words.insert(String(word))
      }
    }
    return words
  }
}
