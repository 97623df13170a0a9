/// Returns the element of `candidates` that `name` was most likely meant to be.
///
/// That is the one with the smallest edit distance, if no more than a third of
/// the name has to change; of several, the first in alphabetical order.
public func nearest(
  to name: String, in candidates: some Sequence<String>
) -> String? {
  let limit = max(1, name.count / 3)
  return candidates.sorted()
    .map { (candidate: $0, distance: editDistance(name, $0)) }
    .filter { $0.distance <= limit }
    .min { $0.distance < $1.distance }?.candidate
}

/// Returns the sentence that suggests the nearest name, or nothing.
///
/// The result starts with a space, to be appended to a message:
///
///     "no value named 'slop'." + suggestion(for: "slop", in: ["slope"])
///     // no value named 'slop'. Did you mean 'slope'?
public func suggestion(
  for name: String, in candidates: some Sequence<String>
) -> String {
  nearest(to: name, in: candidates).map { " Did you mean '\($0)'?" } ?? ""
}

/// Returns the least number of insertions, deletions, substitutions and
/// exchanges of neighbours that turn `a` into `b` (Damerau, 1964).
///
/// No letter is changed twice: this is the restricted form of the distance.
///
/// - Complexity: O(*n* · *m*) for lengths *n* and *m*.
func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  var before: [Int] = []
  var row = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    for j in b.indices {
      var best = min(row[j + 1] + 1, next[j] + 1)
      best = min(best, row[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, before[j - 1] + 1)
      }
      next.append(best)
    }
    (before, row) = (row, next)
  }
  return row[b.count]
}
