import Evidence
import Manuscript
import Testing

@testable import proof

@Suite struct PythonProgramTests {
  private func program(_ text: String = "import jax") -> PythonProgram {
    PythonProgram(
      file: SourceFile(path: "with_jax.py", bytes: Array(text.utf8)),
      framework: .jax)
  }

  @Test func theFrameworkComesBeforeWhatItStandsOn() {
    let keras = program(
      """
      import math
      import tensorflow as tf
      from keras import layers
      import optax
      # import torch
      import jaxtyping
      """)
    #expect(keras.packages == ["keras", "tensorflow-cpu", "optax"])
    #expect(
      keras.needs(["keras": "3.15.1", "tensorflow-cpu": "2.21.0"])
        == ["Keras 3.15.1", "TensorFlow 2.21.0", "Optax ?"])
    #expect(program("import jax.numpy as jnp").packages == ["jax"])
  }

  @Test func eachLineIsANameAndAValue() throws {
    let lines = try program().lines(of: "slope 0.25\n\nsame   no\r\n")
    #expect(lines.map(\.name) == ["slope", "same"])
    #expect(lines.map(\.text) == ["0.25", "no"])
  }

  @Test(arguments: [
    ("", "prints nothing"), ("\n", "prints nothing"),
    ("slope", "is no name and value"), ("a slope 1", "is no name and value"),
    ("a 1\na 2", "prints 'a' twice"),
  ])
  func whatIsNeitherIsRefused(output: String, message: String) {
    let error = #expect(throws: ProofSession.Failure.self) {
      try program().lines(of: output)
    }
    #expect(error?.description.hasPrefix("with_jax.py:1:1: error: it ") == true)
    #expect(error?.description.contains(message) == true)
  }

  private func run(
    _ checksum: String = "a", _ package: String = "JAX 1",
    _ lines: [(String, String)] = [("slope", "0.25")]
  ) -> SnippetRecord.Run {
    SnippetRecord.Run(
      checksum: checksum, packages: [package],
      lines: lines.map { .init(name: $0, text: $1) })
  }

  @Test func theSameRunIsNoDifference() {
    #expect(PythonProgram.difference(run(), run(), of: "a.py") == nil)
  }

  @Test func aDifferenceSaysWhatIsDifferent() {
    let changes: [(SnippetRecord.Run?, String)] = [
      (nil, "was never run; record it"),
      (run("b"), "has changed since it was run; record it"),
      (
        run("a", "JAX 1", [("slope", "0.26")]),
        "prints 'slope' as 0.25 and not as 0.26; find out why"
      ),
      (
        run("a", "JAX 1", [("slope", "0.25"), ("more", "1")]),
        "prints no 'more'; find out why"
      ),
      (run("a", "JAX 2"), "now stands on JAX 1 and not on JAX 2; find out why"),
    ]
    for (old, message) in changes {
      let difference = PythonProgram.difference(run(), old, of: "a.py")
      #expect(
        difference?.hasPrefix("a.py:1:1: error: it " + message) == true,
        "\(difference ?? "none")")
    }
  }

  @Test func versionsAreReadFromTheRequirements() {
    #expect(
      PythonProgram.pins(in: "torch==2.13.0\r\njax == 0.10.2\n# a\nnumpy>=2")
        == ["torch": "2.13.0", "jax": "0.10.2"])
  }
}
