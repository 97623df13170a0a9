import LinearAlgebra

/// The gradients that a backward pass has found so far: sums of the shares
/// that the results have passed to their operands.
///
/// A pullback that gets hold of them adds its share in place. What it adds to
/// is named by its position among the operands of the operation.
public struct Shares {
  /// The sums, by node; `nil` stands for zero.
  var gradients: [Matrix?]

  /// The nodes of the operands of the operation at hand.
  var operands: [Int] = []

  private let isNeeded: [Bool]

  init(count: Int, isNeeded: [Bool]) {
    gradients = Array(repeating: nil, count: count)
    self.isNeeded = isNeeded
  }

  /// Whether anybody asks for the gradient of an operand.
  public func isNeeded(_ operand: Int) -> Bool {
    isNeeded[operands[operand]]
  }

  /// Adds `part` to the gradient of an operand, if anybody asks for it.
  public mutating func add(_ part: consuming Matrix, to operand: Int) {
    let node = operands[operand]
    guard isNeeded[node] else { return }
    if gradients[node] == nil {
      gradients[node] = part
    } else {
      gradients[node]? += part
    }
  }

  /// Adds the product `aᵀ b` to the gradient of an operand, if anybody asks for
  /// it.
  ///
  /// The multiply-adds go on from what is there. Weights that are read at every
  /// step of a sequence then cost no more than the products.
  package mutating func addProduct(
    transposed a: Matrix, _ b: Matrix, to operand: Int
  ) {
    let node = operands[operand]
    guard isNeeded[node] else { return }
    if gradients[node] == nil {
      gradients[node] = matmul(transposed: a, b)
    } else {
      gradients[node]?.addProduct(transposed: a, b)
    }
  }

  /// Takes the gradient of an operand, of the shape of `value`, out of the list,
  /// to be changed in place.
  package mutating func take(_ operand: Int, like value: Matrix) -> Matrix {
    gradients[operands[operand]].take() ?? Matrix(zerosLike: value)
  }

  /// Puts the gradient of an operand into the list, if anybody asks for it.
  package mutating func put(_ gradient: consuming Matrix, at operand: Int) {
    if isNeeded(operand) { gradients[operands[operand]] = gradient }
  }
}
