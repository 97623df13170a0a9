import Foundation
import Grading
import Testing
import Workshop

/// The book's own exercises.
enum Book {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let catalog = Catalog(root: root)

  /// What the grading modules of the chapters declare.
  static let graded = catalog.gradedExercises()

  static let judge = Judge(catalog: catalog, binaries: binaries)

  /// The exercises whose graders are part of this build, by number.
  static let numbers = exercises.map(\.number)

  /// The folders of the chapters that they belong to.
  static let folders = Set(
    numbers.compactMap { catalog[$0]?.chapter.folder })

  /// Where the package was built: beside the running tests, or where the
  /// package manager builds by default.
  private static let binaries: String = {
    let main = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let folder = (main as NSString).deletingLastPathComponent
    return FileManager.default.fileExists(atPath: folder + "/Modules")
      ? folder : root + "/.build/debug"
  }()
}

/// What must hold for every exercise, so that whoever solves it can trust it.
@Suite("Exercises") struct ExercisesTests {
  @Test(arguments: Book.numbers)
  func theBookSetsItWithThreeHints(number: String) throws {
    let assignment = try #require(
      Book.catalog[number], "no chapter sets exercise \(number)")
    #expect(assignment.hintCount >= 3)
    #expect(!assignment.statement(width: 76).isEmpty)
    #expect(!assignment.section.title.isEmpty)
    #expect(FileManager.default.fileExists(atPath: path(assignment.grader)))
  }

  @Test(arguments: Book.numbers)
  func theStubCompilesAndIsUnsolved(number: String) throws {
    let assignment = try #require(Book.catalog[number])
    #expect(Book.catalog.stub(of: assignment) != nil)
    #expect(Book.judge.judgementOfStub(of: assignment).standing == .unsolved)
  }

  @Test(arguments: Book.numbers)
  func theSolutionPasses(number: String) throws {
    let exercise = try #require(exercises.first { $0.number == number })
    #expect(exercise.verdictOnSolution == .solved)
    // And also by itself, in the place of the learner's file.
    let assignment = try #require(Book.catalog[number])
    #expect(Book.judge.judgementOfSolution(of: assignment).standing == .solved)
  }

  @Test(arguments: Book.numbers)
  func threeMistakesOrMoreAreCaught(number: String) throws {
    let exercise = try #require(exercises.first { $0.number == number })
    let verdicts = exercise.verdictsOnMistakes
    #expect(verdicts.count >= 3)
    #expect(Set(verdicts.map(\.name)).count == verdicts.count)
    for (name, verdict) in verdicts {
      guard case .wrong(let finding) = verdict else {
        Issue.record("\(number): '\(name)' is \(verdict)")
        continue
      }
      #expect(!finding.input.isEmpty, "\(number): '\(name)' for no input")
      #expect(finding.expected != finding.got, "\(number): '\(name)'")
    }
  }

  /// What the learner has written: nothing is a known issue, something is
  /// judged strictly.
  @Test(arguments: Book.numbers)
  func theAttemptIsRight(number: String) throws {
    let assignment = try #require(Book.catalog[number])
    let standing = Book.judge.judgement(of: assignment).standing
    switch standing {
    case .solved: break
    case .unsolved:
      withKnownIssue("Exercise \(number) is still to be solved") {
        Issue.record("\(assignment.stub) throws Unsolved")
      }
    default:
      let lines =
        ["Exercise \(number): \(standing.words)", assignment.stub]
        + standing.explanation + [assignment.reading]
      Issue.record("\(lines.joined(separator: "\n"))")
    }
  }

  @Test func gradersAndSolutionsAreThoseOfTheBook() {
    let broken = Seals(Book.catalog).broken.filter { path in
      Book.folders.contains { path.hasPrefix($0) }
    }
    #expect(
      broken.isEmpty,
      "edited since 'swift run exercises seal': \(broken)")
  }

  @Test func everyChapterHasAHardOne() {
    for folder in Book.folders {
      let own = Book.catalog.assignments.filter { $0.chapter.folder == folder }
      #expect(own.count <= 5, "\(folder) sets \(own.count)")
      #expect(own.contains { $0.isHard }, "\(folder) sets no hard one")
      if own.count < 3 {
        withKnownIssue("\(folder) is still to be filled") {
          Issue.record("\(folder) sets \(own.count) of at least 3 exercises")
        }
      }
    }
  }

  private func path(_ name: String) -> String { Book.root + "/" + name }
}
