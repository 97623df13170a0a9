import LinearAlgebra

/// Returns the least width N at which random N×N matrices of variance 1/N,
/// `depth` of them in a row, leave at least `share` of the length of a typical
/// gradient.
func leastWidth(depth: Int, share: Double) throws -> Int {
  // snippet.solution
  // λ = (ln(2/N) + ψ(N/2)) / 2, and ψ(N/2) in steps of 1 from ψ(1/2) or ψ(1).
  let eulerGamma = 0.577_215_664_901_532_9
  var psi = [-eulerGamma - 2 * log(2.0), -eulerGamma]
  var width = 1
  while true {
    let n = Double(width)
    let rate = (log(2 / n) + psi[0]) / 2
    if Double(depth) * rate >= log(share) { return width }
    psi = [psi[1], psi[0] + 2 / n]
    width += 1
  }
  // snippet.end
}
