/// Returns the derivative of every step of a tape with respect to one of them.
///
/// Of each step the tape has the operands: their indices, which are smaller
/// than its own, and the slopes with respect to them. A step without operands
/// is an input.
func forwardDerivatives(
  of tape: [[(index: Int, slope: Double)]], withRespectTo input: Int
) throws -> [Double] {
  // snippet.solution
  var derivatives = Array(repeating: 0.0, count: tape.count)
  derivatives[input] = 1
  for i in tape.indices where i != input {
    for (operand, slope) in tape[i] where derivatives[operand] != 0 {
      derivatives[i] += slope * derivatives[operand]
    }
  }
  return derivatives
  // snippet.end
}
