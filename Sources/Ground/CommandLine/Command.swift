/// One of the things that a tool can be told to do.
///
///     struct CheckCommand: Command {
///       static let name = "check"
///       static let help = "do all the checks and write nothing"
///       private let listsLines: Bool
///
///       init(_ arguments: inout Arguments) {
///         listsLines = arguments.flag("lines", "list the lines")
///       }
///
///       func run() throws -> ExitStatus { … }
///     }
public protocol Command: SendableMetatype {
  /// The word that asks for it.
  static var name: String { get }

  /// What it does, in one line.
  static var help: String { get }

  /// Declares and reads the command's arguments.
  ///
  /// This is also how a tool learns what its help text has to say; so nothing
  /// else happens here.
  init(_ arguments: inout Arguments)

  /// Does it.
  func run() throws -> ExitStatus

  /// Whether a word that names no command is an argument of this one, so that
  /// `exercises 2.3` is `exercises check 2.3`.
  static func takesAlone(_ word: String) -> Bool
}

extension Command {
  public static func takesAlone(_ word: String) -> Bool { false }
}
