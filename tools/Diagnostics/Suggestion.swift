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

/// Returns the least number of insertions, deletions and substitutions that
/// turn `a` into `b` (Levenshtein, 1966).
///
/// - Complexity: O(*n* · *m*) for lengths *n* and *m*.
func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let substitution = diagonal + (a[i] == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
