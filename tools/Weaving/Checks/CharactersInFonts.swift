import Ground
import Manuscript
import Site

/// Finds the characters of a woven page that the book's fonts do not have.
struct CharactersInFonts {
  private(set) var problems = Problems()

  /// Checks a page that an author wrote.
  init(_ page: Page, _ state: PageState) {
    guard let fonts = state.context.fonts else { return }
    for lack in fonts.lacking(in: page.body) {
      complain(
        about: lack,
        at: place(of: lack, in: [state.source.file])
          ?? place(of: lack, in: state)
          ?? place(of: lack, in: works(state.context))
          // It came out of a run.
          ?? state.source.commandPosition)
    }
  }

  /// Checks a page that follows from the others.
  init(_ page: Page, _ context: WeavingContext) {
    guard let fonts = context.fonts else { return }
    for lack in fonts.lacking(in: page.body) {
      complain(
        about: lack,
        at: place(of: lack, in: context.pages.map(\.file) + works(context))
          ?? SourcePosition(path: BookPaths.contents, line: 1, column: 1))
    }
  }

  private mutating func complain(
    about lack: FontCharacters.Lack, at position: SourcePosition
  ) {
    let value = String(lack.character.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - value.count))
    problems.error(
      "\(lack.use.name) no '\(lack.character)' (U+\(zeros)\(value)); write "
        + "another character, or add it to tools/fonts/repertoire.py and make "
        + "the fonts again, as tools/fonts/README.md says",
      at: position)
  }

  /// Returns where a character stands: in the words around it as the page has
  /// them, or else where it stands first.
  private func place(
    of lack: FontCharacters.Lack, in files: [SourceFile]
  ) -> SourcePosition? {
    let character = Array(String(lack.character).utf8)
    let words = Array(lack.place.utf8)
    // A formula is where its TeX is.
    let shapes =
      lack.use == .formula && !words.isEmpty
      ? [(words, 0), (character, 0)]
      : [(words + character, words.count), (character, 0)]
    for (bytes, offset) in shapes {
      for file in files {
        if let found = file.place(of: bytes, offset: offset) { return found }
      }
    }
    return nil
  }

  /// The file that lists the works which the book cites.
  private func works(_ context: WeavingContext) -> [SourceFile] {
    [context.tree.file(BookPaths.references)].compactMap { $0 }
  }

  /// Returns where a character stands in the code that a page shows.
  private func place(
    of lack: FontCharacters.Lack, in state: PageState
  ) -> SourcePosition? {
    let text = String(lack.character)
    for (path, lines) in state.usage.lines.sorted(by: { $0.key < $1.key }) {
      guard let file = state.context.tree.file(path) else { continue }
      for line in lines.sorted() {
        if let column = file.column(of: text, line: line) {
          return SourcePosition(path: path, line: line, column: column)
        }
      }
    }
    return nil
  }
}

extension SourceFile {
  /// Returns where some bytes stand, however white space is distributed among
  /// them: a formula of several lines is one line on its page.
  fileprivate func place(of needle: [UInt8], offset: Int) -> SourcePosition? {
    let isBlack = { (byte: UInt8) in !isSpace(byte) && byte != 0x0A }
    let places = bytes.indices.filter { isBlack(bytes[$0]) }
    let pattern = needle.filter(isBlack)
    let start = needle.prefix(offset).count(where: isBlack)
    return places.map { bytes[$0] }.firstRange(of: pattern).map {
      position(of: places[$0.lowerBound + start])
    }
  }
}
