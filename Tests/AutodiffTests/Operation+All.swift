import Autodiff
import LinearAlgebra

extension Operation {
  /// Every operation, in the order of the source files.
  static let all: [Operation] =
    arithmetic + elementwise + activations + selection + products + reductions
    + shapes + softmaxAndLosses

  private typealias Shapes = [(Size, Size)]
  private static let same: Shapes = [(.n, .m), (.n, .m)]
  private static let row: Shapes = [(.n, .m), (1, .m)]
  private static let column: Shapes = [(.n, 1), (.n, .m)]
  private static let single: Shapes = [(1, 1), (.n, .m)]

  private static let arithmetic =
    [same, row, column, single].flatMap { shapes in
      [
        Operation("+(Variable, Variable)", shapes) { $0[0] + $0[1] },
        Operation("-(Variable, Variable)", shapes) { $0[0] - $0[1] },
        Operation("*(Variable, Variable)", shapes) { $0[0] * $0[1] },
        Operation("/(Variable, Variable)", shapes) { $0[0] / $0[1] },
      ]
    } + [
      Operation("-(Variable)") { -$0[0] },
      Operation("+(Variable, Double)") { $0[0] + 0.7 },
      Operation("+(Double, Variable)") { 0.7 + $0[0] },
      Operation("-(Variable, Double)") { $0[0] - 0.7 },
      Operation("-(Double, Variable)") { 0.7 - $0[0] },
      Operation("*(Variable, Double)") { $0[0] * 0.7 },
      Operation("*(Double, Variable)") { 0.7 * $0[0] },
      Operation("/(Variable, Double)") { $0[0] / 0.7 },
      Operation("/(Double, Variable)") { 0.7 / $0[0] },
    ]

  private static let elementwise = [
    Operation("applying(_: ScalarFunction)") { $0[0].applying(.softplus) },
    Operation("exp(_: Variable)") { exp($0[0]) },
    Operation("log(_: Variable)", domain: .positive) { log($0[0]) },
    Operation("sin(_: Variable)") { sin($0[0]) },
    Operation("cos(_: Variable)") { cos($0[0]) },
    Operation("pow(_: Variable, _: Double)", domain: .positive) {
      pow($0[0], 2.5)
    },
    Operation("pow(_: Variable, _: Double)") { pow($0[0], 3) },
    Operation("pow(_: Variable, _: Double)") { pow($0[0], -1) },
    Operation("pow(_: Variable, _: Double)") { pow($0[0], 0) },
    Operation("square(_: Variable)") { square($0[0]) },
    Operation("sqrt(_: Variable)", domain: .positive) { sqrt($0[0]) },
    Operation("abs(_: Variable)") { abs($0[0]) },
  ]

  private static let activations = [
    Operation("sigmoid(_: Variable)") { sigmoid($0[0]) },
    Operation("tanh(_: Variable)") { tanh($0[0]) },
    Operation("softplus(_: Variable)") { softplus($0[0]) },
    Operation("relu(_: Variable)") { relu($0[0]) },
    Operation("leakyReLU(_: Variable, slope: Double)") { leakyReLU($0[0]) },
    Operation("leakyReLU(_: Variable, slope: Double)") {
      leakyReLU($0[0], slope: 0.3)
    },
    Operation("leakyReLU(_: Variable, slope: Variable)", row) {
      leakyReLU($0[0], slope: $0[1])
    },
    Operation(
      "leakyReLU(_: Variable, slope: Variable)", [(.n, .m), (1, 1)]
    ) {
      leakyReLU($0[0], slope: $0[1])
    },
    Operation("elu(_: Variable, alpha: Double)") { elu($0[0]) },
    Operation("elu(_: Variable, alpha: Double)") { elu($0[0], alpha: 1.7) },
    Operation("selu(_: Variable)") { selu($0[0]) },
    Operation("gelu(_: Variable)") { gelu($0[0]) },
    Operation("swish(_: Variable)") { swish($0[0]) },
  ]

  private static let selection =
    [same, row, column, single].flatMap { shapes in
      [
        Operation("maximum(_: Variable, _: Variable)", shapes) {
          maximum($0[0], $0[1])
        },
        Operation("minimum(_: Variable, _: Variable)", shapes) {
          minimum($0[0], $0[1])
        },
      ]
    } + [
      Operation("clamp(_: Variable, to: ClosedRange<Double>)") {
        clamp($0[0], to: -0.75...1.25)
      }
    ]

  private static let products = [
    Operation("matmul(_: Variable, _: Variable)", [(.n, .k), (.k, .m)]) {
      matmul($0[0], $0[1])
    },
    Operation(
      "matmul(transposed: Variable, _: Variable)", [(.k, .n), (.k, .m)]
    ) {
      matmul(transposed: $0[0], $0[1])
    },
    Operation(
      "matmul(_: Variable, transposed: Variable)", [(.n, .k), (.m, .k)]
    ) {
      matmul($0[0], transposed: $0[1])
    },
    Operation(
      "affine(_: Variable, _: Variable, bias: Variable)",
      [(.n, .k), (.k, .m), (1, .m)]
    ) {
      affine($0[0], $0[1], bias: $0[2])
    },
    Operation(
      "affine(_: Variable, _: Variable, _: Variable, _: Variable, "
        + "bias: Variable)",
      [(.n, 2), (2, .m), (.n, .k), (.k, .m), (1, .m)]
    ) {
      affine($0[0], $0[1], $0[2], $0[3], bias: $0[4])
    },
    Operation(
      "lstmStep(_: Variable, before: Variable)", [(.n, 12), (.n, 3)]
    ) {
      let (output, cell) = lstmStep($0[0], before: $0[1])
      return concatenation(columns: [cell, output])
    },
  ]

  private static let reductions = [
    Operation("sum(_: Variable)") { sum($0[0]) },
    Operation("mean(_: Variable)") { mean($0[0]) },
    Operation("rowSums(_: Variable)") { rowSums($0[0]) },
    Operation("columnSums(_: Variable)") { columnSums($0[0]) },
    Operation("rowMeans(_: Variable)") { rowMeans($0[0]) },
    Operation("columnMeans(_: Variable)") { columnMeans($0[0]) },
    Operation("squaredNorm(_: Variable)") { squaredNorm($0[0]) },
    Operation("norm(_: Variable)") { norm($0[0]) },
  ]

  private static let shapes = [
    Operation("transposed()") { $0[0].transposed() },
    Operation("reshaped(rows: Int, columns: Int)") {
      $0[0].reshaped(rows: $0[0].columns, columns: $0[0].rows)
    },
    Operation("rows(_: Range<Int>)", [(4, .m)]) { $0[0].rows(1..<3) },
    Operation("columns(_: Range<Int>)", [(.n, 4)]) { $0[0].columns(1..<3) },
    Operation("gather(_: Variable, rows: [Int])", [(4, .m)]) {
      gather($0[0], rows: [3, 0, 3, 1, 3])
    },
    Operation("concatenation(rows: [Variable])", [(.n, .m), (.k, .m)]) {
      concatenation(rows: [$0[0], $0[1], $0[0]])
    },
    Operation("concatenation(columns: [Variable])", [(.n, .m), (.n, .k)]) {
      concatenation(columns: [$0[0], $0[1], $0[0]])
    },
  ]

  private static let softmaxAndLosses = [
    Operation("softmax(_: Variable)") { softmax($0[0]) },
    Operation("logSoftmax(_: Variable)") { logSoftmax($0[0]) },
    Operation("softmaxCrossEntropy(_: Variable, labels: [Int])", [(5, 3)]) {
      softmaxCrossEntropy($0[0], labels: [0, 2, 1, 0, 2])
    },
    Operation(
      "binaryCrossEntropy(logits: Variable, targets: Matrix)", [(2, 3)]
    ) {
      binaryCrossEntropy(
        logits: $0[0], targets: [[0, 1, 0.25], [0.5, 0, 1]])
    },
    Operation("squaredError(_: Variable, targets: Matrix)", [(2, 3)]) {
      squaredError($0[0], targets: [[0, 1, 0.25], [0.5, 0, 1]])
    },
    Operation(
      """
      batchNormalization\
      (_: Variable, scale: Variable, shift: Variable, epsilon: Double)
      """,
      [(7, .m), (1, .m), (1, .m)]
    ) {
      batchNormalization($0[0], scale: $0[1], shift: $0[2]).output
    },
  ]
}
