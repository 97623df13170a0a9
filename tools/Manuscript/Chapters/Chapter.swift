/// A chapter, named by its folder and by nothing else.
///
///     Chapter(folderName: "02-saturation")
///     // number 2, command saturation, modules SaturationModel, …Grading, …
package struct Chapter: Hashable, Sendable {
  /// The number.
  package let number: Int

  /// The folder's name without its number: the name of the page and of the
  /// command.
  package let name: String

  /// The folder in the package, such as `chapters/02-saturation`.
  package let folder: String

  /// Reads the name of a folder; `nil` without a number or a name.
  package init?(folderName: String) {
    let digits = folderName.prefix { $0.isNumber }
    let name = folderName.dropFirst(digits.count).drop { $0 == "-" }
    guard let number = Int(digits), !name.isEmpty else { return nil }
    self.number = number
    self.name = String(name)
    folder = "chapters/" + folderName
  }

  /// The executable that runs its experiments.
  package var command: String { name }

  /// What the names of its modules start with: `ChainRule` of `chain-rule`.
  package var moduleName: String {
    name.split(separator: "-")
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The module of what the program, the tests and the page share.
  package var modelModule: String { moduleName + "Model" }

  /// The folder of that module.
  package var modelFolder: String { folder + "/model" }

  /// The module that grades its exercises.
  package var gradingModule: String { moduleName + "Grading" }

  /// The folder of that module.
  package var gradingFolder: String { folder + "/exercises/grading" }
}
