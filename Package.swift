// swift-tools-version: 6.2

import PackageDescription

/// Targets that compute are optimized in debug builds too, so that the two
/// commands of the README need no flags.
///
/// So are those that read and write text letter by letter. The others are not:
/// a reader would wait longer for the compiler than is saved.
///
/// On x86-64 the code is compiled for the machine that builds it. The results
/// do not depend on that: `MARCH` names another machine, and a test compares
/// the books that two of them make.
let optimized: [SwiftSetting] = {
  // Or each square root would be tested for what C calls an error.
  let roots = ["-Xcc", "-fno-math-errno"]
  #if arch(x86_64)
  let machine = Context.environment["MARCH"] ?? "native"
  return [.unsafeFlags(roots + ["-O", "-Xcc", "-march=\(machine)"])]
  #else
  return [.unsafeFlags(roots + ["-O"])]
  #endif
}()

/// A library under `Sources`.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [],
  resources: [Resource]? = nil, settings: [SwiftSetting] = optimized
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources,
    swiftSettings: settings)
}

/// A part of the doc tool under `tools`.
func tool(
  _ name: String, _ dependencies: [Target.Dependency] = [],
  settings: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "tools/\(name)",
    swiftSettings: settings)
}

/// The tests of a library or of a part of the doc tool; those that compute
/// much are `optimized`.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [],
  settings: [SwiftSetting] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.init(stringLiteral: name)] + dependencies,
    swiftSettings: settings)
}

/// The chapters: a folder of `chapters` each, whose name gives all others.
///
/// `03-rectifiers` makes the program `rectifiers` and the modules
/// `RectifiersModel`, `RectifiersTests`, `RectifiersExercises` and
/// `RectifiersGrading`.
let chapters = [
  "01-chain-rule", "02-saturation", "03-rectifiers", "04-initialization",
  "05-batchnorm", "06-residual", "07-lstm", "08-clipping",
].map(Chapter.init(folder:))

/// A chapter, and the targets that its folder consists of.
struct Chapter {
  /// The folder, such as `03-rectifiers`.
  let folder: String

  /// The program: the folder's name without its number.
  var program: String {
    String(folder.drop { $0.isNumber }.dropFirst())
  }

  /// The name of a module of the chapter, such as `RectifiersModel`.
  func module(_ part: String) -> String {
    program.split(separator: "-")
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + part
  }

  func dependency(_ part: String) -> Target.Dependency {
    .init(stringLiteral: module(part))
  }

  var targets: [Target] {
    // What also runs in the reader's browser.
    let libraries: [Target.Dependency] = [
      "LinearAlgebra", "Autodiff", "NeuralNetworks", "Experiments", "Plotting",
    ]
    let graders: [Target.Dependency] = [
      "LinearAlgebra", "Autodiff", "NeuralNetworks", "Grading",
    ]
    let path = "chapters/\(folder)"
    return [
      // What program, tests and page share.
      .target(
        name: module("Model"), dependencies: libraries, path: "\(path)/model",
        swiftSettings: optimized),
      .executableTarget(
        name: program,
        dependencies: libraries
          + [dependency("Model"), "Datasets", "Laboratory"],
        path: "\(path)/code", swiftSettings: optimized),
      .testTarget(
        name: module("Tests"),
        dependencies: [.init(stringLiteral: program), dependency("Model")],
        path: "\(path)/tests"),
      // The tests and the command line compile a learner's file by itself. It
      // is part of a module for the sake of editors, which complete and check
      // it.
      .target(
        name: module("Exercises"),
        dependencies: graders + [dependency("Grading")],
        path: "\(path)/exercises", exclude: ["grading"],
        swiftSettings: optimized),
      .target(
        name: module("Grading"), dependencies: graders,
        path: "\(path)/exercises/grading", exclude: ["seals.txt"],
        swiftSettings: optimized),
    ]
  }
}

/// The modules that grade exercises.
let gradings = chapters.map { $0.dependency("Grading") }

/// The programs that the book runs.
let programs = chapters.map { Target.Dependency(stringLiteral: $0.program) }

let package = Package(
  name: "gradients-under-test",
  platforms: [.macOS(.v15)],
  targets: [
    // What all programs stand on.
    library("Platform"),
    library("Ground", ["Platform"]),

    // The libraries that the chapters stand on, from the ground up.
    library("LinearAlgebra"),
    library("Autodiff", ["LinearAlgebra"]),
    library("NeuralNetworks", ["Autodiff", "LinearAlgebra"]),
    library("Plotting", settings: []),
    library("Datasets", ["LinearAlgebra"], resources: [.copy("Resources")]),
    library(
      "Experiments", ["Autodiff", "LinearAlgebra", "NeuralNetworks"]),
    library(
      "Laboratory",
      [
        "Autodiff", "Datasets", "Experiments", "Ground", "LinearAlgebra",
        "NeuralNetworks", "Platform", "Plotting",
      ]),

    // The doc tool, from the ground up.
    tool("Markdown", ["Ground"], settings: optimized),
    tool("MathML", ["Ground"]),
    tool("SwiftHighlighting", settings: optimized),
    tool("Site", settings: optimized),
    tool("Edition", ["Ground", "Site"], settings: optimized),
    tool("Engine", ["Ground"]),
    tool(
      "Manuscript", ["Ground", "Markdown", "MathML", "SwiftHighlighting"]),
    tool("Evidence", ["Ground", "Manuscript", "SwiftHighlighting"]),
    tool(
      "Weaving",
      [
        "Engine", "Evidence", "Ground", "Manuscript", "Markdown", "MathML",
        "Plotting", "Site", "SwiftHighlighting",
      ]),
    .executableTarget(
      name: "book",
      dependencies: [
        "Edition", "Ground", "Manuscript", "Markdown", "MathML", "Site",
        "Weaving", "Workshop", "architecture", "cover",
      ] + programs,
      path: "tools/book"),

    // Which part of the package needs which.
    .executableTarget(
      name: "architecture",
      dependencies: [
        "Ground", "Laboratory", "Manuscript", "Plotting", "SwiftHighlighting",
      ],
      path: "tools/architecture"),

    // The pages, shown by real browsers.
    tool("Browsers", ["Ground", "Platform"]),

    // What the cover shows, and what draws it in the reader's browser.
    tool(
      "CoverModel",
      ["LinearAlgebra", "NeuralNetworks", "Plotting"],
      settings: optimized),
    .executableTarget(
      name: "cover", dependencies: ["CoverModel", "Laboratory"],
      path: "tools/cover"),

    // The claims, put to the proof: with other seeds, and with broken code.
    .executableTarget(
      name: "proof",
      dependencies: ["Evidence", "Ground", "Manuscript", "Platform"],
      path: "tools/proof"),

    // Damaged input for everything that reads.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Evidence", "Grading", "Ground", "LinearAlgebra", "Manuscript",
        "Markdown", "MathML", "Platform", "SwiftHighlighting", "Workshop",
      ] + gradings,
      path: "tools/fuzz"),

    // What a training step costs, and what making a book does.
    .executableTarget(
      name: "bench",
      dependencies: [
        "Autodiff", "Browsers", "Ground", "LinearAlgebra", "Markdown",
        "NeuralNetworks",
        "Platform", "Weaving",
      ],
      path: "tools/bench", swiftSettings: optimized),

    // The command line of the exercises, from the ground up.
    tool(
      "Grading", ["Autodiff", "LinearAlgebra", "NeuralNetworks", "Platform"],
      settings: optimized),
    tool(
      "Workshop", ["Grading", "Ground", "Manuscript", "Markdown", "MathML"]),
    .executableTarget(
      name: "confine", dependencies: ["Platform"], path: "tools/confine"),
    .executableTarget(
      name: "exercises",
      dependencies: ["Ground", "Manuscript", "Workshop", "confine"] + gradings,
      path: "tools/exercises"),

    // Tests, from the ground up.
    tests(of: "Ground", ["Platform"]),
    tests(of: "LinearAlgebra", settings: optimized),
    tests(of: "Autodiff", ["LinearAlgebra"]),
    tests(of: "NeuralNetworks", ["Autodiff", "LinearAlgebra"]),
    .testTarget(
      name: "ReferenceTests",
      dependencies: [
        "Autodiff", "Laboratory", "LinearAlgebra", "NeuralNetworks",
      ],
      resources: [.copy("Fixtures")]),
    tests(of: "Plotting", ["LinearAlgebra"]),
    tests(of: "Datasets", ["LinearAlgebra"]),
    tests(
      of: "Experiments", ["Autodiff", "LinearAlgebra", "NeuralNetworks"]),
    tests(
      of: "Laboratory",
      [
        "Autodiff", "Datasets", "Experiments", "LinearAlgebra",
        "NeuralNetworks", "Plotting",
      ]),
    tests(of: "Markdown"),
    tests(of: "MathML", ["LinearAlgebra"]),
    tests(of: "SwiftHighlighting", ["LinearAlgebra"]),
    tests(of: "Engine", ["Ground"]),
    tests(
      of: "Site",
      [
        "Browsers", "ClippingModel", "Engine", "Ground", "Platform", "Plotting",
        "SaturationModel",
      ]),
    tests(of: "Edition", ["Ground", "Plotting", "Site"]),
    tests(of: "Manuscript", ["Ground"]),
    tests(of: "Evidence", ["Ground", "Manuscript"]),
    tests(
      of: "CoverModel",
      ["Experiments", "LinearAlgebra", "NeuralNetworks", "Plotting"]),
    .testTarget(
      name: "ProofTests", dependencies: ["Evidence", "Manuscript", "proof"]),
    tests(
      of: "Weaving",
      [
        "Engine", "Evidence", "Ground", "LinearAlgebra", "Manuscript",
        "Platform", "Site",
      ]),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["Ground", "architecture"]),
    tests(of: "Grading", ["Autodiff", "LinearAlgebra", "NeuralNetworks"]),
    .target(
      name: "SampleGrading", dependencies: ["Autodiff", "Grading"],
      path: "Tests/SampleGrading"),
    tests(
      of: "Workshop",
      ["Grading", "Ground", "Manuscript", "SampleGrading", "exercises"]),
    .testTarget(
      name: "BenchTests", dependencies: ["Autodiff", "LinearAlgebra", "bench"]),
    .testTarget(
      name: "ExercisesTests",
      dependencies: ["Grading", "Workshop", "confine"] + gradings),
  ] + chapters.flatMap(\.targets),
  swiftLanguageModes: [.v6]
)
