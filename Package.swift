// swift-tools-version: 6.2

import PackageDescription

/// Targets that compute are optimized in debug builds too, so that the two
/// commands of the README need no flags.
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
  resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources,
    swiftSettings: optimized)
}

/// A part of the doc tool under `tools`.
func tool(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "tools/\(name)",
    swiftSettings: optimized)
}

/// The tests of a library or of a part of the doc tool.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.init(stringLiteral: name)] + dependencies)
}

/// A chapter: the executable that the reader runs, the tests of its claims,
/// and the part of it that also runs in the reader's browser.
func chapter(
  _ folder: String, _ name: String, tests: String, explorer: String? = nil,
  exercises: Bool = false
) -> [Target] {
  let libraries: [Target.Dependency] = [
    "LinearAlgebra", "Autodiff", "NeuralNetworks", "Plotting",
  ]
  let explorers: [Target.Dependency] =
    explorer.map { [.init(stringLiteral: $0)] } ?? []
  return [
    .executableTarget(
      name: name,
      dependencies: libraries + explorers + ["Datasets", "Laboratory"],
      path: "chapters/\(folder)/code", swiftSettings: optimized),
    .testTarget(
      name: tests, dependencies: [.init(stringLiteral: name)] + explorers,
      path: "chapters/\(folder)/tests"),
  ]
    + (explorer.map {
      [
        .target(
          name: $0, dependencies: libraries,
          path: "chapters/\(folder)/explorer", swiftSettings: optimized)
      ]
    } ?? [])
    + (exercises ? exerciseTargets(folder, command: name) : [])
}

/// The exercises of a chapter: what the learner writes, and what grades it.
///
/// The tests and the command line compile a learner's file by itself. It is
/// part of a module for the sake of editors, which complete and check it.
func exerciseTargets(_ folder: String, command: String) -> [Target] {
  let module = command.prefix(1).uppercased() + command.dropFirst()
  let libraries: [Target.Dependency] = [
    "LinearAlgebra", "Autodiff", "NeuralNetworks", "Grading",
  ]
  let path = "chapters/\(folder)/exercises"
  return [
    .target(
      name: module + "Exercises",
      dependencies: libraries + [.init(stringLiteral: module + "Grading")],
      path: path, exclude: ["grading"], swiftSettings: optimized),
    .target(
      name: module + "Grading", dependencies: libraries,
      path: path + "/grading", exclude: ["seals.txt"],
      swiftSettings: optimized),
  ]
}

let chapters =
  chapter(
    "01-chain-rule", "chainrule", tests: "ChainRuleTests", exercises: true)
  + chapter(
    "02-saturation", "saturation", tests: "SaturationTests",
    explorer: "SaturationExplorer", exercises: true)
  + chapter(
    "03-rectifiers", "relu", tests: "RectifierTests",
    explorer: "ReluExplorer", exercises: true)
  + chapter(
    "04-initialization", "initialization", tests: "InitializationTests",
    explorer: "InitializationExplorer", exercises: true)
  + chapter(
    "05-batchnorm", "batchnorm", tests: "BatchNormChapterTests",
    explorer: "BatchnormExplorer", exercises: true)
  + chapter(
    "06-residual", "residual", tests: "ResidualTests",
    explorer: "ResidualExplorer", exercises: true)
  + chapter(
    "07-lstm", "lstm", tests: "LSTMChapterTests",
    explorer: "LstmExplorer", exercises: true)
  + chapter(
    "08-clipping", "clipping", tests: "ClippingChapterTests",
    explorer: "ClippingExplorer", exercises: true)

/// The modules that grade exercises.
let gradings: [Target.Dependency] = chapters.map(\.name)
  .filter { $0.hasSuffix("Grading") }.map { .init(stringLiteral: $0) }

let package = Package(
  name: "gradients-under-test",
  platforms: [.macOS(.v15)],
  targets: [
    // The libraries that the chapters stand on, from the ground up.
    library("LinearAlgebra"),
    library("Autodiff", ["LinearAlgebra"]),
    library("NeuralNetworks", ["Autodiff", "LinearAlgebra"]),
    library("Plotting"),
    library("Datasets", ["LinearAlgebra"], resources: [.copy("Resources")]),
    library("Laboratory", ["Diagnostics", "Plotting"]),

    // The doc tool, from the ground up.
    tool("Diagnostics"),
    tool("Processes"),
    tool("Markdown", ["Diagnostics"]),
    tool("MathML", ["Diagnostics"]),
    tool("SwiftHighlighting"),
    tool("Site", ["Diagnostics"]),
    tool(
      "Weaving",
      [
        "Diagnostics", "Laboratory", "Markdown", "MathML", "Processes", "Site",
        "SwiftHighlighting", "Workshop",
      ]),
    .executableTarget(
      name: "book",
      dependencies: [
        "Diagnostics", "Markdown", "MathML", "Weaving", "batchnorm",
        "chainrule", "clipping", "initialization", "lstm", "relu", "residual",
        "saturation",
      ],
      path: "tools/book", swiftSettings: optimized),

    // What a training step costs, and what making a book does.
    .executableTarget(
      name: "bench",
      dependencies: [
        "Autodiff", "Laboratory", "LinearAlgebra", "Markdown", "NeuralNetworks",
        "Weaving",
      ],
      path: "tools/bench", swiftSettings: optimized),

    // The command line of the exercises, from the ground up.
    tool("Grading", ["LinearAlgebra"]),
    tool("Workshop", ["Diagnostics", "Grading", "Markdown", "Processes"]),
    .executableTarget(
      name: "exercises",
      dependencies: ["Diagnostics", "Workshop"] + gradings,
      path: "tools/exercises", swiftSettings: optimized),

    // Tests, from the ground up.
    tests(of: "LinearAlgebra"),
    tests(of: "Autodiff", ["LinearAlgebra"]),
    tests(of: "NeuralNetworks", ["Autodiff", "LinearAlgebra"]),
    .testTarget(
      name: "ReferenceTests",
      dependencies: ["Autodiff", "LinearAlgebra", "NeuralNetworks"],
      resources: [.copy("Fixtures")]),
    tests(of: "Plotting", ["LinearAlgebra"]),
    tests(of: "Datasets", ["LinearAlgebra"]),
    tests(of: "Laboratory", ["Plotting"]),
    tests(of: "Diagnostics"),
    tests(of: "Markdown"),
    tests(of: "MathML"),
    tests(of: "SwiftHighlighting"),
    tests(of: "Site", ["LinearAlgebra", "Plotting", "SaturationExplorer"]),
    tests(of: "Weaving"),
    tests(of: "Grading", ["LinearAlgebra"]),
    tests(of: "Workshop", ["Grading", "exercises"]),
    .testTarget(
      name: "ExercisesTests", dependencies: ["Grading", "Workshop"] + gradings),
  ] + chapters,
  swiftLanguageModes: [.v6]
)
